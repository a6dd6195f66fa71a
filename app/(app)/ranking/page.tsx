import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PointsSection } from "#components/ranking/points-section.tsx";
import { PrintButton } from "#components/ranking/print-button.tsx";
import { RankingChart } from "#components/ranking/ranking-chart.tsx";
import { RankingFilter } from "#components/ranking/ranking-filter.tsx";
import { RankingTable } from "#components/ranking/ranking-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { rankingInput, rankingPeriod } from "#lib/ledger/ranking/input.ts";
import { readRanking } from "#lib/ledger/ranking/queries.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ranking");
  return { title: t("title") };
}

export default async function RankingPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("ranking");
  const tPeriod = await getTranslations("summaries.periods");
  const today = bureauMinute(new Date()).slice(0, 10);
  const period = rankingPeriod(rankingInput.parse(await eachOnce(searchParams)), today);
  const [ranking, unit] = await Promise.all([readRanking(scope, period), findOwnUnit(scope)]);
  const { periodKind, year, part } = period;
  const name = tPeriod(periodKind, { year, part });
  const title = t("of", { period: name });
  const download = new URLSearchParams({ kind: periodKind, year: String(year), month: String(part) });
  return (
    <>
      <PageHeader title={title} note={t("note", { unit: unit.name })}>
        <PrintButton label={t("print")} />
        <a href={`/api/ranking/export?${download}`} download className={`${buttonClass()} print:hidden`}>
          <Download aria-hidden className="size-4" />
          {t("export")}
        </a>
      </PageHeader>
      <RankingFilter
        period={period}
        today={{ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) }}
      />
      {ranking.lines.some(({ reports }) => reports > 0) ? (
        <RankingChart ranking={ranking} />
      ) : (
        <EmptyState title={t("empty.title", { period: name })}>{t("empty.hint")}</EmptyState>
      )}
      {ranking.lines.length > 0 && (
        <div className="mt-4">
          <RankingTable ranking={ranking} title={title} />
        </div>
      )}
      <p className="mt-3 text-ink-2 text-xs leading-relaxed">{t("rules")}</p>
      <PointsSection
        ranking={ranking}
        editable={may(scope, "points.edit", scope.unitPath) ? { unitId: scope.unitId } : null}
        ownUnit={scope.unitId}
      />
    </>
  );
}
