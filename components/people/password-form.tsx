"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { changePassword } from "#lib/auth/actions.ts";

/** A person's own new password, typed twice. */
export function PasswordForm() {
  const t = useTranslations("people.account");
  const { run, pending, failure } = useAction(changePassword);
  const [values, setValues] = useState({ current: "", next: "", again: "" });
  const [done, setDone] = useState(false);
  const differs = values.again !== "" && values.next !== values.again;
  const set = (field: keyof typeof values) => (event: { target: { value: string } }) => {
    setDone(false);
    setValues({ ...values, [field]: event.target.value });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.next !== values.again) return;
    run({ current: values.current, next: values.next }, () => {
      setDone(true);
      setValues({ current: "", next: "", again: "" });
    });
  };
  return (
    <form
      method="post"
      onSubmit={submit}
      className="max-w-sm space-y-4 rounded-lg border border-line bg-surface p-6"
    >
      <FailureMessage failure={failure} />
      {done && (
        <p role="status" className="rounded-md bg-good-soft px-3 py-2 text-good">
          {t("done")}
        </p>
      )}
      <TextField
        label={t("current")}
        type="password"
        autoComplete="current-password"
        required
        value={values.current}
        onChange={set("current")}
      />
      <TextField
        label={t("next")}
        hint={t("nextHint")}
        type="password"
        autoComplete="new-password"
        minLength={8}
        required
        value={values.next}
        onChange={set("next")}
      />
      <TextField
        label={t("again")}
        type="password"
        autoComplete="new-password"
        required
        value={values.again}
        error={differs ? t("differs") : null}
        onChange={set("again")}
      />
      <Button type="submit" variant="primary" disabled={pending || differs}>
        {t("submit")}
      </Button>
    </form>
  );
}
