import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { VersionRow } from "#lib/summaries/versions/queries.ts";
import { ComparePick } from "./compare-pick.tsx";
import { VersionTableRow } from "./version-table-row.tsx";

type Props = {
  summaryId: string;
  versions: VersionRow[];
  /** The final summary of the year before, if there is one. */
  past: { id: string; title: string; characters: number } | null;
  mayRestore: boolean;
  /** Id of the form that the choice of two belongs to. */
  form: string;
};

/** The versions of a summary, between what it says now and what it said a year before; two of them can be chosen. */
export function VersionTable({ summaryId, versions, past, mayRestore, form }: Props) {
  const t = useTranslations("versions");
  const format = useFormatter();
  const newest = versions[0]?.number;
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <Th colSpan={2} className="w-0 text-center">
            {t("columns.compare")}
          </Th>
          <Th>{t("columns.version")}</Th>
          <Th className="w-full">{t("columns.reason")}</Th>
          <Th>{t("columns.writers")}</Th>
          <Th className="text-right">{t("columns.characters")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <ComparePick form={form} value="now" name={t("now")} after />
          <Td colSpan={5} className="font-medium">
            {t("now")}
          </Td>
        </tr>
        {versions.map((version, at) => (
          <VersionTableRow
            key={version.number}
            summaryId={summaryId}
            version={version}
            previous={versions[at + 1]?.number ?? null}
            chosen={version.number === newest}
            mayRestore={mayRestore}
            form={form}
          />
        ))}
        {past && (
          <tr>
            <ComparePick
              form={form}
              value="year-before"
              name={t("yearBeforeShort")}
              before={newest === undefined}
            />
            <Td colSpan={3} className="wrap-anywhere">
              <Link href={`/summaries/${past.id}`} className="hover:underline">
                {t("yearBefore", { title: past.title })}
              </Link>
            </Td>
            <Td className="text-right tabular-nums">{format.number(past.characters)}</Td>
            <Td />
          </tr>
        )}
      </tbody>
    </Table>
  );
}
