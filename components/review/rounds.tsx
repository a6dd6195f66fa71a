"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { ReviewShown, RoundShown } from "#lib/summaries/review/queries.ts";
import { ReplaceReviewer } from "./replace-reviewer.tsx";
import { VersionLinks } from "./version-links.tsx";

const tones = { open: "info", returned: "warn", withdrawn: "neutral", final: "good" } as const;

type Props = {
  summaryId: string;
  review: ReviewShown;
  changed: () => void;
  /** Whether nothing else stands in the window. */
  alone: boolean;
};

/** The rounds of a review, the newest first: who decided what and when about which version, and what is void by now. */
export function Rounds({ summaryId, review, changed, alone }: Props) {
  const t = useTranslations("review.rounds");
  const { rounds } = review;
  if (rounds.length === 0) return alone ? <p className="text-ink-2">{t("none")}</p> : null;
  return (
    <section aria-label={t("title")} className={alone ? "" : "border-line border-t pt-4"}>
      {!alone && <h3 className="mb-2 font-medium text-[13px] text-ink-2">{t("title")}</h3>}
      <ol className="space-y-4">
        {rounds.map((round) => (
          <Round key={round.id} {...{ summaryId, review, round, changed }} />
        ))}
      </ol>
    </section>
  );
}

type RoundProps = Omit<Props, "alone"> & { round: RoundShown };

function Round({ summaryId, review, round, changed }: RoundProps) {
  const t = useTranslations("review.rounds");
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="space-y-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{t("round", { n: round.round })}</span>
        <Chip tone={tones[round.state]}>{t(`states.${round.state}`)}</Chip>
        <span className="text-ink-2 text-[13px]">
          {t("submitted", { name: round.submitterName, at: when(round.at) })}
        </span>
        <VersionLinks summaryId={summaryId} version={round.version} before={round.versionBefore} />
      </p>
      {round.note && (
        <p className="text-ink-2 text-[13px] leading-relaxed">{t("note", { note: round.note })}</p>
      )}
      <ol className="space-y-1 border-line border-l-2 pl-3">
        {round.steps.map((step) => (
          <li key={step.position} className="text-[13px] leading-relaxed">
            <span className={step.void ? "text-ink-3 line-through" : ""}>
              {t(`kinds.${step.kind}`, { name: step.personName })}
              {t("colon")}
              {step.decision
                ? t(
                    `decisions.${step.decision === "approved" && step.kind === "sign" ? "signed" : step.decision}`,
                  )
                : t(step.turn ? "turn" : "later")}
              {step.decidedAt && ` ${when(step.decidedAt)}`}
            </span>
            {step.void && <span className="ml-2 text-accent">{t("void")}</span>}{" "}
            <VersionLinks summaryId={summaryId} version={step.version} />
            {step.note && <span className="block text-ink-2">{t("note", { note: step.note })}</span>}
            {step.override && <span className="block text-carried">{t("override", step.override)}</span>}
            {round.state === "open" && review.may.keep && !(step.decision === "approved" && !step.void) && (
              <ReplaceReviewer {...{ summaryId, review, round, step, changed }} />
            )}
          </li>
        ))}
      </ol>
      {round.state === "withdrawn" && round.reason && (
        <p className="text-ink-2 text-[13px]">{t("note", { note: round.reason })}</p>
      )}
    </li>
  );
}
