import { useFormatter, useTranslations } from "next-intl";
import { RowChart } from "#components/charts/row-chart.tsx";
import type { Ranking } from "#lib/ledger/ranking/queries.ts";
import { reportsAddress } from "#lib/ledger/ranking/reports-address.ts";

/** How many units are drawn; the table has them all. */
const drawn = 12;

/** The points of the first units, by level. */
export function RankingChart({ ranking }: { ranking: Ranking }) {
  const t = useTranslations("ranking");
  const format = useFormatter();
  const lines = ranking.lines.filter(({ points }) => points > 0).slice(0, drawn);
  if (lines.length === 0) return null;
  return (
    <section
      aria-labelledby="chart"
      className="break-inside-avoid rounded-lg border border-line bg-surface px-5 py-4"
    >
      <h2 id="chart" className="mb-3 font-semibold text-[15px]">
        {t("chart", { n: lines.length })}
      </h2>
      <RowChart
        id="ranking"
        rows={lines.map(({ unit, levels, points, reports, vetoes }) => ({
          ...{ id: unit.id, href: reportsAddress(ranking, unit.id) },
          name: vetoes.length > 0 ? t("vetoed", { unit: unit.shortName }) : unit.shortName,
          title: t("row", { unit: unit.name, points, reports }),
          parts: ranking.levels.map((level) => levels.find((each) => each.level === level)?.points ?? 0),
        }))}
        series={ranking.levels.map((level) => level || t("noLevel"))}
        format={(value) => format.number(value)}
      />
    </section>
  );
}
