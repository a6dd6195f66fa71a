import type { FigureAttributes } from "../../document/figure.ts";
import { type PrintStyle, roundingNames, roundingSteps } from "../../ledger/figures/print-style.ts";

type Styled = Pick<
  FigureAttributes,
  "show" | "rounding" | "step" | "numerals" | "decimals" | "fixed" | "measure"
>;

/** How a figure in a text is printed. What is stored there and no style knows is printed exactly. */
export function styleOf(attrs: Styled, percent: boolean): PrintStyle {
  const { show, measure, fixed } = attrs;
  return {
    rounding: roundingNames.find((name) => name === attrs.rounding) ?? "exact",
    step: roundingSteps.find((step) => step === attrs.step) ?? 1,
    numerals: attrs.numerals === "chinese" ? "chinese" : "digits",
    ...{ measure, percent, fixed },
    show: show === "difference" || show === "rate" ? show : "value",
    decimals: Math.min(2, Math.max(0, Math.trunc(attrs.decimals))),
  };
}

/** A style as a figure keeps it: whether it is a share, its definition says. */
export function styledBy({ percent: _, ...style }: PrintStyle): Styled {
  return style;
}
