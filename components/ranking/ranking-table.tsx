import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { Ranking, RankingUnit } from "#lib/ledger/ranking/queries.ts";
import type { Ranked } from "#lib/ledger/ranking/rank-units.ts";
import { reportsAddress } from "#lib/ledger/ranking/reports-address.ts";
import { RankChange } from "./rank-change.tsx";
import { VetoMark } from "./veto-mark.tsx";

type Props = { ranking: Ranking; title: string };

const link = "hover:text-figure hover:underline";

/** The units with their places, points by level, and what excludes them; every number leads to its reports. */
export function RankingTable({ ranking, title }: Props) {
  const t = useTranslations("ranking");
  const { levels, lines, period } = ranking;
  const monthly = period.periodKind === "month";
  return (
    <Table caption={title}>
      <thead>
        <tr>
          <Th>{t("columns.rank")}</Th>
          {monthly && <Th>{t("columns.change")}</Th>}
          <Th className="w-full">{t("columns.unit")}</Th>
          {levels.map((level) => (
            <Th key={level} className="text-right">
              {level || t("noLevel")}
            </Th>
          ))}
          <Th className="text-right">{t("columns.reports")}</Th>
          <Th className="text-right">{t("columns.points")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <RankingRow key={line.unit.id} line={line} ranking={ranking} />
        ))}
      </tbody>
    </Table>
  );
}

function RankingRow({ line, ranking }: { line: Ranked<RankingUnit>; ranking: Ranking }) {
  const t = useTranslations("ranking");
  const format = useFormatter();
  const { unit, rank, change, reports, points, vetoes } = line;
  const { levels, period, incidentsKind } = ranking;
  const monthly = period.periodKind === "month";
  const excluded = !monthly && vetoes.length > 0;
  return (
    <tr className="hover:bg-raised">
      <Td className="whitespace-nowrap font-semibold tabular-nums">
        {rank ?? <span className="font-normal text-ink-3">{excluded ? t("excluded") : t("noRank")}</span>}
      </Td>
      {monthly && (
        <Td>
          <RankChange change={change} />
        </Td>
      )}
      <Td className="min-w-36">
        {unit.name}
        {vetoes.length > 0 && <VetoMark vetoes={vetoes} kindId={incidentsKind} award={excluded} />}
      </Td>
      {levels.map((level) => {
        const own = line.levels.find((each) => each.level === level);
        return (
          <Td key={level} className="text-right tabular-nums">
            {own ? (
              <Link
                href={reportsAddress(ranking, unit.id, level)}
                prefetch={false}
                title={t("reports", { n: own.reports })}
                className={link}
              >
                {format.number(own.points)}
              </Link>
            ) : (
              <span className="text-ink-3">0</span>
            )}
          </Td>
        );
      })}
      <Td className="text-right tabular-nums">
        {reports > 0 ? (
          <Link href={reportsAddress(ranking, unit.id)} prefetch={false} className={link}>
            {format.number(reports)}
          </Link>
        ) : (
          <span className="text-ink-3">0</span>
        )}
      </Td>
      <Td className="text-right font-semibold tabular-nums">{format.number(points)}</Td>
    </tr>
  );
}
