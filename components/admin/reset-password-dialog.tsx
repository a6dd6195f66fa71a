"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "#components/ui/use-action.ts";
import { resetPassword } from "#lib/users/actions.ts";
import type { UserRow } from "#lib/users/queries.ts";
import { FormDialog } from "./form-dialog.tsx";
import { PasswordChoice } from "./password-choice.tsx";
import { ShownPassword } from "./shown-password.tsx";

/** Replaces a user's password; one that was made up is shown once. */
export function ResetPasswordDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const t = useTranslations("admin.users.resetting");
  const { run, pending, failure } = useAction(resetPassword);
  const [password, setPassword] = useState<string>();
  const [made, setMade] = useState<string | null>(null);
  if (made) return <ShownPassword name={user.displayName} password={made} onClose={onClose} />;
  const submit = () =>
    run({ id: user.id, password }, (reset) => (reset.password ? setMade(reset.password) : onClose()));
  return (
    <FormDialog
      title={t("title")}
      submit={t("confirm")}
      pending={pending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-ink-2 leading-relaxed">{t("text", { name: user.displayName })}</p>
      <PasswordChoice
        legend={t("way")}
        password={password}
        wrong={"password" in (failure?.fields ?? {})}
        onChange={setPassword}
      />
    </FormDialog>
  );
}
