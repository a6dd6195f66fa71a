import type { Node } from "@tiptap/pm/model";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { FigureAttributes } from "#lib/document/figure.ts";
import { figuresOf } from "#lib/document/figures.ts";
import { type FigureNow, isOpen } from "#lib/summaries/figures/figure-now.ts";
import type { FigureLook } from "../extensions/figures.ts";
import type { SayFigure } from "./figure-feed.ts";

/** The look of figures: each by how it stands to the records, in colour and shape, and in words as its tip. */
export function drawFigures(now: (attrs: FigureAttributes) => FigureNow, say: SayFigure | null): FigureLook {
  const drawn = new WeakMap<Node, DecorationSet>();
  const draw = (doc: Node) =>
    DecorationSet.create(
      doc,
      figuresOf(doc).map(({ pos, attrs }) => {
        const seen = now(attrs);
        const title = say?.(attrs, seen) ?? "";
        return Decoration.node(pos, pos + 1, { "data-state": seen.state, ...(title && { title }) });
      }),
    );
  return {
    decorations(doc) {
      const known = drawn.get(doc) ?? draw(doc);
      drawn.set(doc, known);
      return known;
    },
    countOpen: (doc) => figuresOf(doc).filter(({ attrs }) => isOpen(now(attrs))).length,
  };
}
