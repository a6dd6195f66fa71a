import { useTranslations } from "next-intl";
import type { SheetColumns } from "#lib/ledger/excel/stored-sheet.ts";

/** What of a file was not read: other sheets, examples, totals. */
export function SheetNotes({ columns: { sheet, others, aside } }: { columns: SheetColumns }) {
  const t = useTranslations("excel");
  if (others.length === 0 && aside === 0) return null;
  return (
    <p className="mb-4 flex flex-wrap gap-x-2 text-[13px] text-ink-2">
      {others.length > 0 && <span>{t("sheet", { sheet })}</span>}
      {others.length > 0 && <span>{t("others", { names: others.join("、") })}</span>}
      {aside > 0 && <span>{t("aside", { n: aside })}</span>}
    </p>
  );
}
