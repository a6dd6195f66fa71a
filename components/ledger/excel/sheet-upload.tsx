"use client";

import { FileSpreadsheet } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";

/** Where an Excel file is dropped or chosen; it is read, and its preview opens. `small` where one is open already. */
export function SheetUpload({ kindId, small }: { kindId: string; small: boolean }) {
  const t = useTranslations("excel.drop");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async (file: File | undefined) => {
    if (!file || reading !== null) return;
    setFailure(null);
    setReading(file.name);
    const url = `/api/ledgers/${kindId}/sheet?name=${encodeURIComponent(file.name)}`;
    const sent = await requestJson<{ id: string }>(url, { method: "POST", body: file });
    setReading(null);
    if (sent.ok) router.push(`/ledgers/${kindId}/import?sheet=${sent.value.id}`);
    else setFailure(sent.error);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };

  return (
    <section aria-label={t("title")} className="mb-6 space-y-3">
      <FailureMessage failure={failure} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button in it */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex items-center gap-3 rounded-lg border-2 border-dashed px-6 ${small ? "py-3" : "flex-col py-10 text-center"} ${over ? "border-accent bg-accent-soft" : "border-line-2 bg-surface"}`}
      >
        {!small && <FileSpreadsheet aria-hidden className="size-8 text-ink-3" strokeWidth={1.5} />}
        {reading === null ? (
          <p className={small ? "text-ink-2" : "font-medium text-[16px]"}>{t("title")}</p>
        ) : (
          <p role="status">{t("reading", { name: reading })}</p>
        )}
        <Button
          variant={small ? "plain" : "primary"}
          className={small ? "ml-auto" : ""}
          disabled={reading !== null}
          onClick={() => input.current?.click()}
        >
          {t(small ? "other" : "choose")}
        </Button>
        {!small && <p className="max-w-[46em] text-[13px] text-ink-3 leading-relaxed">{t("hint")}</p>}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.xls,.xlsm,.et,.ods"
          aria-label={t("choose")}
          tabIndex={-1}
          className="sr-only"
          onChange={({ target }) => {
            void send(target.files?.[0]);
            target.value = "";
          }}
        />
      </div>
    </section>
  );
}
