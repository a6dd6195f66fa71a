import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { DownloadButton } from "#components/ui/download-button.tsx";
import type { SheetPreview } from "#lib/ledger/excel/stored-sheet.ts";
import { GoodRows, RejectedRows } from "./sheet-rows.tsx";
import { SheetSave } from "./sheet-save.tsx";

type Props = { preview: SheetPreview; kind: { id: string; name: string } };

/** What a file leads to: before it is saved what would become of its rows, then what became of them. */
export function SheetResult({ preview, kind }: Props) {
  const t = useTranslations("excel");
  const { id, saved, counts, columns, good, rejected } = preview;
  const able = counts.add + counts.change;
  const total = able + counts.same + counts.rejected;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="mb-2 font-semibold text-[17px]">
        {t(saved ? "result" : "preview")}
      </h2>
      {saved ? (
        <div
          role="status"
          className="mb-6 flex flex-wrap items-center gap-4 rounded-md bg-good-soft px-4 py-3"
        >
          <p className="text-good">{t("saved", counts)}</p>
          <Link href={`/ledgers/${kind.id}`} className={`${buttonClass()} ml-auto`}>
            {t("view", { kind: kind.name })}
          </Link>
        </div>
      ) : (
        <>
          <p className="mb-3">{t("counts", { ...counts, rows: total })}</p>
          {counts.same > 0 && <p className="mb-3 text-[13px] text-ink-3">{t("sameHint")}</p>}
          <SheetSave id={id} rows={able} total={total} />
        </>
      )}
      {rejected.length > 0 && (
        <div className="mb-8">
          <div className="mb-2 flex flex-wrap items-center gap-4">
            <h3 className="font-medium">{t("rejected")}</h3>
            <span className="text-[13px] text-ink-3">{t("downloadHint")}</span>
            <span className="ml-auto">
              <DownloadButton href={`/api/sheets/${id}/rejected`}>{t("download")}</DownloadButton>
            </span>
          </div>
          <RejectedRows headers={columns.headers} rows={rejected} total={counts.rejected} />
        </div>
      )}
      {good.length > 0 && (
        <>
          <h3 className="mb-2 font-medium">{t("good")}</h3>
          <GoodRows headers={columns.headers} rows={good} total={able + counts.same} />
        </>
      )}
    </section>
  );
}
