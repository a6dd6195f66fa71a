import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";
import { lateness } from "#lib/ledger/records/workflow.ts";
import type { Waiting } from "#lib/ledger/waiting/queries.ts";
import type { SummaryRow } from "#lib/summaries/queries.ts";
import type { ChangedFigures } from "#lib/summaries/sources/queries.ts";
import { WaitingLedgers } from "./waiting-ledgers.tsx";

type Props = {
  overdue: Waiting;
  returned: Waiting;
  changed: ChangedFigures[];
  summaries: SummaryRow[];
  now: Date;
};

const dots = {
  overdue: "bg-accent",
  returned: "bg-carried-strong",
  changed: "bg-figure",
  open: "bg-line-2",
} as const;

/** What waits for the person: what is overdue, what was sent back, figures that changed, drafts with open places. */
export function WaitingBox({ overdue, returned, changed, summaries, now }: Props) {
  const t = useTranslations("start.waiting");
  const words = useChangeWords();
  const late = (dueAt: Date | null) => {
    const past = lateness(dueAt, now);
    return past && t("overdue", past);
  };
  const waiting = ({ blanks, undecided }: SummaryRow) => blanks + undecided;
  const open = summaries.filter((each) => waiting(each) > 0).sort((a, b) => waiting(b) - waiting(a));
  const nothing = [overdue.records, returned.records, changed, open].every(({ length }) => length === 0);
  return (
    <section aria-labelledby="waiting" className="min-w-0">
      <h2 id="waiting" className="mb-3 font-semibold text-[15px]">
        {t("title")}
      </h2>
      <div className="rounded-lg border border-line bg-surface px-5 py-2">
        {nothing && <p className="py-2 text-ink-2">{t("nothing")}</p>}
        <ul className="divide-y divide-line">
          {overdue.records.map(({ id, kindId, kindName, title, unitName, state, dueAt }) => (
            <Line
              key={id}
              sort="overdue"
              href={ledgerAddress(kindId, { record: id })}
              title={t("record", { ledger: kindName, title })}
              note={[unitName, state].filter(Boolean).join(t("and"))}
            >
              <strong className="font-medium text-accent">{late(dueAt)}</strong>
            </Line>
          ))}
          {returned.records.map(({ id, kindId, kindName, title, returnReason, returnedBy }) => (
            <Line
              key={id}
              sort="returned"
              href={ledgerAddress(kindId, { record: id })}
              title={t("record", { ledger: kindName, title })}
              note={t("reason", { name: returnedBy ?? "", reason: returnReason ?? "" })}
            >
              {t("returned")}
            </Line>
          ))}
          {changed.slice(0, 4).map(({ summaryId, title, figures }) => (
            <Line
              key={`changed-${summaryId}`}
              sort="changed"
              href={`/summaries/${summaryId}`}
              title={t("changed", { n: figures.length })}
              note={t("inSummary", { title, figures: figures.map(words).join(t("comma")) })}
            />
          ))}
          {open.slice(0, 4).map((summary) => (
            <Line
              key={summary.id}
              sort="open"
              href={`/summaries/${summary.id}`}
              title={summary.title}
              note={[
                ...(summary.blanks > 0 ? [t("toFill", { n: summary.blanks })] : []),
                ...(summary.undecided > 0 ? [t("toCheck", { n: summary.undecided })] : []),
              ].join(t("and"))}
            />
          ))}
        </ul>
        <WaitingLedgers only="overdue" waiting={overdue} />
        <WaitingLedgers only="returned" waiting={returned} />
      </div>
    </section>
  );
}

/** What a figure was and is now, in a few words. */
function useChangeWords(): (figure: ChangedFigures["figures"][number]) => string {
  const t = useTranslations("start.waiting");
  const format = useFormatter();
  return ({ name, percent, was, now }) => {
    const style = percent ? ({ style: "percent", maximumFractionDigits: 2 } as const) : {};
    if (was === null || now === null) return name;
    return t("figure", { name, was: format.number(was, style), now: format.number(now, style) });
  };
}

type LineProps = {
  sort: keyof typeof dots;
  href: string;
  title: string;
  note: string;
  children?: ReactNode;
};

function Line({ sort, href, title, note, children }: LineProps) {
  return (
    <li>
      <Link href={href} prefetch={false} className="group flex gap-2.5 py-2">
        <span aria-hidden className={`mt-2 size-2 shrink-0 rounded-full ${dots[sort]}`} />
        <span className="min-w-0 flex-1">
          <span className="flex gap-3">
            <span className="min-w-0 flex-1 truncate group-hover:underline">{title}</span>
            <span className="shrink-0 text-carried">{children}</span>
          </span>
          <span className="block truncate text-ink-3 text-xs">{note}</span>
        </span>
      </Link>
    </li>
  );
}
