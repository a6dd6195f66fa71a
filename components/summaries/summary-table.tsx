import { CalendarPlus } from "lucide-react";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { SummaryState } from "#components/review/summary-state.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { SummaryRow } from "#lib/summaries/queries.ts";
import { DeleteSummary, RestoreSummary } from "./delete-summary.tsx";

type Props = {
  summaries: SummaryRow[];
  /** Whether the person may put away or bring back what is listed. */
  mayDelete: (summary: SummaryRow) => boolean;
  /** Whether the person may begin summaries from others. */
  mayRoll: boolean;
};

/** Summaries with unit, period, state, what is open, and when they last changed. */
export function SummaryTable({ summaries, mayDelete, mayRoll }: Props) {
  const t = useTranslations("summaries");
  const format = useFormatter();
  const now = useNow();
  return (
    <Table caption={t("list")}>
      <thead>
        <tr>
          <Th className="w-full">{t("columns.title")}</Th>
          <Th>{t("columns.unit")}</Th>
          <Th>{t("columns.period")}</Th>
          <Th>{t("columns.state")}</Th>
          <Th>{t("columns.blanks")}</Th>
          <Th>{t("columns.changed")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {summaries.map((summary) => (
          <tr key={summary.id} className="hover:bg-raised">
            <Td className="min-w-56 wrap-anywhere">
              {summary.deletedAt ? (
                <span className="text-ink-2">{summary.title}</span>
              ) : (
                <Link href={`/summaries/${summary.id}`} className="font-medium hover:underline">
                  {summary.title}
                </Link>
              )}
            </Td>
            <Td className="min-w-28 text-ink-2 xl:whitespace-nowrap">{summary.unit.shortName}</Td>
            <Td className="whitespace-nowrap text-ink-2">
              {t(`periods.${summary.periodKind}`, { year: summary.year, part: summary.part })}
            </Td>
            <Td>
              <SummaryState summary={summary} />
            </Td>
            <Td className="whitespace-nowrap">
              {summary.blanks > 0 && (
                <span className="block text-carried">{t("blanks", { n: summary.blanks })}</span>
              )}
              {summary.undecided > 0 && (
                <span className="block text-carried">{t("undecided", { n: summary.undecided })}</span>
              )}
              {summary.blanks + summary.undecided === 0 && (
                <span className="text-ink-3">{t("noBlanks")}</span>
              )}
            </Td>
            <Td className="whitespace-nowrap text-ink-2">
              <time
                dateTime={summary.updatedAt.toISOString()}
                title={format.dateTime(summary.updatedAt, { dateStyle: "long", timeStyle: "short" })}
              >
                {format.relativeTime(summary.updatedAt, now)}
              </time>
            </Td>
            <Td className="whitespace-nowrap px-1.5! py-1 text-right">
              {mayRoll && !summary.deletedAt && (
                <Link
                  href={`/summaries/new/from?source=${summary.id}`}
                  aria-label={t("roll.action")}
                  title={t("roll.action")}
                  className="inline-flex h-8 w-7 items-center justify-center rounded-md text-ink-2 hover:bg-line/60 hover:text-ink"
                >
                  <CalendarPlus aria-hidden className="size-4" />
                </Link>
              )}
              {mayDelete(summary) &&
                (summary.deletedAt ? (
                  <RestoreSummary id={summary.id} />
                ) : (
                  <DeleteSummary id={summary.id} title={summary.title} />
                ))}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
