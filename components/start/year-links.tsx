import Link from "next/link";
import { useTranslations } from "next-intl";

/** The years that can be looked at: the last five, and the one that is. */
export function YearLinks({ year, current }: { year: number; current: number }) {
  const t = useTranslations("start");
  const last = Array.from({ length: 5 }, (_, index) => current - index);
  const years = last.includes(year) ? last : [year, ...last].sort((a, b) => b - a);
  return (
    <nav aria-label={t("years")} className="flex flex-wrap gap-1 print:hidden">
      {years.map((each) => (
        <Link
          key={each}
          href={each === current ? "/" : `/?year=${each}`}
          aria-current={each === year ? "true" : undefined}
          className={`rounded-md px-2.5 py-1 ${each === year ? "bg-surface font-medium shadow-[0_0_0_1px_var(--color-line-2)]" : "text-ink-2 hover:bg-line/50"}`}
        >
          {each}
        </Link>
      ))}
    </nav>
  );
}
