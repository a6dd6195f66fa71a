import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { BarChart } from "#components/charts/bar-chart.tsx";
import { ChartCard } from "#components/charts/chart-card.tsx";
import { LineChart } from "#components/charts/line-chart.tsx";
import { useMonthNames } from "#components/charts/use-month-names.ts";
import { months, type Plot, type Point } from "#lib/ledger/overview/plot-of.ts";
import { shareAxis, shareShown } from "#lib/ledger/overview/share-shown.ts";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";
import { CountTable, ShareTable } from "./plot-tables.tsx";

type Props = {
  plots: readonly Plot[];
  year: number;
  /** Whether the person may enter records. */
  enters: boolean;
};

/** The plots of a year: reports by level across the page, the others side by side. */
export function YearPlots({ plots, year, enters }: Props) {
  return (
    <div className="grid gap-4 xl:grid-cols-2 print:block print:space-y-4">
      {plots.map((plot) => (
        <div key={plot.key} className={plot.percent ? "min-w-0" : "min-w-0 xl:col-span-2"}>
          <YearPlot plot={plot} year={year} enters={enters} />
        </div>
      ))}
    </div>
  );
}

function YearPlot({ plot, year, enters }: Omit<Props, "plots"> & { plot: Plot }) {
  const t = useTranslations("start.plots");
  const { key, percent, records, kindId } = plot;
  if (records === 0) {
    return (
      <section
        aria-labelledby={`plot-${key}`}
        className="h-full rounded-lg border border-line border-dashed bg-surface px-5 py-4"
      >
        <h3 id={`plot-${key}`} className="font-semibold text-[15px]">
          {t(`${key}.title`)}
        </h3>
        <p className="mt-2 text-ink-2">{t("empty", { year: String(year) })}</p>
        {enters && (
          <Link
            href={ledgerAddress(kindId)}
            prefetch={false}
            className="mt-1 inline-block text-figure hover:underline"
          >
            {t(`${key}.enter`)}
          </Link>
        )}
      </section>
    );
  }
  const axis = shareAxis(sharesOf(plot));
  return (
    <ChartCard
      id={`plot-${key}`}
      title={t(`${key}.title`)}
      note={t(`${key}.note`)}
      table={percent ? <ShareTable plot={plot} year={year} /> : <CountTable plot={plot} year={year} />}
    >
      {percent ? <Shares plot={plot} axis={axis} /> : <Counts plot={plot} />}
    </ChartCard>
  );
}

function sharesOf({ series }: Plot): number[] {
  return (series[0]?.points ?? []).flatMap(({ value }) => (value === null ? [] : [shareShown(value)]));
}

function Counts({ plot }: { plot: Plot }) {
  const t = useTranslations("start.plots");
  const format = useFormatter();
  const names = useMonthNames();
  const title = (level: string, month: number, { part }: Point) =>
    t("media.part", { month: names[month] ?? "", level, n: part });
  return (
    <BarChart
      id={`bars-${plot.key}`}
      labels={names}
      series={plot.series.map(({ name, points }) => ({
        name: name ?? t("noValue"),
        parts: points.map((point, month) => ({
          ...{ value: point.part, href: point.href },
          title: title(name ?? t("noValue"), month, point),
        })),
      }))}
      format={(value) => format.number(value)}
    />
  );
}

function Shares({ plot, axis }: { plot: Plot; axis: { from: number; to: number } }) {
  const t = useTranslations("start.plots");
  const format = useFormatter();
  const names = useMonthNames();
  const share = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 1 });
  const points = plot.series[0]?.points ?? [];
  return (
    <>
      <LineChart
        labels={names}
        points={months.map((month) => {
          const { value = null, part = 0, whole = 0, href = "" } = points[month - 1] ?? {};
          const shown = value === null ? null : shareShown(value);
          const of = { month: names[month - 1] ?? "", rate: share(shown ?? 0), part, whole };
          return {
            value: shown,
            href,
            title: plot.key === "study" ? t("study.part", of) : t("inquiries.part", of),
          };
        })}
        {...axis}
        format={share}
      />
      {axis.from > 0 && (
        <p className="mt-1 text-ink-3 text-xs">{t("axisFrom", { from: share(axis.from) })}</p>
      )}
    </>
  );
}
