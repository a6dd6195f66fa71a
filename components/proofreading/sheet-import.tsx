"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";
import type { SheetOf } from "#lib/proofread/sheet/input.ts";
import type { SheetCounts } from "#lib/proofread/sheet/judged-row.ts";
import type { SheetPreview } from "#lib/proofread/sheet/queries.ts";
import { SheetPreviewTable } from "./sheet-preview-table.tsx";

/** Chooses an Excel file, shows what it would do, and brings it in. */
export function SheetImport({ of }: { of: SheetOf }) {
  const t = useTranslations("dictionary.sheet");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<SheetCounts | null>(null);
  const close = () => {
    setOpen(false);
    setFile(null);
    setPreview(null);
    setFailure(null);
  };
  const send = async <T,>(sent: File, save: string): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    const url = `/api/proofreading/sheet?of=${of}${save}&name=${encodeURIComponent(sent.name)}`;
    const answer = await requestJson<T>(url, { method: "POST", body: sent });
    setBusy(false);
    if (answer.ok) return answer.value;
    setFailure(answer.error);
    return null;
  };
  const look = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setPreview(null);
    setPreview(await send<SheetPreview>(chosen, ""));
  };
  const save = async () => {
    const counts = file && (await send<SheetCounts>(file, "&save=true"));
    if (!counts) return;
    close();
    setDone(counts);
    router.refresh();
  };
  const takes = preview ? preview.counts.new + preview.counts.changed : 0;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("import")}</Button>
      <Dialog
        open={open}
        onClose={close}
        title={t(`title.${of}`)}
        size={preview ? "full" : "narrow"}
        footer={
          <>
            <Button disabled={busy} onClick={() => input.current?.click()}>
              {t("choose")}
            </Button>
            {preview && (
              <Button variant="primary" disabled={busy || takes === 0} onClick={save}>
                {takes > 0 ? t("save", { n: takes }) : t("nothing")}
              </Button>
            )}
          </>
        }
      >
        <div className="space-y-3">
          <FailureMessage failure={failure} />
          <p className="text-ink-2 leading-relaxed">{t(`hint.${of}`)}</p>
          {busy && file && <p role="status">{t("reading", { name: file.name })}</p>}
          {preview && <SheetPreviewTable of={of} preview={preview} />}
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv"
            aria-label={t("choose")}
            tabIndex={-1}
            className="sr-only"
            onChange={({ target }) => {
              void look(target.files?.[0]);
              target.value = "";
            }}
          />
        </div>
      </Dialog>
      {done && <Notice content={{ text: t("done", done) }} onClose={() => setDone(null)} />}
    </>
  );
}
