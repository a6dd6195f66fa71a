"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/admin/form-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { ShownSecret } from "#components/ui/shown-secret.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { createToken } from "#lib/auth/tokens/actions.ts";

const lives = [
  { days: 30, words: "month" },
  { days: 90, words: "quarter" },
  { days: 365, words: "year" },
] as const;

type Days = (typeof lives)[number]["days"];

/** The button that opens the form for a new token, and shows its secret afterwards. */
export function CreateToken() {
  const t = useTranslations("tokens");
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <KeyRound aria-hidden className="size-4" />
        {t("new")}
      </Button>
      {open && <CreateTokenDialog onMade={setMade} onClose={() => setOpen(false)} />}
      {made && (
        <ShownSecret title={t("shown.title")} secret={made.secret} onClose={() => setMade(null)}>
          {t("shown.text", { name: made.name })}
        </ShownSecret>
      )}
    </>
  );
}

type DialogProps = { onMade: (made: { name: string; secret: string }) => void; onClose: () => void };

function CreateTokenDialog({ onMade, onClose }: DialogProps) {
  const t = useTranslations("tokens.form");
  const { run, pending, failure } = useAction(createToken);
  const [name, setName] = useState("");
  const [days, setDays] = useState<Days>(90);
  const submit = () =>
    run({ name, days }, ({ secret }) => {
      onClose();
      onMade({ name, secret });
    });
  return (
    <FormDialog
      title={t("title")}
      submit={t("submit")}
      pending={pending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="off"
        required
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t("days")}
        value={days}
        onChange={(event) =>
          setDays(lives.find((life) => String(life.days) === event.target.value)?.days ?? 90)
        }
      >
        {lives.map((life) => (
          <option key={life.days} value={life.days}>
            {t(life.words)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
