import type { Node } from "@tiptap/pm/model";
import { align, type Blocks, isSameShape } from "./align.ts";
import { asItReads } from "./as-it-reads.ts";
import { type Assembled, assemble, type Making } from "./assemble.ts";
import type { Inside, Item, Place, Stretch } from "./flow.ts";
import type { Span } from "./kept-spans.ts";
import { suggestedOf } from "./said.ts";
import { going, isOwnInsertion, withAttribute } from "./signs.ts";

/** How a change is made into suggestions, and what stayed of the old document. */
export type Merging = Making & { spans: readonly Span[] };

/** The new blocks as suggestions on the old ones; null when that cannot be suggested. */
export function mergeBlocks(was: Blocks, is: Blocks, merging: Merging): Assembled | null {
  const stretches: Stretch[] = [];
  for (const stretch of align(was, is, merging)) {
    if (stretch.kind === "gap" || stretch.was.node.type.name !== "table") stretches.push(stretch);
    else {
      const inside = mergeTable(stretch.was, stretch.is, merging);
      if (!inside) return null;
      stretches.push({ ...stretch, inside });
    }
  }
  return assemble(stretches, merging);
}

/** A table that stayed: its rows come and go, and what is written in its cells. */
function mergeTable(was: Item, is: Item, merging: Merging): Inside | null {
  const whole = [{ is: is.at, size: is.node.nodeSize, at: 0 }];
  if (was.node.eq(is.node)) return { node: was.node, places: whole };
  if (isOwnInsertion(was, merging.who.author)) {
    return { node: withAttribute(is.node, "suggested", suggestedOf(was.node)), places: whole };
  }
  const rows = pairRows(rowsOf(was), rowsOf(is), merging.spans);
  const made: Node[] = [];
  const places: Place[] = [];
  let at = 1;
  for (const { was: old, is: now } of rows) {
    const row = old && now ? mergeRow(old, now, merging) : wholeRow(old, now, made.at(-1), merging);
    if (!row) return null;
    if (!row.node) continue;
    made.push(row.node);
    places.push(...row.places.map((place) => ({ ...place, at: place.at + at })));
    at += row.node.nodeSize;
  }
  return { node: was.node.type.create(was.node.attrs, made), places };
}

function rowsOf({ node, at }: Item): Item[] {
  const rows: Item[] = [];
  node.forEach((row, offset) => {
    rows.push({ kind: "block", node: row, at: at + 1 + offset });
  });
  return rows;
}

type Row = { was: Item | null; is: Item | null };

function pairRows(was: readonly Item[], is: readonly Item[], spans: readonly Span[]): Row[] {
  const rows: Row[] = [];
  let gone: Item[] = [];
  let done = 0;
  const between = (come: readonly Item[]) => {
    // A step may put in a whole row to change what is in one of its cells.
    const same =
      gone.length === come.length && gone.every(({ node }, index) => isSameShape(node, come[index]!.node));
    if (same) return gone.map((row, index) => ({ was: row, is: come[index]! }));
    return [...gone.map((row) => ({ was: row, is: null })), ...come.map((row) => ({ was: null, is: row }))];
  };
  for (const row of was) {
    const span = spans.find((each) => each.was <= row.at && row.at < each.was + each.size);
    const at = span && row.at - span.was + span.is;
    const index = is.findIndex((each, index) => index >= done && each.at === at);
    if (index < 0) gone.push(row);
    else {
      rows.push(...between(is.slice(done, index)), { was: row, is: is[index]! });
      gone = [];
      done = index + 1;
    }
  }
  return [...rows, ...between(is.slice(done))];
}

type MergedRow = { node: Node | null; places: Place[] };

function wholeRow(was: Item | null, is: Item | null, before: Node | undefined, merging: Merging): MergedRow {
  const { who, newId } = merging;
  const near = before && suggestedOf(before);
  const sign = () => ({ ...who, id: near?.author === who.author ? near.id : newId() });
  if (is) {
    const node = withAttribute(asItReads(is.node), "suggested", { ...sign(), kind: "insertion" });
    return { node, places: [{ is: is.at, size: is.node.nodeSize, at: 0 }] };
  }
  if (isOwnInsertion(was!, who.author)) return { node: null, places: [] };
  const said = suggestedOf(was!.node);
  const node =
    said?.kind === "deletion" ? was!.node : withAttribute(was!.node, "suggested", going(said, sign()));
  return { node, places: [] };
}

/** A row that stayed; other cells than it had cannot be suggested. */
function mergeRow(was: Item, is: Item, merging: Merging): MergedRow | null {
  const whole = [{ is: is.at, size: is.node.nodeSize, at: 0 }];
  if (was.node.eq(is.node)) return { node: was.node, places: whole };
  if (isOwnInsertion(was, merging.who.author)) {
    return { node: withAttribute(is.node, "suggested", suggestedOf(was.node)), places: whole };
  }
  if (was.node.childCount !== is.node.childCount) return null;
  const cells: Node[] = [];
  const places: Place[] = [{ is: is.at, size: 1, at: 0 }];
  let at = 1;
  let oldAt = was.at + 1;
  let newAt = is.at + 1;
  for (const [index, old] of was.node.children.entries()) {
    const now = is.node.child(index);
    if (!old.hasMarkup(now.type, now.attrs)) return null;
    const cell = mergeBlocks(
      { nodes: old.children, at: oldAt + 1 },
      { nodes: now.children, at: newAt + 1 },
      merging,
    );
    if (!cell) return null;
    const node = old.type.create(old.attrs, cell.nodes);
    cells.push(node);
    places.push(
      { is: newAt, size: 1, at },
      ...cell.places.map((place) => ({ ...place, at: place.at + at + 1 })),
    );
    at += node.nodeSize;
    oldAt += old.nodeSize;
    newAt += now.nodeSize;
  }
  return { node: was.node.type.create(was.node.attrs, cells), places };
}
