/** How a number may be rounded: not at all, 320余, 320多, 近百, 数十. */
export const roundingNames = ["exact", "more", "many", "near", "tens"] as const;

/** What a number is rounded to, in the scale in which it is printed; a tenth is for what counts in 万 or 亿. */
export const roundingSteps = [
  0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
] as const;

/** One of `roundingSteps`. */
export type RoundingStep = (typeof roundingSteps)[number];

/** Digits as in 15所, or Chinese numerals as in 十五所. */
export const numeralNames = ["digits", "chinese"] as const;

/** What is printed: the value, or what it changed by since the period before, by how many or by what share. */
export const showNames = ["value", "difference", "rate"] as const;

/** How a figure is printed: flat, so that it can stand in the attributes of a figure in a text. */
export type PrintStyle = {
  /** Which word of rounding stands at the number, where it is true, and what the number is rounded to. */
  rounding: (typeof roundingNames)[number];
  step: RoundingStep;
  numerals: (typeof numeralNames)[number];
  /** What stands behind the number; one that begins with 万 or 亿 scales it. */
  measure: string;
  /** Whether the value is a part of one, printed as percent. */
  percent: boolean;
  show: (typeof showNames)[number];
  /** Most digits behind the point, 0 to 2, and whether zeros at their end are kept. */
  decimals: number;
  fixed: boolean;
};

/** The style of a figure that nobody has chosen a style for: the exact value, with at most two decimals. */
export function plainStyle(measure = "", percent = false): PrintStyle {
  return {
    ...{ rounding: "exact", step: 1, numerals: "digits", measure, percent },
    ...{ show: "value", decimals: 2, fixed: false },
  };
}

/** The style in the attributes of a figure; what is missing or strange in them is plain, what else they say left out. */
export function readPrintStyle(attrs: Readonly<Record<string, unknown>>): PrintStyle {
  const oneOf = <T>(known: readonly T[], value: unknown, otherwise: T) =>
    known.find((each) => each === value) ?? otherwise;
  return {
    rounding: oneOf(roundingNames, attrs.rounding, "exact"),
    step: oneOf(roundingSteps, attrs.step, 1),
    numerals: oneOf(numeralNames, attrs.numerals, "digits"),
    measure: typeof attrs.measure === "string" ? attrs.measure : "",
    percent: attrs.percent === true,
    show: oneOf(showNames, attrs.show, "value"),
    decimals: oneOf([0, 1, 2], attrs.decimals, 2),
    fixed: attrs.fixed === true,
  };
}
