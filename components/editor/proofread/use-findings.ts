import { useTranslations } from "next-intl";
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import type { PlacedFinding } from "#lib/proofread/checking/place.ts";
import type { FigureContext } from "../figures/figure-feed.ts";
import { type FindingFeed, type FindingView, findingFeedOf } from "./finding-feed.ts";
import type { SayFinding } from "./finding-marks.ts";

/** Follows what the rules find in the text of an editor. */
export function useFindings(context: FigureContext): { feed: FindingFeed; view: FindingView } {
  const feed = useMemo(() => findingFeedOf(context), [context]);
  const [view, setView] = useState(feed.view);
  useEffect(() => {
    // Drawn in small steps between which the browser takes keys.
    const renew = () => startTransition(() => setView(feed.view()));
    renew();
    return feed.subscribe(renew);
  }, [feed]);
  return { feed, view };
}

/** All findings of the same rule as one that can be fixed, when their fixes may be made at once. */
export function alikeOf({ findings, rules }: FindingView, { rule }: PlacedFinding): PlacedFinding[] {
  if (!rules.some(({ id, mechanical }) => id === rule && mechanical)) return [];
  return findings.filter((each) => each.rule === rule && each.fix !== null);
}

/** What a finding is, why it is one, and how it is said as the tip of its words. */
export function useFindingWords() {
  const t = useTranslations("proofread");
  const tip = useTranslations("checking");
  const title = useCallback((rule: string) => t(`${rule as "doubled-marks"}.title`), [t]);
  const why = useCallback<SayFinding>(
    ({ rule, reason = "default", values }) => t(`${rule as "doubled-marks"}.${reason as "default"}`, values),
    [t],
  );
  const say = useCallback<SayFinding>(
    (finding) => tip("tip", { level: t(`levels.${finding.level}`), why: why(finding) }),
    [t, tip, why],
  );
  return { title, why, say };
}
