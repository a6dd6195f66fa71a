import type { Node } from "@tiptap/pm/model";

/**
 * One thing in the flow of a text: where a paragraph starts (with its attributes), a stretch of what is inside it, or
 * something that stands between paragraphs.
 */
export type Item = { kind: "start" | "inline" | "block"; node: Node; at: number };

/** What stands between two things that stayed: what went, and what came. Or something that stayed, as it was and is. */
export type Stretch =
  | { kind: "gap"; gone: Item[]; come: Item[] }
  | { kind: "kept"; was: Item; is: Item; inside?: Inside };

/** What became of the inside of a table: the table, and where what is in it now stands in it, from its own start. */
export type Inside = { node: Node; places: Place[] };

/** Where a stretch of the new document stands in the one with suggestions, and whether it came in. */
export type Place = { is: number; size: number; at: number; came?: true };

/** The flow of some blocks; `at` is the position of the first. */
export function flowOf(blocks: readonly Node[], at: number): Item[] {
  const items: Item[] = [];
  let pos = at;
  for (const node of blocks) {
    if (node.type.name !== "paragraph") items.push({ kind: "block", node, at: pos });
    else {
      items.push({ kind: "start", node, at: pos });
      const inner = pos + 1;
      node.forEach((child, offset) => {
        items.push({ kind: "inline", node: child, at: inner + offset });
      });
    }
    pos += node.nodeSize;
  }
  return items;
}

/** What went and what came in one place; nothing where neither is. */
export function gap(gone: Item[], come: Item[]): Stretch[] {
  return gone.length > 0 || come.length > 0 ? [{ kind: "gap", gone, come }] : [];
}

/** How much room something takes before what comes next in the flow. */
export function sizeOf({ kind, node }: Item): number {
  return kind === "start" ? 1 : node.nodeSize;
}

/** A flow with its text cut at these positions, which rise. */
export function cutFlow(items: readonly Item[], cuts: readonly number[]): Item[] {
  let next = 0;
  return items.flatMap((item) => {
    const end = item.at + sizeOf(item);
    while (next < cuts.length && cuts[next]! <= item.at) next++;
    if (!item.node.isText || next >= cuts.length || cuts[next]! >= end) return [item];
    const pieces: Item[] = [];
    let from = item.at;
    for (; next < cuts.length && cuts[next]! < end; next++) {
      if (cuts[next]! === from) continue;
      pieces.push(piece(item, from, cuts[next]!));
      from = cuts[next]!;
    }
    return [...pieces, piece(item, from, end)];
  });
}

/** The part of a text that stands between two positions. */
export function piece(item: Item, from: number, to: number): Item {
  return { ...item, node: item.node.cut(from - item.at, to - item.at), at: from };
}
