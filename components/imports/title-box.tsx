"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Asks for the title that a text does not have. */
export function TitleBox({ onTitle }: { onTitle: (text: string) => void }) {
  const t = useTranslations("imports.page");
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onTitle(text.trim());
  };
  return (
    <form onSubmit={submit} className="mb-4 flex items-end gap-2 rounded-md bg-carried-soft p-3">
      <div className="min-w-0 flex-1">
        <TextField
          label={t("titleHint")}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button type="submit">{t("setTitle")}</Button>
    </form>
  );
}
