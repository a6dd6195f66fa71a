import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Question } from "#lib/ledger/figures/question.ts";
import { type FigureContext, type FigureFeed, feedOf, type SayFigure } from "./figure-feed.ts";

/** Follows what the records say about the figures of an editor. */
export function useFeed(context: FigureContext): FigureFeed {
  const feed = useMemo(() => feedOf(context), [context]);
  useSyncExternalStore(feed.subscribe, feed.version, feed.version);
  const say = useSayFigure();
  useEffect(() => feed.speak(say), [feed, say]);
  return feed;
}

/** Has questions answered, and answered anew when records change, for as long as they are shown. */
export function useWanted(feed: FigureFeed, questions: readonly Question[]): void {
  const asked = JSON.stringify(questions);
  useEffect(() => feed.want(JSON.parse(asked) as Question[]), [feed, asked]);
}

/** How a figure stands to the records, in a sentence. */
export function useSayFigure(): SayFigure {
  const t = useTranslations("figures");
  return useCallback(
    ({ name, text }, { state, words }) =>
      t(`says.${state}`, { name, text: text || t("noText"), words: words ?? t("noText") }),
    [t],
  );
}
