"use client";

import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  legend: string;
  /** The typed password; undefined while one is to be made up. */
  password: string | undefined;
  wrong: boolean;
  onChange: (password: string | undefined) => void;
};

/** A password made up by the system, or typed. */
export function PasswordChoice({ legend, password, wrong, onChange }: Props) {
  const t = useTranslations("admin.users.password");
  const way = (value: string | undefined, label: string) => (
    <label className="flex items-center gap-2">
      <input
        type="radio"
        name="way"
        checked={(password === undefined) === (value === undefined)}
        onChange={() => onChange(value)}
        className="accent-accent"
      />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-[13px]">{legend}</legend>
      <div className="flex h-9 items-center gap-6">
        {way(undefined, t("made"))}
        {way("", t("typed"))}
      </div>
      {password !== undefined && (
        <TextField
          label={t("label")}
          hint={t("hint")}
          error={wrong ? t("hint") : null}
          autoComplete="off"
          spellCheck={false}
          required
          minLength={8}
          maxLength={200}
          value={password}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </fieldset>
  );
}
