import { useTranslations } from "next-intl";
import { DownloadButton } from "#components/ui/download-button.tsx";
import type { Compared } from "#lib/collab/versions/input.ts";

type Props = { summaryId: string; from: Compared; to: Compared };

/** Saves a comparison as a Word file with tracked changes (花脸稿), and the later text alone (清稿). */
export function ExportComparison({ summaryId, from, to }: Props) {
  const t = useTranslations("markup.compare");
  const address = `/api/summaries/${summaryId}`;
  const clean = to === "now" ? "export" : typeof to === "number" ? `versions/export?number=${to}` : null;
  return (
    <div className="mb-3 flex gap-2">
      <DownloadButton href={`${address}/compare/export?from=${from}&to=${to}`}>{t("marked")}</DownloadButton>
      {clean && <DownloadButton href={`${address}/${clean}`}>{t("clean")}</DownloadButton>}
    </div>
  );
}
