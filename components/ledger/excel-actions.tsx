import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { DownloadButton } from "#components/ui/download-button.tsx";

type Props = {
  kindId: string;
  /** What the table is narrowed by, as its address says it: only that is exported. */
  query: Record<string, string>;
  /** Whether the person may enter records. */
  writes: boolean;
};

/** The ways between a ledger and Excel. */
export function ExcelActions({ kindId, query, writes }: Props) {
  const t = useTranslations("excel");
  return (
    <>
      {writes && <DownloadButton href={`/api/ledgers/${kindId}/template`}>{t("template")}</DownloadButton>}
      {writes && (
        <Link href={`/ledgers/${kindId}/import`} className={buttonClass()}>
          {t("import")}
        </Link>
      )}
      <DownloadButton href={`/api/ledgers/${kindId}/export?${new URLSearchParams(query)}`}>
        {t("export")}
      </DownloadButton>
    </>
  );
}
