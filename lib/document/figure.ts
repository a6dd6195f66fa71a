import { Node } from "@tiptap/core";
import type { PeriodKind } from "../../prisma/client/enums.ts";
import { figureText } from "./figure-text.ts";
import { suggestedAttribute } from "./suggestions/suggested.ts";

/** Attributes of a figure in the text. In a template unit and year are null: they are those of the summary. */
export type FigureAttributes = {
  /** Id of the definition, and its name when the figure was put in: it stands here until a value is confirmed. */
  definition: string;
  name: string;
  /** Id of the unit whose records count, and whether those of the units below count too. */
  unit: string | null;
  below: boolean;
  periodKind: PeriodKind;
  year: number | null;
  part: number;
  /** How it is printed: lib/ledger/figures/print-style.ts. */
  show: string;
  rounding: string;
  step: number;
  numerals: string;
  decimals: number;
  /** Whether zeros stay at the end of the decimals. */
  fixed: boolean;
  measure: string;
  /** The value, and that of the year before where it is compared, as a person confirmed them; null for lists. */
  value: number | null;
  before: number | null;
  /** What stands in the text: the printed value that was confirmed. Empty until somebody confirms one. */
  text: string;
  /** Whether `text` came with text of an older summary and says what was so in its period. */
  stale: boolean;
};

const defaults: FigureAttributes = {
  definition: "",
  name: "",
  unit: null,
  below: true,
  periodKind: "year",
  year: null,
  part: 1,
  show: "value",
  rounding: "exact",
  step: 1,
  numerals: "digits",
  decimals: 2,
  fixed: false,
  measure: "",
  value: null,
  before: null,
  text: "",
  stale: false,
};

/** A figure as it is when nothing is said about it. */
export const figureDefaults: Readonly<FigureAttributes> = defaults;

/** Whether what was read from outside can be the attributes of a figure. */
export function isFigure({ suggested = null, ...attrs }: Record<string, unknown>): boolean {
  return (
    suggested === null &&
    Object.entries(attrs).every(([name, value]) => fits(name as keyof FigureAttributes, value))
  );
}

/**
 * A number or list that was computed from records: one atom that says what was last confirmed, and from which
 * definition, unit and period it comes.
 */
export const Figure = Node.create({
  name: "figure",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    const own = Object.fromEntries(
      Object.entries(defaults).map(([name, fallback]) => [
        name,
        {
          default: fallback,
          rendered: false,
          parseHTML: (element: HTMLElement) => attributesIn(element)[name] ?? fallback,
        },
      ]),
    );
    return { ...own, ...suggestedAttribute };
  },

  parseHTML() {
    return [{ tag: "span[data-figure]" }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { suggested: _, ...said } = node.attrs;
    const shown = { ...HTMLAttributes, "data-figure": JSON.stringify(said), class: "figure" };
    return ["span", shown, figureText(node.attrs)];
  },

  renderText({ node }) {
    return figureText(node.attrs);
  },

  extendNodeSchema({ name }) {
    return name === "figure" ? { leafText: ({ attrs }: { attrs: object }) => figureText({ ...attrs }) } : {};
  },
});

/** The attributes that a copied figure carries; whatever is not of the right type is left out. */
function attributesIn(element: HTMLElement): Partial<Record<string, unknown>> {
  try {
    const given: unknown = JSON.parse(element.getAttribute("data-figure") ?? "");
    if (typeof given !== "object" || given === null) return {};
    return Object.fromEntries(
      Object.entries(given).filter(([name, value]) => fits(name as keyof FigureAttributes, value)),
    );
  } catch {
    return {};
  }
}

function fits(name: keyof FigureAttributes, value: unknown): boolean {
  if (!(name in defaults)) return false;
  const nullable = { unit: "string", year: "number", value: "number", before: "number" }[name as string];
  return typeof value === (nullable ?? typeof defaults[name]) || (nullable !== undefined && value === null);
}
