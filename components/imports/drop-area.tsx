"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import { droppedFiles } from "./dropped-files.ts";
import { UploadProgress } from "./upload-progress.tsx";
import { useUpload } from "./use-upload.ts";

/** Where files are dropped, chosen or pasted; they are sent, and the page of their import opens. */
export function DropArea() {
  const t = useTranslations("imports.drop");
  const router = useRouter();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const { upload, failure, start, cancel } = useUpload((id) => router.push(`/imports/${id}`));
  useUnsavedGuard(upload !== null);

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    await start(await droppedFiles(event.dataTransfer));
  };
  const choose = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = "";
    if (chosen.length > 0) void start(chosen);
  };

  return (
    <section aria-label={t("title")} className="mb-8 space-y-3">
      <FailureMessage failure={failure} />
      {upload ? (
        <UploadProgress upload={upload} onCancel={cancel} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the buttons in it
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={`flex flex-col items-center gap-3 rounded-lg border-2 border-dashed px-6 py-10 text-center ${over ? "border-accent bg-accent-soft" : "border-line-2 bg-surface"}`}
        >
          <FileUp aria-hidden className="size-8 text-ink-3" strokeWidth={1.5} />
          <p className="font-medium text-[16px]">{t("title")}</p>
          <div className="flex flex-wrap justify-center gap-2">
            <Button variant="primary" onClick={() => files.current?.click()}>
              {t("choose")}
            </Button>
            <Button onClick={() => folder.current?.click()}>{t("folder")}</Button>
            <Button onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
              {t("paste")}
            </Button>
          </div>
          <p className="max-w-[46em] text-[13px] text-ink-3 leading-relaxed">{t("kinds")}</p>
          <input
            ref={files}
            type="file"
            multiple
            aria-label={t("choose")}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => choose(event.target)}
          />
          <input
            ref={folder}
            type="file"
            multiple
            aria-label={t("folder")}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => choose(event.target)}
            {...{ webkitdirectory: "" }}
          />
        </div>
      )}
      {pasting && !upload && <PasteBox onRead={(file) => start([file])} />}
    </section>
  );
}

/** A place to paste into; what a page or a word processor gives is kept with its formatting. */
function PasteBox({ onRead }: { onRead: (file: File) => void }) {
  const t = useTranslations("imports.drop");
  const [text, setText] = useState("");
  const [html, setHtml] = useState("");
  const paste = (event: ClipboardEvent) => setHtml(event.clipboardData.getData("text/html"));
  const read = () => {
    const name = t("pasteName");
    // What was edited after pasting is no longer what the formatting describes.
    onRead(html ? new File([html], `${name}.html`) : new File([text], `${name}.txt`));
  };
  return (
    <div className="space-y-2">
      <textarea
        aria-label={t("pasteHint")}
        placeholder={t("pasteHint")}
        value={text}
        onPaste={paste}
        onChange={(event) => {
          if ((event.nativeEvent as InputEvent).inputType !== "insertFromPaste") setHtml("");
          setText(event.target.value);
        }}
        rows={8}
        className="w-full rounded-md border border-line-2 bg-surface px-3 py-2 leading-relaxed"
      />
      <Button variant="primary" disabled={text.trim() === ""} onClick={read}>
        {t("read")}
      </Button>
    </div>
  );
}
