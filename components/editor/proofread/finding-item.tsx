"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { PlacedFinding } from "#lib/proofread/checking/place.ts";
import { SmallButton } from "../figures/small-button.tsx";
import type { FindingFeed } from "./finding-feed.ts";
import { fixFindings } from "./fix-findings.ts";
import { IgnoreForm } from "./ignore-form.tsx";
import { useFindingWords } from "./use-findings.ts";
import "./findings.css";

type Props = {
  feed: FindingFeed;
  finding: PlacedFinding;
  editable: boolean;
  /** All findings of the same rule, when their fixes may be made at once. */
  alike: readonly PlacedFinding[];
};

/** A finding: its words where they stand, why it is one, and what can be done about it. */
export function FindingItem({ feed, finding, editable, alike }: Props) {
  const t = useTranslations("checking");
  const { why } = useFindingWords();
  const [ignoring, setIgnoring] = useState(false);
  const [changed, setChanged] = useState(false);
  const { editor } = feed.context;
  const { fix } = finding;
  const fixes = countFixes([finding]);
  const make = (findings: readonly PlacedFinding[]) => {
    const fixed = fixFindings(editor, findings);
    if (fixed.length > 0) feed.forget(fixed);
    else setChanged(true);
  };
  return (
    <>
      <p className="mt-1 flex items-baseline justify-between gap-2 text-ink-2 text-xs leading-relaxed">
        {why(finding)}
        {editable && !ignoring && (
          <button
            type="button"
            onClick={() => setIgnoring(true)}
            className="shrink-0 rounded px-1 text-ink-3 hover:bg-line/60 hover:text-ink"
          >
            {t("ignore")}
          </button>
        )}
      </p>
      {editable && !ignoring && fix !== null && (
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          <SmallButton primary onClick={() => make([finding])}>
            {fixes > 1
              ? t("fixThese", { n: fixes })
              : fix === ""
                ? t("remove")
                : t("fix", { words: short(fix) })}
          </SmallButton>
          {alike.length > 1 && (
            <SmallButton onClick={() => make(alike)}>{t("fixAll", { n: countFixes(alike) })}</SmallButton>
          )}
        </div>
      )}
      {changed && <p role="alert">{t("wordsChanged")}</p>}
      {ignoring && <IgnoreForm feed={feed} finding={finding} onClose={() => setIgnoring(false)} />}
    </>
  );
}

/** The words of a finding with some before and after them, and what they should be. */
export function FindingContext({ finding }: { finding: PlacedFinding }): ReactNode {
  const { before, after, text, fix, level } = finding;
  const t = useTranslations("checking");
  return (
    <span className="wrap-anywhere block text-[15px] leading-relaxed">
      <span className="text-ink-3">{before}</span>
      {text === "" ? (
        <span title={t("missing")} className={`finding finding-${level} px-1`}>
          {fix ? "" : "▵"}
        </span>
      ) : (
        <mark className={`finding finding-${level} bg-transparent text-ink`}>{clipped(text)}</mark>
      )}
      {fix && text === "" && <ins className="font-semibold text-figure no-underline">{fix}</ins>}
      <span className="text-ink-3">{after}</span>
    </span>
  );
}

/** In how many places the fixes of findings change something. */
function countFixes(findings: readonly PlacedFinding[]): number {
  return findings.reduce((count, { more = [] }) => count + 1 + more.length, 0);
}

function short(words: string): string {
  return words.length > 14 ? `${words.slice(0, 13)}…` : words;
}

/** Of a long text its beginning and its end. */
function clipped(words: string): string {
  return words.length > 60 ? `${words.slice(0, 40)}……${words.slice(-12)}` : words;
}
