import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { SummaryState } from "#components/review/summary-state.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { SummaryRow } from "#lib/summaries/queries.ts";

/** The summaries in progress: where each is, what is open in it, and when it last changed. */
export function ProgressTable({ summaries }: { summaries: SummaryRow[] }) {
  const t = useTranslations("summaries");
  const format = useFormatter();
  const now = useNow();
  return (
    <section aria-labelledby="in-progress" className="min-w-0">
      <div className="mb-3 flex items-baseline gap-4">
        <h2 id="in-progress" className="font-semibold text-[15px]">
          {t("start.inProgress")}
        </h2>
        <Link href="/summaries" className="ml-auto text-figure hover:underline print:hidden">
          {t("start.all")}
        </Link>
      </div>
      <Table caption={t("start.inProgress")}>
        <thead>
          <tr>
            <Th className="w-full">{t("columns.title")}</Th>
            <Th>{t("columns.state")}</Th>
            <Th>{t("columns.blanks")}</Th>
            <Th>{t("columns.changed")}</Th>
          </tr>
        </thead>
        <tbody>
          {summaries.map((summary) => {
            const { id, title, unit, blanks, undecided, updatedAt, ...period } = summary;
            return (
              <tr key={id} className="hover:bg-raised">
                <Td className="min-w-44 wrap-anywhere">
                  <Link href={`/summaries/${id}`} className="font-medium hover:underline">
                    {title}
                  </Link>
                  <span className="block text-ink-3 text-xs">
                    {unit.shortName}
                    {" · "}
                    {t(`periods.${period.periodKind}`, { year: period.year, part: period.part })}
                  </span>
                </Td>
                <Td>
                  <SummaryState summary={summary} />
                </Td>
                <Td className="whitespace-nowrap">
                  {blanks > 0 && <span className="block text-carried">{t("blanks", { n: blanks })}</span>}
                  {undecided > 0 && (
                    <span className="block text-carried">{t("undecided", { n: undecided })}</span>
                  )}
                  {blanks + undecided === 0 && <span className="text-ink-3">{t("noBlanks")}</span>}
                </Td>
                <Td className="whitespace-nowrap text-ink-2">
                  <time
                    dateTime={updatedAt.toISOString()}
                    title={format.dateTime(updatedAt, { dateStyle: "long", timeStyle: "short" })}
                  >
                    {format.relativeTime(updatedAt, now)}
                  </time>
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
