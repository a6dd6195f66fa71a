import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateChip } from "#components/summaries/state-chip.tsx";
import type { SummaryRow } from "#lib/summaries/queries.ts";
import { turnOf } from "#lib/summaries/review/review.ts";

/** Where a summary stands in a list: its state, who is asked next, and what was written anew from which. */
export function SummaryState({ summary }: { summary: SummaryRow }) {
  const t = useTranslations("review.list");
  const [round] = summary.submissions;
  const step = round?.steps[turnOf(round)];
  const [redraft] = summary.redrafts;
  const link = "block text-figure text-xs hover:underline";
  return (
    <>
      <StateChip state={summary.state} />
      {step && (
        <span className="block min-w-20 text-ink-2 text-xs xl:whitespace-nowrap">
          {t(step.kind === "sign" ? "sign" : "review", { name: step.personName })}
        </span>
      )}
      {redraft && (
        <Link href={`/summaries/${redraft.id}`} className={link}>
          {t(redraft.state === "final" ? "replaced" : "redrafted")}
        </Link>
      )}
      {summary.reopenedFrom && (
        <Link href={`/summaries/${summary.reopenedFrom.id}`} className={link}>
          {t("from")}
        </Link>
      )}
    </>
  );
}
