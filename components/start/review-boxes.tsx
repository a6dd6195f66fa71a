import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OverdueSection } from "#lib/summaries/duties/queries.ts";
import type { AskedOfMe, SubmittedByMe } from "#lib/summaries/waiting/queries.ts";

type Props = { asked: AskedOfMe[]; submitted: SubmittedByMe[]; overdue: OverdueSection[] };

/** What waits for the person's review, what they submitted, and sections that are late; nothing of what is empty. */
export function ReviewBoxes({ asked, submitted, overdue }: Props) {
  const t = useTranslations("review.start");
  const format = useFormatter();
  const day = (at: Date | string) => format.dateTime(new Date(at), { month: "long", day: "numeric" });
  if (asked.length + submitted.length + overdue.length === 0) return null;
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(320px,100%),1fr))] items-start gap-4 print:hidden">
      <Box title={t("asked")} empty={asked.length === 0}>
        {asked.map(({ id, title, unit, by, at, kind }) => (
          <Line
            key={id}
            href={`/summaries/${id}`}
            title={title}
            note={t("submittedBy", { unit, name: by, day: day(at) })}
          >
            <strong className="font-medium text-accent">{t(`kinds.${kind}`)}</strong>
          </Line>
        ))}
      </Box>
      <Box title={t("submitted")} empty={submitted.length === 0}>
        {submitted.map(({ id, title, at, waiting, returned }) => (
          <Line
            key={id}
            href={`/summaries/${id}`}
            title={title}
            note={
              returned
                ? t("reason", returned)
                : waiting && t(`waiting.${waiting.kind}`, { name: waiting.name, day: day(at) })
            }
          >
            {returned && <span className="text-carried">{t("returned")}</span>}
          </Line>
        ))}
      </Box>
      <Box title={t("overdue")} empty={overdue.length === 0}>
        {overdue.map(({ summaryId, title, heading, owner, mine, dueOn, late, reachable }) => (
          <Line
            key={`${summaryId} ${heading}`}
            href={reachable ? `/summaries/${summaryId}` : null}
            title={heading || t("opening")}
            note={t("of", { title, owner: mine ? t("me") : (owner ?? t("nobody")), day: day(dueOn) })}
          >
            <strong className="font-medium text-accent">{t("late", { n: late })}</strong>
          </Line>
        ))}
      </Box>
    </div>
  );
}

function Box({ title, empty, children }: { title: string; empty: boolean; children: ReactNode }) {
  if (empty) return null;
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-3 font-semibold text-[15px]">{title}</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface px-5 py-2">{children}</ul>
    </section>
  );
}

type LineProps = { href: string | null; title: string; note: string | null; children: ReactNode };

function Line({ href, title, note, children }: LineProps) {
  const words = (
    <>
      <span className="flex gap-3">
        <span className={`min-w-0 flex-1 truncate ${href ? "group-hover:underline" : ""}`}>{title}</span>
        <span className="shrink-0">{children}</span>
      </span>
      <span className="block truncate text-ink-3 text-xs">{note}</span>
    </>
  );
  return (
    <li>
      {href ? (
        <Link href={href} prefetch={false} className="group block py-2">
          {words}
        </Link>
      ) : (
        <span className="block py-2">{words}</span>
      )}
    </li>
  );
}
