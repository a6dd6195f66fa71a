"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { setUp } from "#lib/auth/actions.ts";
import { signIn } from "./sign-in.ts";

const fields = ["bureau", "displayName", "name", "password"] as const;

/** The bureau and its first administrator, who is signed in at once. */
export function SetupForm({ token }: { token: string }) {
  const t = useTranslations("people.setup");
  const { run, pending, failure } = useAction(setUp);
  const [values, setValues] = useState({ bureau: "", displayName: "", name: "", password: "" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run({ token, ...values }, async () => {
      await signIn(values.name, values.password);
      window.location.assign("/");
    });
  };
  return (
    <form method="post" onSubmit={submit} className="space-y-4">
      <FailureMessage failure={failure} />
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(field)}
          hint={t(`${field}Hint`)}
          error={failure?.fields?.[field] ? t(`${field}Hint`) : null}
          type={field === "password" ? "password" : "text"}
          autoComplete={field === "password" ? "new-password" : field === "name" ? "username" : "off"}
          required
          value={values[field]}
          onChange={(event) => setValues({ ...values, [field]: event.target.value })}
        />
      ))}
      <Button type="submit" variant="primary" disabled={pending} className="w-full">
        {t("submit")}
      </Button>
    </form>
  );
}
