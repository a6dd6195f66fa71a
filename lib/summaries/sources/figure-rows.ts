import type { Node } from "@tiptap/pm/model";
import { figureSentences } from "../../document/figure-sentences.ts";
import { ownQuestion } from "../../ledger/figures/own-question.ts";
import type { Question } from "../../ledger/figures/question.ts";

/** A figure of a summary as it is stored. */
export type FigureRow = Omit<Question, "unit" | "before"> & {
  /** Its place among the figures of the document, counted from 0. */
  position: number;
  unitId: string;
  /** Whether the text compares with the year before. */
  compares: boolean;
  text: string;
  sentence: string;
  start: number;
  /** Whether a person confirmed it: not so while it is new, or still says what was so in an older summary. */
  confirmed: boolean;
  value: number | null;
  before: number | null;
};

/** The rows to store for a document. A figure without a unit and a year, as templates have it, asks nothing and has none. */
export function figureRows(doc: Node): FigureRow[] {
  return figureSentences(doc).flatMap(({ attrs, sentence, start }, position) => {
    const question = ownQuestion(attrs);
    if (!question) return [];
    const { unit, before: compares, ...rest } = question;
    const said = {
      text: String(attrs.text ?? ""),
      value: numberOf(attrs.value),
      before: numberOf(attrs.before),
    };
    return [
      { ...rest, position, unitId: unit, compares, sentence, start, ...said, confirmed: isConfirmed(attrs) },
    ];
  });
}

function isConfirmed(attrs: { text: string; stale?: boolean }): boolean {
  return Boolean(attrs.text) && attrs.stale !== true;
}

/** The question that a stored figure asks. */
export function questionOfRow(
  row: Pick<FigureRow, "unitId" | "compares"> & Omit<Question, "unit" | "before">,
): Question {
  const { definition, unitId, below, periodKind, year, part, compares } = row;
  return { definition, unit: unitId, below, periodKind, year, part, before: compares };
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
