import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ProofreadingTab } from "#lib/proofread/history/input.ts";

const tabs = ["words", "rules", "history"] as const satisfies ProofreadingTab[];

/** The dictionary, the rules, and what was changed in them. */
export function ProofreadingTabs({ current }: { current: ProofreadingTab }) {
  const t = useTranslations("dictionary.tabs");
  return (
    <nav aria-label={t("label")} className="mb-4 flex gap-5 border-line border-b">
      {tabs.map((tab) => (
        <Link
          key={tab}
          href={tab === "words" ? "/admin/proofreading" : `/admin/proofreading?tab=${tab}`}
          aria-current={tab === current ? "page" : undefined}
          className={`-mb-px border-b-2 px-0.5 pb-2 ${tab === current ? "border-accent font-medium" : "border-transparent text-ink-2 hover:text-ink"}`}
        >
          {t(tab)}
        </Link>
      ))}
    </nav>
  );
}
