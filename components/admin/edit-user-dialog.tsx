"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "#components/ui/use-action.ts";
import { editUser } from "#lib/users/actions.ts";
import type { UserRow } from "#lib/users/queries.ts";
import { FormDialog } from "./form-dialog.tsx";
import type { UnitChoice } from "./unit-options.tsx";
import { UserFields, type UserWords } from "./user-fields.tsx";

type Props = { user: UserRow; units: UnitChoice[]; onClose: () => void };

/** Another displayed name, role or unit for a user. */
export function EditUserDialog({ user, units, onClose }: Props) {
  const t = useTranslations("admin.users.form");
  const { run, pending, failure } = useAction(editUser);
  const { displayName, role, unit } = user;
  const [words, setWords] = useState<UserWords>({ displayName, role, unitId: unit.id });
  // A disabled user may still belong to an archived unit, which nobody else can be put into.
  const known = units.some(({ id }) => id === unit.id);
  const choices = known ? units : [{ id: unit.id, name: unit.name, depth: 0 }, ...units];
  return (
    <FormDialog
      title={t("edit")}
      submit={t("save")}
      pending={pending}
      failure={failure}
      onSubmit={() => run({ id: user.id, ...words }, onClose)}
      onClose={onClose}
    >
      <UserFields words={words} units={choices} failed={failure?.fields ?? {}} onChange={setWords} />
    </FormDialog>
  );
}
