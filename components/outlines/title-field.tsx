"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, inputClass } from "#components/ui/field.tsx";
import { titleFrom } from "#lib/period.ts";

type Props = {
  value: string;
  error: string | null;
  /** What the preview is filled with. */
  example: { unit: string; year: number };
  onChange: (value: string) => void;
};

/** The pattern of the title: places for unit and period are inserted at the cursor, the result is shown. */
export function TitleField({ value, error, example, onChange }: Props) {
  const t = useTranslations("outlines.composer");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const preview = titleFrom(value, example.unit, { periodKind: "year", year: example.year, part: 1 });

  const insert = (place: string) => {
    const { selectionStart: from, selectionEnd: to } = input.current ?? {};
    const start = from ?? value.length;
    onChange(`${value.slice(0, start)}${place}${value.slice(to ?? start)}`);
    input.current?.focus();
  };

  return (
    <div>
      <Field id={id} label={t("title")} hint={t("preview", { title: preview })} error={error}>
        <div className="flex gap-2">
          <input
            ref={input}
            id={id}
            value={value}
            maxLength={120}
            required
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-note`}
            className={inputClass}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button onClick={() => insert("{unit}")}>{t("insertUnit")}</Button>
          <Button onClick={() => insert("{period}")}>{t("insertPeriod")}</Button>
        </div>
      </Field>
    </div>
  );
}
