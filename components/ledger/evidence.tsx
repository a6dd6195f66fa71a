"use client";

import {
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  Paperclip,
  Trash2,
} from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFailureText } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import { evidenceEndings, showsInBrowser } from "#lib/ledger/evidence/evidence-kind.ts";
import type { EvidenceFile } from "#lib/ledger/evidence/queries.ts";
import { RemoveEvidenceDialog } from "./remove-evidence-dialog.tsx";
import { useEvidence } from "./use-evidence.ts";
import { usePastedFiles } from "./use-pasted-files.ts";

type Props = {
  recordId: string;
  files: EvidenceFile[];
  /** Whether this person may add and remove files now. */
  editable: boolean;
};

/**
 * The files that prove a record; where they may change, by button, by dropping them or by pasting a screenshot
 * anywhere on the page. Give it a new key for another record.
 */
export function Evidence({ recordId, files: given, editable }: Props) {
  const t = useTranslations("evidence");
  const failureText = useFailureText();
  const { files, sending, refused, add, drop } = useEvidence(recordId, given);
  const [removing, setRemoving] = useState<EvidenceFile | null>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useUnsavedGuard(sending !== null);

  const screenshot = t("screenshot");
  usePastedFiles(editable, (pasted) => add(pasted.map((file) => named(file, screenshot))));
  const heading = (
    <h3 id={id} className="mb-2 font-semibold text-[14px]">
      {t("title")}
    </h3>
  );
  const list = files.length > 0 && (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {files.map((file) => (
        <FileLine
          key={file.id}
          file={file}
          address={`/api/records/${recordId}/files/${file.id}`}
          onRemove={editable ? () => setRemoving(file) : undefined}
        />
      ))}
    </ul>
  );

  if (!editable) {
    return (
      <section aria-labelledby={id}>
        {heading}
        {list || <p className="text-[13px] text-ink-3">{t("none")}</p>}
      </section>
    );
  }
  return (
    <section
      aria-labelledby={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
      className={`space-y-2 rounded-lg ${over ? "bg-accent-soft outline-2 outline-accent outline-dashed outline-offset-4" : ""}`}
    >
      {heading}
      {refused.map(({ name, failure }) => (
        <p
          key={name}
          role="alert"
          className="rounded-md bg-accent-soft px-3 py-2 text-accent leading-relaxed"
        >
          {t("refused", { name, reason: failureText(failure) })}
        </p>
      ))}
      {list}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button disabled={sending !== null} onClick={() => input.current?.click()}>
          <Paperclip aria-hidden className="size-4" />
          {t("add")}
        </Button>
        <p role="status" className="min-w-0 truncate text-[13px] text-ink-3">
          {sending ? t("sending", sending) : t("hint")}
        </p>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept={evidenceEndings.join()}
        aria-label={t("add")}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = "";
          void add(chosen);
        }}
      />
      {removing && (
        <RemoveEvidenceDialog
          recordId={recordId}
          file={removing}
          onRemoved={() => drop(removing.id)}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}

type LineProps = { file: EvidenceFile; address: string; onRemove?: () => void };

function FileLine({ file, address, onRemove }: LineProps) {
  const t = useTranslations("evidence");
  const Icon = iconOf(file.mime);
  return (
    <li className={`flex items-center gap-2.5 py-1 pl-3 ${onRemove ? "pr-1" : "pr-3"}`}>
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <a
        href={address}
        {...(showsInBrowser(file.mime)
          ? { target: "_blank", rel: "noreferrer", title: `${file.name} · ${t("opens")}` }
          : { download: file.name, title: file.name })}
        className="min-w-0 truncate py-1 hover:underline"
      >
        {file.name}
      </a>
      <span className="ml-auto shrink-0 whitespace-nowrap text-ink-3 text-xs tabular-nums">
        <FileSize bytes={file.size} />
      </span>
      {onRemove && (
        <IconButton label={t("remove", { name: file.name })} onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      )}
    </li>
  );
}

function FileSize({ bytes }: { bytes: number }) {
  const format = useFormatter();
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KB"] : [bytes / 1024 / 1024, "MB"];
  return `${format.number(Math.max(size, 0.1), { maximumFractionDigits: 1 })} ${unit}`;
}

function iconOf(mime: string) {
  if (mime.startsWith("image/")) return FileImage;
  if (mime.startsWith("audio/") || mime.startsWith("video/")) return FileAudio;
  if (mime.includes("spreadsheet") || mime.includes("excel")) return FileSpreadsheet;
  return mime === "application/zip" ? FileArchive : FileText;
}

/** A pasted screenshot is called `image.png` by every browser. */
function named(file: File, screenshot: string): File {
  const ending = /^image\.(png|jpe?g)$/.exec(file.name)?.[1];
  return ending ? new File([file], `${screenshot}.${ending}`, { type: file.type }) : file;
}
