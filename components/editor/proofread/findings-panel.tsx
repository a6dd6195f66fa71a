"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { countLevels } from "#lib/proofread/checking/count-levels.ts";
import { groups, type Level, levels } from "#lib/proofread/rule.ts";
import type { FigureContext } from "../figures/figure-feed.ts";
import { SmallButton } from "../figures/small-button.tsx";
import { FindingGroup } from "./finding-group.tsx";
import { IgnoredList } from "./ignored-list.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { useFindings } from "./use-findings.ts";

type Props = { context: FigureContext; editable: boolean };

/** What the rules find in a summary that is not final yet. */
export default function FindingsPanel({ context, editable }: Props) {
  const t = useTranslations("checking");
  if (context.frozen) return <p className="px-4 pt-16 text-center text-ink-3">{t("final")}</p>;
  return <FindingList {...{ context, editable }} />;
}

/** What the rules found, the gravest first and by what it is about; and what is ignored. */
function FindingList({ context, editable }: Props) {
  const t = useTranslations("checking");
  const names = useTranslations("proofread");
  const { feed, view } = useFindings(context);
  const [chosen, setOnly] = useState<Level | null>(null);
  const { findings, phase, rules } = view;
  const counts = countLevels(findings);
  const present = levels.filter((level) => counts[level] > 0);
  const only = chosen && counts[chosen] > 0 ? chosen : null;
  const shown = only === null ? present : [only];
  return (
    <section aria-label={t("title")} className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h2 className="font-semibold text-[15px]">{t("title")}</h2>
        <span role="status" className="text-ink-2 text-xs tabular-nums">
          {phase === "begun" ? t("checking") : phase === "ready" && t("counts", counts)}
        </span>
      </div>
      {phase === "failed" && (
        <div className="space-y-2">
          {view.failure ? <FailureMessage failure={view.failure} /> : <p role="alert">{t("failed")}</p>}
          <SmallButton onClick={() => void feed.renew()}>{t("again")}</SmallButton>
        </div>
      )}
      {present.length > 1 && (
        <div className="flex flex-wrap gap-1">
          {[null, ...present].map((level) => (
            <button
              key={level ?? ""}
              type="button"
              aria-pressed={only === level}
              onClick={() => setOnly(level)}
              className={`rounded-full border px-2 text-xs leading-5 ${only === level ? "border-ink-2 bg-line/60" : "border-line-2 text-ink-2 hover:bg-raised"}`}
            >
              {level === null
                ? t("all", { n: findings.length })
                : `${names(`levels.${level}`)} ${counts[level]}`}
            </button>
          ))}
        </div>
      )}
      {phase === "ready" && findings.length === 0 && <NothingFound rules={rules} />}
      {shown.map((level) => (
        <div key={level} className="space-y-2">
          <h3 className="flex items-baseline gap-2 font-semibold">
            <span className={`finding finding-${level}`}>{names(`levels.${level}`)}</span>
            <span className="font-normal text-ink-3 text-xs">{t(`levelMeans.${level}`)}</span>
          </h3>
          {groups.map((group) => (
            <FindingGroup
              key={group}
              name={names(`groups.${group}`)}
              findings={findings.filter((each) => each.level === level && each.group === group)}
              {...{ feed, view, editable }}
            />
          ))}
        </div>
      ))}
      <IgnoredList {...{ feed, view, editable }} />
      <p className="text-ink-3 text-xs leading-relaxed">{t("keys")}</p>
    </section>
  );
}
