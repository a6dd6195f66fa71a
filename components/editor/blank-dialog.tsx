"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type BlankKind, blankKinds } from "#lib/document/blank.ts";

/** Puts a blank at the caret: what is wanted, and whether it is text, a number or a date. */
export default function BlankDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("editor.blank");
  const form = useId();
  const [prompt, setPrompt] = useState("");
  const [kind, setKind] = useState<BlankKind>("text");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!prompt.trim()) return;
    onClose();
    editor
      .chain()
      .focus()
      .insertContent({ type: "blank", attrs: { prompt: prompt.trim(), kind } })
      .run();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("insert")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="primary" type="submit" form={form} disabled={!prompt.trim()}>
            {t("insert")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <TextField
          label={t("prompt")}
          hint={t("promptHint")}
          value={prompt}
          onChange={(event) => setPrompt(event.target.value)}
        />
        <SelectField
          label={t("kind")}
          value={kind}
          onChange={(event) => setKind(event.target.value as BlankKind)}
        >
          {blankKinds.map((name) => (
            <option key={name} value={name}>
              {t(`kinds.${name}`)}
            </option>
          ))}
        </SelectField>
      </form>
    </Dialog>
  );
}
