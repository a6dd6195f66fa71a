import type { Node } from "@tiptap/pm/model";
import { perNode } from "#lib/document/per-node.ts";
import { hasSuggestions, restyledOf, splitOf, suggestedOf } from "#lib/document/suggestions/said.ts";
import type { Suggester } from "#lib/document/suggestions/suggested.ts";

/** A place that carries a suggestion; a break is the paragraph that begins with it. */
export type SuggestionPlace = { id: string; from: number; to: number; whole: boolean };

/** The suggestion at a place in the text, the innermost first; null where there is none. */
export function suggestionAt(doc: Node, pos: number): string | null {
  const place = doc.resolve(pos);
  for (const node of [place.nodeAfter, place.nodeBefore]) {
    const id = node?.isInline ? saidOf(node)[0]?.id : undefined;
    if (id) return id;
  }
  for (let depth = place.depth; depth > 0; depth--) {
    const id = saidOf(place.node(depth))[0]?.id;
    if (id) return id;
  }
  return null;
}

/** All places that carry one suggestion. */
export function placesOf(doc: Node, id: string): SuggestionPlace[] {
  const found: SuggestionPlace[] = [];
  doc.forEach((block, offset) => {
    for (const place of placesIn(block)) {
      if (place.id === id) found.push({ ...place, from: place.from + offset, to: place.to + offset });
    }
  });
  return found;
}

const placesIn = perNode((block): SuggestionPlace[] => {
  const found: SuggestionPlace[] = [];
  const add = (node: Node, from: number) => {
    for (const { id } of saidOf(node))
      found.push({ id, from, to: from + node.nodeSize, whole: !node.isInline });
  };
  if (!hasSuggestions(block)) return found;
  add(block, 0);
  block.descendants((node, pos) => {
    add(node, pos + 1);
    return hasSuggestions(node);
  });
  return found;
});

function saidOf(node: Node): Suggester[] {
  const marks = node.marks.filter(({ type }) => type.name === "insertion" || type.name === "deletion");
  return [
    ...marks.map(({ attrs }) => attrs as Suggester),
    suggestedOf(node),
    suggestedOf(node)?.inserted ?? null,
    splitOf(node),
    splitOf(node)?.inserted ?? null,
    restyledOf(node),
  ].filter((said) => said !== null);
}
