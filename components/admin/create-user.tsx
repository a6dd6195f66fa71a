"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { createUser } from "#lib/users/actions.ts";
import { FormDialog } from "./form-dialog.tsx";
import { PasswordChoice } from "./password-choice.tsx";
import { ShownPassword } from "./shown-password.tsx";
import type { UnitChoice } from "./unit-options.tsx";
import { UserFields, type UserWords } from "./user-fields.tsx";

type Props = { units: UnitChoice[]; unitId: string };

/** The button that opens the form for a new user, and shows the made up password afterwards. */
export function CreateUser(props: Props) {
  const t = useTranslations("admin.users");
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ name: string; password: string } | null>(null);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden className="size-4" />
        {t("new")}
      </Button>
      {open && <CreateUserDialog {...props} onMade={setMade} onClose={() => setOpen(false)} />}
      {made && <ShownPassword {...made} onClose={() => setMade(null)} />}
    </>
  );
}

type DialogProps = Props & {
  onMade: (made: { name: string; password: string }) => void;
  onClose: () => void;
};

function CreateUserDialog({ units, unitId, onMade, onClose }: DialogProps) {
  const t = useTranslations("admin.users");
  const { run, pending, failure } = useAction(createUser);
  const [words, setWords] = useState<UserWords>({ displayName: "", role: "drafter", unitId });
  const [name, setName] = useState("");
  const [password, setPassword] = useState<string>();
  const failed = failure?.fields ?? {};
  const submit = () =>
    run({ ...words, name, password }, (created) => {
      onClose();
      if (created.password) onMade({ name: words.displayName, password: created.password });
    });
  return (
    <FormDialog
      title={t("form.create")}
      submit={t("form.add")}
      pending={pending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <UserFields words={words} units={units} failed={failed} onChange={setWords} />
      <TextField
        label={t("form.name")}
        hint={t("form.nameHint")}
        error={failed.name ? t("form.nameHint") : null}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        minLength={2}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <PasswordChoice
        legend={t("password.way")}
        password={password}
        wrong={"password" in failed}
        onChange={setPassword}
      />
    </FormDialog>
  );
}
