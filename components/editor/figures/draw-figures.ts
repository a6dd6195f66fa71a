import type { Node } from "@tiptap/pm/model";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { FigureAttributes } from "#lib/document/figure.ts";
import { figuresOf } from "#lib/document/figures.ts";
import type { FigureLook } from "../extensions/figures.ts";
import type { FigureFeed, SayFigure } from "./figure-feed.ts";

/** The look of figures: each by how it stands to the records, in colour and shape, and in words as its tip. */
export function drawFigures(feed: Pick<FigureFeed, "now" | "waits">, say: SayFigure | null): FigureLook {
  const sets = new WeakMap<Node, DecorationSet>();
  const looks = new WeakMap<FigureAttributes, { open: boolean; attributes: Record<string, string> }>();
  // Asked at every key: a figure keeps its attributes, and its look, as long as nobody changes it.
  const lookOf = (attrs: FigureAttributes) => {
    let look = looks.get(attrs);
    if (!look) {
      const seen = feed.now(attrs);
      const title = say?.(attrs, seen) ?? "";
      look = { open: feed.waits(attrs), attributes: { "data-state": seen.state, ...(title && { title }) } };
      looks.set(attrs, look);
    }
    return look;
  };
  return {
    decorations(doc) {
      let set = sets.get(doc);
      if (!set) {
        const figures = figuresOf(doc);
        set = DecorationSet.create(
          doc,
          figures.map(({ pos, attrs }) => Decoration.node(pos, pos + 1, lookOf(attrs).attributes)),
        );
        sets.set(doc, set);
      }
      return set;
    },
    countOpen: (doc) => figuresOf(doc).filter(({ attrs }) => lookOf(attrs).open).length,
  };
}
