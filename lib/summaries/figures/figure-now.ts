import type { FigureAttributes } from "../../document/figure.ts";
import type { KnownDefinition } from "../../ledger/figures/known-definition.ts";
import { printFigure } from "../../ledger/figures/print-figure.ts";
import type { Answer, Reading } from "../../ledger/figures/question.ts";
import { sameNumber } from "../../ledger/figures/same-number.ts";
import { styleOf } from "./figure-style.ts";
import { type Subject, subjectOf } from "./question-of.ts";

/**
 * How a figure in the text stands to the records. `changed`: they say something else than what was confirmed;
 * `carried`: its words are those of an older summary; `unconfirmed`: it has no words yet; `none`: no records count;
 * `gone`: its definition was put away; `hidden`: its unit is out of reach; `unknown`: nobody has answered yet.
 */
export const figureStates = [
  "changed",
  "carried",
  "unconfirmed",
  "none",
  "gone",
  "hidden",
  "fresh",
  "unknown",
] as const;

/** One of `figureStates`. */
export type FigureState = (typeof figureStates)[number];

/** A figure in the light of an answer; `words` is what it would say, null where nothing can be said. */
export type FigureNow = {
  state: FigureState;
  words: string | null;
  now: Reading | null;
  before: Reading | null;
};

/** What the records say of a figure, next to what was confirmed. */
export function figureNow(
  attrs: FigureAttributes,
  answer: Answer | undefined,
  definition: Pick<KnownDefinition, "percent"> | undefined,
): FigureNow {
  const nothing = { words: null, now: null, before: null };
  if (!answer) return { ...nothing, state: "unknown" };
  if (answer.state !== "read") return { ...nothing, state: answer.state };
  if (!definition) return { ...nothing, state: "unknown" };
  const { now, before } = answer;
  const words = printFigure(now, styleOf(attrs, definition.percent), before);
  if (words === null) return { state: "none", words, now, before };
  return { state: stateOf(attrs, words, now, before), words, now, before };
}

function stateOf(attrs: FigureAttributes, words: string, now: Reading, before: Reading | null): FigureState {
  if (attrs.stale) return "carried";
  if (attrs.text === "") return "unconfirmed";
  const compared = attrs.show !== "value";
  const same =
    attrs.text === words &&
    (now.list !== null || sameNumber(attrs.value, now.value)) &&
    (!compared || sameNumber(attrs.before, before?.value ?? null));
  return same ? "fresh" : "changed";
}

/** Whether a person is to look at it: the records say something that a click would put into the text. */
export function isOpen({ state }: Pick<FigureNow, "state">): boolean {
  return state === "changed" || state === "carried" || state === "unconfirmed";
}

/** Whether it says what the records do not say: they have changed, or it still says what was so in an older summary. */
export function isStale({ state }: Pick<FigureNow, "state">): boolean {
  return state === "changed" || state === "carried";
}

/** A figure after a person confirmed what the records say. */
export function confirmed(
  attrs: FigureAttributes,
  { words, now, before }: FigureNow,
  subject: Subject,
): FigureAttributes {
  const { unit, period } = subjectOf(attrs, subject);
  if (words === null || now === null) return { ...attrs, unit, ...period };
  return {
    ...attrs,
    unit,
    ...period,
    text: words,
    value: now.value,
    before: before?.value ?? null,
    stale: false,
  };
}
