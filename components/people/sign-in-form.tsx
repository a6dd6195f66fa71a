"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Field, inputClass } from "#components/ui/field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Failure } from "#lib/action.ts";
import { signIn } from "./sign-in.ts";

/** Name and password. What was typed as a name stays when it was wrong. */
export function SignInForm({ from }: { from: string }) {
  const t = useTranslations("people.signIn");
  const passwordId = useId();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const result = await signIn(name, password);
    // A whole new page, so that nothing of another person's stays in memory.
    if (result.ok) return window.location.assign(from);
    setPending(false);
    setPassword("");
    setFailure(result.error);
  };

  return (
    <form method="post" onSubmit={submit} className="space-y-4">
      <FailureMessage failure={failure} />
      <TextField
        label={t("name")}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field id={passwordId} label={t("password")}>
        <div className="relative">
          <input
            id={passwordId}
            name="password"
            type={shown ? "text" : "password"}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            className={`${inputClass} pr-10`}
          />
          <button
            type="button"
            aria-label={t("show")}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-md text-ink-3 hover:text-ink"
          >
            {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </button>
        </div>
      </Field>
      <Button type="submit" variant="primary" disabled={pending} className="w-full">
        {t(pending ? "pending" : "submit")}
      </Button>
    </form>
  );
}
