import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  /** Names the heading. */
  id: string;
  title: string;
  /** What the numbers are, e.g. their measure. */
  note: string;
  /** The numbers as a table, shown in the place of the plot when somebody asks for it. */
  table: ReactNode;
  /** The plot. */
  children: ReactNode;
};

/** A plot on a card; a switch shows its table instead. It works without a script. */
export function ChartCard({ id, title, note, table, children }: Props) {
  const t = useTranslations("start.chart");
  return (
    <section
      aria-labelledby={id}
      className="relative h-full min-w-0 break-inside-avoid rounded-lg border border-line bg-surface px-5 py-4"
    >
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3 pr-16">
        <h3 id={id} className="font-semibold text-[15px]">
          {title}
        </h3>
        <p className="text-ink-3 text-xs">{note}</p>
      </div>
      <details className="group peer">
        <summary className="absolute top-4 right-5 list-none rounded text-figure hover:underline print:hidden [&::-webkit-details-marker]:hidden">
          <span className="group-open:hidden">{t("asTable")}</span>
          <span className="hidden group-open:inline">{t("asPlot")}</span>
          <span className="sr-only">{t("of", { title })}</span>
        </summary>
        {table}
      </details>
      <div className="peer-open:hidden">{children}</div>
    </section>
  );
}
