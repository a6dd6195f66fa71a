import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useMonthNames } from "#components/charts/use-month-names.ts";
import { RowTh, Table, Td, Th } from "#components/ui/table.tsx";
import type { Plot } from "#lib/ledger/overview/plot-of.ts";
import { shareShown } from "#lib/ledger/overview/share-shown.ts";

type Props = { plot: Plot; year: number };

const link = "text-figure hover:underline";

/** The numbers of stacked bars: a row for each month, a column for each series, sums at both ends. */
export function CountTable({ plot: { series }, year }: Props) {
  const t = useTranslations("start.plots");
  const format = useFormatter();
  const names = useMonthNames();
  const sum = (numbers: number[]) => format.number(numbers.reduce((total, n) => total + n, 0));
  return (
    <Table caption={t("media.caption", { year: String(year) })}>
      <thead>
        <tr>
          <Th>{t("month")}</Th>
          {series.map(({ name }) => (
            <Th key={name} className="text-right">
              {name ?? t("noValue")}
            </Th>
          ))}
          <Th className="text-right">{t("total")}</Th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, month) => (
          <tr key={name}>
            <RowTh>{name}</RowTh>
            {series.map(({ name: level, points }) => (
              <Td key={level} className="py-1! text-right tabular-nums">
                {points[month]?.part ? (
                  <Link href={points[month].href} prefetch={false} className={link}>
                    {format.number(points[month].part)}
                  </Link>
                ) : (
                  <span className="text-ink-3">0</span>
                )}
              </Td>
            ))}
            <Td className="py-1! text-right font-medium tabular-nums">
              {sum(series.map(({ points }) => points[month]?.part ?? 0))}
            </Td>
          </tr>
        ))}
        <tr>
          <RowTh>{t("total")}</RowTh>
          {series.map(({ name, points }) => (
            <Td key={name} className="py-1! text-right font-medium tabular-nums">
              {sum(points.map(({ part }) => part))}
            </Td>
          ))}
          <Td className="py-1! text-right font-semibold tabular-nums">
            {sum(series.flatMap(({ points }) => points.map(({ part }) => part)))}
          </Td>
        </tr>
      </tbody>
    </Table>
  );
}

/** The numbers of a line: what the part is, of how much, and its share. */
export function ShareTable({ plot: { key, series }, year }: Props) {
  const t = useTranslations("start.plots");
  const format = useFormatter();
  const names = useMonthNames();
  const words = key === "study" ? "study" : "inquiries";
  return (
    <Table caption={t(`${words}.caption`, { year: String(year) })}>
      <thead>
        <tr>
          <Th>{t("month")}</Th>
          <Th className="text-right">{t(`${words}.numerator`)}</Th>
          <Th className="text-right">{t(`${words}.denominator`)}</Th>
          <Th className="text-right">{t(`${words}.share`)}</Th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, month) => {
          const { value = null, part = 0, whole = 0, href = "" } = series[0]?.points[month] ?? {};
          return (
            <tr key={name}>
              <RowTh>{name}</RowTh>
              <Td className="py-1! text-right tabular-nums">{format.number(part)}</Td>
              <Td className="py-1! text-right tabular-nums">{format.number(whole)}</Td>
              <Td className="py-1! text-right tabular-nums">
                {value === null ? (
                  <span className="text-ink-3">{t("noRate")}</span>
                ) : (
                  <Link href={href} prefetch={false} className={link}>
                    {format.number(shareShown(value), { style: "percent", maximumFractionDigits: 1 })}
                  </Link>
                )}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
