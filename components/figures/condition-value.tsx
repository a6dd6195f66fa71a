"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type UnitChoice, UnitOptions } from "#components/admin/unit-options.tsx";
import { inputClass } from "#components/ui/field.tsx";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { type ConditionDraft, offeredValues } from "#lib/ledger/definitions/condition-draft.ts";
import { sortOf } from "#lib/ledger/figures/fitting-fields.ts";

type Values = ConditionDraft["values"];

type Props = {
  label: string;
  declaration: Declaration;
  draft: ConditionDraft;
  units: UnitChoice[];
  onChange: (values: Values) => void;
};

/** With what a condition compares, asked as suits the field. */
export function ConditionValue({ label, declaration, draft, units, onChange }: Props) {
  const t = useTranslations("definitions.conditions");
  const { field, test, values } = draft;
  if (test === "filled" || test === "empty") return null;
  const sort = sortOf(declaration, field);
  const choices = offeredValues(declaration, field);
  if (choices) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset does not take part in a line of flexible boxes
      <div
        role="group"
        aria-label={label}
        className="flex min-h-9 min-w-60 flex-1 flex-wrap items-center gap-x-4 gap-y-1"
      >
        {choices
          .filter(({ value, archived }) => !archived || values.includes(value))
          .map(({ value, name, archived }) => (
            <label key={value} className="flex items-center gap-1.5 whitespace-nowrap">
              <input
                type="checkbox"
                className="accent-accent"
                checked={values.includes(value)}
                onChange={(event) =>
                  onChange(
                    event.target.checked ? [...values, value] : values.filter((each) => each !== value),
                  )
                }
              />
              {name}
              {archived && <span className="text-ink-3">{t("archived")}</span>}
            </label>
          ))}
      </div>
    );
  }
  const [first] = values;
  if (sort === "yesNo" || sort === "unit") {
    const set = (value: string) => onChange(value === "" ? [] : [sort === "unit" ? value : value === "true"]);
    return (
      <select
        aria-label={label}
        className={`${inputClass} max-w-56`}
        value={first === undefined ? "" : String(first)}
        onChange={(event) => set(event.target.value)}
      >
        <option value="" />
        {sort === "unit" ? (
          <UnitOptions units={units} />
        ) : (
          <>
            <option value="true">{t("yes")}</option>
            <option value="false">{t("no")}</option>
          </>
        )}
      </select>
    );
  }
  const type = sort === "number" ? "number" : sort === "date" || sort === "time" ? dayType(first) : "text";
  return <TypedValue {...{ label, values, type, onChange }} several={test === "oneOf" || test === "not"} />;
}

function dayType(value: Values[number] | undefined): "date" | "datetime-local" {
  return String(value ?? "").includes("T") ? "datetime-local" : "date";
}

type TypedProps = {
  label: string;
  values: Values;
  type: "number" | "date" | "datetime-local" | "text";
  /** Whether several words may stand there. */
  several: boolean;
  onChange: (values: Values) => void;
};

function TypedValue({ label, values, type, several, onChange }: TypedProps) {
  const t = useTranslations("definitions.conditions");
  const [text, setText] = useState(values.join("；"));
  const set = (typed: string) => {
    setText(typed);
    if (type === "number") return onChange(typed === "" ? [] : [Number(typed)]);
    const words = several && type === "text" ? typed.split(/[；;]/) : [typed];
    return onChange(words.map((word) => word.trim()).filter(Boolean));
  };
  return (
    <input
      aria-label={label}
      type={type}
      step="any"
      maxLength={several ? 2_000 : 100}
      placeholder={several && type === "text" ? t("textHint") : undefined}
      className={`${inputClass} min-w-40 max-w-72 flex-1`}
      value={text}
      onChange={(event) => set(event.target.value)}
    />
  );
}
