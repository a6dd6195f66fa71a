"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { isLinkable } from "#lib/document/linkable.ts";

/** Gives the selected text an address, or takes it away. */
export default function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("editor.link");
  const form = useId();
  const before: string = editor.getAttributes("link").href ?? "";
  const [href, setHref] = useState(before);
  const address = /^(https?:|mailto:)/i.test(href.trim()) ? href.trim() : `https://${href.trim()}`;
  const valid = href.trim() !== "" && isLinkable(address);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!valid) return;
    onClose();
    if (editor.state.selection.empty && !before) {
      editor
        .chain()
        .focus()
        .insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] })
        .run();
    } else editor.chain().focus().setLink(address).run();
  };
  const remove = () => {
    onClose();
    editor.chain().focus().removeLink().run();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title")}
      footer={
        <>
          {before && <Button onClick={remove}>{t("remove")}</Button>}
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="primary" type="submit" form={form} disabled={!valid}>
            {t("set")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={t("address")}
          hint={t("hint")}
          value={href}
          onChange={(event) => setHref(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
