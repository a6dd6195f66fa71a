import { useFormatter, useTranslations } from "next-intl";
import { RowTh, Table, Td, Th } from "#components/ui/table.tsx";
import { otherChannel, pointsTable } from "#lib/ledger/ranking/points.ts";
import type { Ranking } from "#lib/ledger/ranking/queries.ts";
import { EditPoints } from "./edit-points.tsx";

type Props = {
  ranking: Pick<Ranking, "points" | "levels" | "channels">;
  /** The own unit, if the person may change its points. */
  editable: { unitId: string } | null;
  ownUnit: string;
};

/** What a report is worth, by level and channel; whose table it is, and for some the way to change it. */
export function PointsSection({ ranking: { points, levels, channels }, editable, ownUnit }: Props) {
  const t = useTranslations("ranking.points");
  const format = useFormatter();
  const rows = [...new Set([...levels.filter(Boolean), ...Object.keys(points.points)])];
  const table = pointsTable(points.points, rows, channels);
  const own = points.unit?.id === ownUnit;
  const from = points.unit ? (own ? t("own") : t("above", { unit: points.unit.name })) : t("builtIn");
  return (
    <section aria-labelledby="points" className="mt-8 break-inside-avoid">
      <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        <div>
          <h2 id="points" className="font-semibold text-[15px]">
            {t("title")}
          </h2>
          <p className="text-ink-2">{from}</p>
        </div>
        {editable && (
          <div className="ml-auto print:hidden">
            <EditPoints {...editable} table={table} own={own} />
          </div>
        )}
      </div>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <Th>{t("level")}</Th>
            {[...channels, otherChannel].map((channel) => (
              <Th key={channel} className="text-right">
                {channel || t("other")}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map(({ level, cells }) => (
            <tr key={level}>
              <RowTh className="py-1.5!">{level}</RowTh>
              {cells.map(({ channel, points: worth }) => (
                <Td key={channel} className="py-1.5! text-right tabular-nums">
                  {format.number(worth)}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
