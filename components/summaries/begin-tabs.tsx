import Link from "next/link";
import { useTranslations } from "next-intl";

/** The two ways to begin a summary. */
export function BeginTabs({ current }: { current: "outline" | "roll" }) {
  const t = useTranslations("summaries.roll");
  const tab = (key: "outline" | "roll", href: string, label: string) => (
    <Link
      href={href}
      aria-current={key === current ? "page" : undefined}
      className={`-mb-px border-b-2 px-1 pb-2 ${key === current ? "border-accent font-semibold" : "border-transparent text-ink-2 hover:text-ink"}`}
    >
      {label}
    </Link>
  );
  return (
    <nav className="mb-5 flex gap-6 border-line border-b" aria-label={t("tab")}>
      {tab("roll", "/summaries/new/from", t("tab"))}
      {tab("outline", "/summaries/new", t("tabOutline"))}
    </nav>
  );
}
