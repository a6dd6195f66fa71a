import type { FigureAttributes } from "#lib/document/figure.ts";
import type { KnownDefinition } from "#lib/ledger/figures/known-definition.ts";
import { matchDefinition } from "#lib/ledger/figures/match-definition.ts";
import { nearestStyle } from "#lib/ledger/figures/nearest-style.ts";
import { numberContext } from "#lib/ledger/figures/number-context.ts";
import { printFigure } from "#lib/ledger/figures/print-figure.ts";
import type { Question } from "#lib/ledger/figures/question.ts";
import { confirmed, figureNow } from "#lib/summaries/figures/figure-now.ts";
import { newFigure } from "#lib/summaries/figures/new-figure.ts";
import { questionOf } from "#lib/summaries/figures/question-of.ts";
import type { FigureFeed } from "./figure-feed.ts";

/** The figure that a number in the text most likely is, and how likely, from 0 to 1. */
export type Offer = { definition: KnownDefinition; score: number; question: Question };

type Known = { definitions: KnownDefinition[]; found: Map<string, Offer | null> };
const knownBy = new WeakMap<ReadonlyMap<string, KnownDefinition>, Known>();

/** The most contexts that are remembered for one list of definitions. */
const mostRemembered = 2_000;

/** Which figure the number in a span of a text most likely is; null when none is likely. */
export function offerFor(feed: FigureFeed, text: string, start: number, end: number): Offer | null {
  const context = feed.definitions && numberContext(text, start, end);
  if (!feed.definitions || !context) return null;
  const known = knownBy.get(feed.definitions) ?? {
    definitions: [...feed.definitions.values()].filter(({ archived, list }) => !archived && !list),
    found: new Map<string, Offer | null>(),
  };
  knownBy.set(feed.definitions, known);
  const key = `${context.before}\n${context.after}`;
  const before = known.found.get(key);
  if (before !== undefined) return before;
  if (known.found.size > mostRemembered) known.found.clear();
  const [match] = matchDefinition(context, known.definitions);
  const definition = match && feed.definition(match.id);
  const offer = definition
    ? {
        definition,
        score: match.score,
        question: questionOf(newFigure(definition, feed.context.subject), feed.context.subject),
      }
    : null;
  known.found.set(key, offer);
  return offer;
}

/** The figure that takes the place of words, in the style that is nearest to them; null while or where it says nothing. */
export function offeredFigure(
  feed: FigureFeed,
  { definition, question }: Offer,
  words: string,
): FigureAttributes | null {
  const answer = feed.answer(question);
  if (
    answer?.state !== "read" ||
    printFigure(answer.now, nearestStyle(words, answer.now, definition)) === null
  )
    return null;
  const { subject } = feed.context;
  const figure = newFigure(definition, subject, nearestStyle(words, answer.now, definition));
  return confirmed(figure, figureNow(figure, answer, definition), subject);
}
