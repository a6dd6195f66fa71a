"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { roles } from "#lib/auth/roles.ts";
import type { EditUser } from "#lib/users/input.ts";
import { type UnitChoice, UnitOptions } from "./unit-options.tsx";

/** What of a user can be changed later. */
export type UserWords = Omit<EditUser, "id">;

type Props = {
  words: UserWords;
  units: UnitChoice[];
  failed: Record<string, string>;
  onChange: (words: UserWords) => void;
};

/** Displayed name, unit, and role with what it allows. */
export function UserFields({ words, units, failed, onChange }: Props) {
  const t = useTranslations("admin.users");
  const roleName = useTranslations("people.roles");
  return (
    <>
      <TextField
        label={t("form.displayName")}
        hint={t("form.displayNameHint")}
        error={failed.displayName ? t("form.displayNameHint") : null}
        autoComplete="off"
        required
        maxLength={40}
        value={words.displayName}
        onChange={(event) => onChange({ ...words, displayName: event.target.value })}
      />
      <SelectField
        label={t("form.unit")}
        value={words.unitId}
        onChange={(event) => onChange({ ...words, unitId: event.target.value })}
      >
        <UnitOptions units={units} />
      </SelectField>
      <SelectField
        label={t("form.role")}
        hint={t(`rights.${words.role}`)}
        value={words.role}
        onChange={(event) => onChange({ ...words, role: event.target.value as UserWords["role"] })}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
