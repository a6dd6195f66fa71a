import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Overview } from "#lib/ledger/overview/queries.ts";
import { FigureTiles } from "./figure-tiles.tsx";
import { YearLinks } from "./year-links.tsx";
import { YearPlots } from "./year-plots.tsx";

type Props = {
  overview: Overview;
  year: number;
  currentYear: number;
  unitName: string;
  /** Whether the person may enter records. */
  enters: boolean;
};

/** The year in figures and plots; while nobody has entered anything, what to do. */
export function YearSection({ overview, year, currentYear, unitName, enters }: Props) {
  const t = useTranslations("start");
  return (
    <section aria-labelledby="year">
      <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        <h2 id="year" className="font-semibold text-[15px]">
          {t("year", { year: String(year) })}
          <span className="ml-3 font-normal text-ink-2 text-sm">{t("ofUnit", { unit: unitName })}</span>
        </h2>
        {overview && (
          <div className="ml-auto">
            <YearLinks year={year} current={currentYear} />
          </div>
        )}
      </div>
      {overview ? (
        <div className="space-y-4">
          <FigureTiles tiles={overview.tiles} underWay={year === currentYear} />
          <YearPlots plots={overview.plots} year={year} enters={enters} />
        </div>
      ) : (
        <EmptyState title={t("empty.title")}>
          <p>{enters ? t("empty.enter") : t("empty.wait")}</p>
          {enters && (
            <Link href="/ledgers" prefetch={false} className={`${buttonClass()} mt-4`}>
              {t("empty.open")}
            </Link>
          )}
        </EmptyState>
      )}
    </section>
  );
}
