import { type FigureAttributes, figureDefaults } from "../../document/figure.ts";
import type { KnownDefinition } from "../../ledger/figures/known-definition.ts";
import type { PrintStyle } from "../../ledger/figures/print-style.ts";
import { styledBy } from "./figure-style.ts";
import type { Subject } from "./question-of.ts";

/** A figure of a definition that nobody has confirmed yet; without a subject it is one of a template. */
export function newFigure(
  { id, name, measure }: Pick<KnownDefinition, "id" | "name" | "measure">,
  subject: Subject | null,
  style?: PrintStyle,
): FigureAttributes {
  return {
    ...{ ...figureDefaults, definition: id, name, measure },
    ...(subject && { unit: subject.unit, ...subject.period }),
    ...(style && styledBy(style)),
  };
}
