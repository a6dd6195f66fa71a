import type { Aggregate } from "#lib/ledger/figures/definition.ts";
import type { PrintStyle, RoundingStep } from "#lib/ledger/figures/print-style.ts";
import type { Condition } from "#lib/ledger/record-filter.ts";
import type { Values } from "#lib/ledger/records/check-values.ts";

/** Records of one ledger: so many, each with these values. */
export type Lines = { kind: string; times: number; values: (index: number) => Values; state?: string };

/** A definition as an administrator makes one where no built-in one fits. */
export type OwnDefinition = { kind: string; aggregate: Aggregate; filter: Condition[]; measure: string };

/** A figure of a sentence: the key of a built-in definition or one of its own, and how it is printed. */
export type SentenceFigure = { definition: string | OwnDefinition; style: Partial<PrintStyle> };

/** A sentence of a report, what its figures print in brackets, and the records and figures that it is made from. */
export type Sentence = [words: string, records: Lines[], figures: SentenceFigure[]];

/** Records of a ledger that all say the same, or each something by its number. */
export function lines(
  kind: string,
  times: number,
  values: Values | ((index: number) => Values) = {},
  state?: string,
): Lines {
  return { kind, times, values: typeof values === "function" ? values : () => values, state };
}

/** A figure of a built-in definition. */
export const built = (definition: string, style: Partial<PrintStyle> = {}): SentenceFigure => ({
  ...{ definition, style },
});

/** A figure of a definition made for it. */
export const own = (
  kind: string,
  aggregate: Aggregate,
  filter: Condition[],
  measure = "",
  style: Partial<PrintStyle> = {},
): SentenceFigure => ({ definition: { kind, aggregate, filter, measure }, style });

/** How many records. */
export const count: Aggregate = { type: "count" };

/** The sum of a field. */
export const sum = (field: string): Aggregate => ({ type: "sum", field });

/** One sum as a part of another. */
export const ratio = (numerator: string, denominator: string): Aggregate => ({
  ...{ type: "ratio", numerator, denominator },
});

/** That a field has this value. */
export const is = (field: string, ...oneOf: string[]): Condition => ({ field, oneOf });

/** That a field has these words in it. */
export const has = (field: string, contains: string): Condition => ({ field, contains });

/** 320余 */
export const more = (step: RoundingStep): Partial<PrintStyle> => ({ rounding: "more", step });

/** 30多 */
export const many = (step: RoundingStep): Partial<PrintStyle> => ({ rounding: "many", step });

/** 近百 */
export const near = (step: RoundingStep): Partial<PrintStyle> => ({
  ...{ rounding: "near", step, numerals: "chinese" },
});

/** 数十 */
export const tens: Partial<PrintStyle> = { rounding: "tens" };

/** 十五 */
export const chinese: Partial<PrintStyle> = { numerals: "chinese" };
