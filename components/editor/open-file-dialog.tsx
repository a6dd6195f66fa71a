"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useFailureText } from "#components/ui/failure-message.tsx";
import { FileInput } from "#components/ui/file-input.tsx";
import { sendFile } from "#components/ui/send-file.ts";
import type { Warning } from "#lib/document/structure/warning.ts";
import type { OpenedDocument, OpenedImage } from "./opened-document.ts";
import { headingsOf, withoutFrame, withStoredImages } from "./opened-document.ts";
import { ReadingRemarks } from "./reading-remarks.tsx";
import type { ImageTarget } from "./store-image.ts";

type Opened = { documents: OpenedDocument[]; images?: OpenedImage[]; warnings?: Warning[] };

type Props = { editor: Editor; images: ImageTarget; onClose: () => void };

/** Reads a Word or text file, shows what was found in it, and inserts the chosen document at the caret. */
export default function OpenFileDialog({ editor, images, onClose }: Props) {
  const t = useTranslations("editor.open");
  const markup = useTranslations("markup");
  const failureText = useFailureText();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [chosen, setChosen] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);

  const choose = async (file: File) => {
    setBusy(true);
    setFailure(null);
    const result = await sendFile<Opened>("/api/open", file);
    setBusy(false);
    setChosen(0);
    setOpened(result.ok ? result.value : null);
    if (!result.ok) setFailure(failureText(result.error));
  };

  const insert = async (whole: boolean) => {
    const found = opened?.documents[chosen];
    if (!found) return;
    setBusy(true);
    const stored = await withStoredImages(found.doc, opened?.images ?? [], images);
    setBusy(false);
    if (!stored.ok) return setFailure(failureText(stored.error));
    onClose();
    const blocks = whole ? stored.value : withoutFrame(stored.value);
    if (editor.state.doc.textContent.trim() === "")
      editor.chain().focus().setContent({ type: "doc", content: blocks }).run();
    else editor.chain().focus().insertContentAt(editor.state.selection.$to.after(1), blocks).run();
  };

  const document = opened?.documents[chosen];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          {document && (
            <Button disabled={busy} onClick={() => insert(true)}>
              {t("insertWhole")}
            </Button>
          )}
          {document ? (
            <Button variant="primary" disabled={busy} onClick={() => insert(false)}>
              {t("insertBody")}
            </Button>
          ) : (
            <Button variant="primary" disabled={busy} onClick={() => input.current?.click()}>
              {t(busy ? "reading" : "choose")}
            </Button>
          )}
        </>
      }
    >
      <FileInput
        ref={input}
        accept=".docx,.docm,.txt,.md,.html,.htm,.doc,.wps,.odt,.rtf"
        label={t("choose")}
        onFile={choose}
      />
      {failure && (
        <p role="alert" className="mb-3 rounded-md bg-accent-soft px-3 py-2 text-accent leading-relaxed">
          {failure}
        </p>
      )}
      {!opened && <p className="text-ink-2 leading-relaxed">{t("hint")}</p>}
      {!opened && <p className="mt-2 text-ink-3 leading-relaxed">{markup("openHint")}</p>}
      {opened && opened.documents.length > 1 && (
        <select
          aria-label={t("which")}
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
          className="mb-3 h-9 w-full rounded-md border border-line-2 bg-surface px-2"
        >
          {opened.documents.map(({ title }, index) => (
            <option key={index} value={index}>
              {title || t("untitled", { n: index + 1 })}
            </option>
          ))}
        </select>
      )}
      {document && (
        <>
          <p className="mb-2 font-semibold">{document.title || t("untitled", { n: chosen + 1 })}</p>
          <ul className="max-h-72 space-y-1 overflow-auto rounded-md border border-line bg-raised p-3">
            {headingsOf(document.doc).map((heading, index) => (
              <li key={index} className={heading.level === 2 ? "pl-5 text-ink-2" : ""}>
                {heading.text}
              </li>
            ))}
          </ul>
          <ReadingRemarks
            aside={document.aside}
            warnings={[...document.warnings, ...(opened?.warnings ?? [])]}
          />
        </>
      )}
    </Dialog>
  );
}
