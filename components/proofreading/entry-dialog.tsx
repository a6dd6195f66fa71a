"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/admin/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { createEntry, editEntry } from "#lib/proofread/dictionary/actions.ts";
import type { EntryRow } from "#lib/proofread/dictionary/queries.ts";

type Props = {
  /** The entry to change; a built-in one becomes one of the own unit. Null for a new one. */
  entry: EntryRow | null;
  onClose: () => void;
};

/** The words of an entry of the dictionary. */
export function EntryDialog({ entry, onClose }: Props) {
  const t = useTranslations("dictionary.form");
  const creating = useAction(createEntry);
  const editing = useAction(editEntry);
  const updatedAt = entry?.updatedAt ?? null;
  const { pending, failure } = updatedAt ? editing : creating;
  const [wrong, setWrong] = useState(entry?.wrong ?? "");
  const [words, setWords] = useState({
    ...{ right: entry?.right ?? "", source: entry?.source ?? "" },
    ...{ date: entry?.date ?? "", note: entry?.note ?? "" },
  });
  const failed = failure?.fields ?? {};
  const set = (key: keyof typeof words) => (event: { target: { value: string } }) =>
    setWords({ ...words, [key]: event.target.value });
  const submit = () => {
    if (entry && updatedAt) editing.run({ id: entry.id, updatedAt, ...words }, onClose);
    else creating.run({ wrong, ...words }, onClose);
  };
  return (
    <FormDialog
      title={t(entry ? "edit" : "add")}
      submit={t("save")}
      pending={pending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t("wrong")}
        hint={t(entry ? "wrongFixed" : "wrongHint")}
        error={failed.wrong ? t("wrongHint") : null}
        required
        disabled={entry !== null}
        maxLength={60}
        value={wrong}
        onChange={(event) => setWrong(event.target.value)}
      />
      <TextField
        label={t("right")}
        hint={t("rightHint")}
        error={failed.right ? t("rightWrong") : null}
        maxLength={60}
        value={words.right}
        onChange={set("right")}
      />
      <TextField
        label={t("source")}
        hint={t("sourceHint")}
        maxLength={200}
        value={words.source}
        onChange={set("source")}
      />
      <TextField
        label={t("date")}
        hint={t("dateHint")}
        error={failed.date ? t("dateHint") : null}
        maxLength={10}
        value={words.date}
        onChange={set("date")}
      />
      <TextField label={t("note")} maxLength={500} value={words.note} onChange={set("note")} />
    </FormDialog>
  );
}
