import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SummaryRow } from "#lib/summaries/queries.ts";

/** What waits for the person: drafts with places to fill or to check, those with the most first. */
export function WaitingBox({ summaries }: { summaries: SummaryRow[] }) {
  const t = useTranslations("summaries.start");
  const waiting = ({ blanks, undecided }: SummaryRow) => blanks + undecided;
  const open = summaries.filter((each) => waiting(each) > 0).sort((a, b) => waiting(b) - waiting(a));
  return (
    <section aria-labelledby="waiting" className="rounded-lg border border-line bg-surface px-5 py-4">
      <h2 id="waiting" className="font-semibold text-[15px]">
        {t("waiting")}
      </h2>
      {open.length === 0 ? (
        <p className="mt-1 text-ink-2">{t("nothing")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {open.slice(0, 4).map((summary) => (
            <li key={summary.id}>
              <Link href={`/summaries/${summary.id}`} className="group flex items-center gap-4 py-2">
                <span className="min-w-0 flex-1 truncate group-hover:underline">{summary.title}</span>
                <span className="shrink-0 text-carried">
                  {[
                    ...(summary.blanks > 0 ? [t("toFill", { n: summary.blanks })] : []),
                    ...(summary.undecided > 0 ? [t("toCheck", { n: summary.undecided })] : []),
                  ].join(" · ")}
                </span>
                <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-3" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
