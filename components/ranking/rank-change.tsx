import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";

/** How many places a unit rose or fell. */
export function RankChange({ change }: { change: number | null }) {
  const t = useTranslations("ranking.change");
  if (change === null) return <span className="text-ink-3">{t("none")}</span>;
  if (change === 0) return <span className="whitespace-nowrap text-ink-2">{t("same")}</span>;
  const Arrow = change > 0 ? ArrowUp : ArrowDown;
  return (
    <span
      className={`flex items-center gap-0.5 whitespace-nowrap ${change > 0 ? "text-good" : "text-ink-2"}`}
    >
      <Arrow aria-hidden className="size-3.5" />
      {t(change > 0 ? "up" : "down", { n: Math.abs(change) })}
    </span>
  );
}
