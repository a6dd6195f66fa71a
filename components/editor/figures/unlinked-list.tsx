"use client";

import type { Node } from "@tiptap/pm/model";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { figureText } from "#lib/document/figure-text.ts";
import { linkWords } from "./change-figures.ts";
import type { FigureFeed } from "./figure-feed.ts";
import { type Offer, offeredFigure, offerFor } from "./offers.ts";
import { SmallButton } from "./small-button.tsx";
import { type Unlinked, unlinkedIn } from "./unlinked.ts";
import { useWanted } from "./use-feed.ts";

/** Less likely than this, a number is not listed. */
const least = 0.55;

/** How many are listed at a time, and how many are asked for. */
const most = 40;

type Props = { feed: FigureFeed; doc: Node; editable: boolean };

/** Numbers of the text that are no figures yet though a definition fits them well, each with what it would say. */
export function UnlinkedList({ feed, doc, editable }: Props) {
  const t = useTranslations("figures");
  const { definitions } = feed;
  const calm = useDeferredValue(doc);
  const offers = useMemo(() => (definitions ? likely(feed, calm) : []), [feed, calm, definitions]);
  useWanted(
    feed,
    offers.map(({ offer }) => offer.question),
  );
  const ready = offers.flatMap(({ number, offer }) => {
    const figure = offeredFigure(feed, offer, number.words);
    return figure ? [{ number, offer, figure }] : [];
  });
  const { editor } = feed.context;
  if (ready.length === 0) return null;
  return (
    <section aria-label={t("unlinked.title")} className="space-y-2 border-line border-t pt-3">
      <h3 className="font-semibold">{t("unlinked.title")}</h3>
      <ul className="space-y-2">
        {ready.map(({ number, offer, figure }) => (
          <li key={number.start} className="rounded-lg border border-line bg-surface p-3">
            <button
              type="button"
              onClick={() => editor.chain().setTextSelection(number.end).scrollIntoView().focus().run()}
              className="block w-full text-left leading-relaxed"
            >
              {number.words}{" "}
              <span className="text-ink-3">→ {t("unlinked.figure", { name: offer.definition.name })}</span>{" "}
              <span className="font-semibold text-figure">{figureText(figure)}</span>
            </button>
            {editable && (
              <SmallButton
                className="mt-1.5"
                primary
                onClick={() => {
                  const now = unlinkedIn(editor.state.doc).filter(({ words }) => words === number.words);
                  const [nearest] = now.sort(
                    (one, other) => Math.abs(one.start - number.start) - Math.abs(other.start - number.start),
                  );
                  if (nearest) linkWords(editor, nearest, figure);
                }}
              >
                {t("unlinked.link")}
              </SmallButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function likely(feed: FigureFeed, doc: Node): { number: Unlinked; offer: Offer }[] {
  return unlinkedIn(doc)
    .flatMap((number) => {
      const { text, start } = number.paragraph;
      const offer = offerFor(feed, text, number.start - start, number.end - start);
      return offer && offer.score >= least ? [{ number, offer }] : [];
    })
    .slice(0, most);
}
