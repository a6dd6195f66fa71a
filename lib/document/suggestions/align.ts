import type { Node } from "@tiptap/pm/model";
import { composed } from "./composed.ts";
import { cutFlow, flowOf, gap, type Item, type Stretch, sizeOf } from "./flow.ts";
import type { Span } from "./kept-spans.ts";
import { goesAlready, isOwnInsertion, looksSame } from "./signs.ts";

/** Blocks one after the other, and the position of the first. */
export type Blocks = { nodes: readonly Node[]; at: number };

/** What stayed of the old document, who changed it, and whether every change is one for itself, as it was found. */
export type Aligning = {
  spans: readonly Span[];
  who: { author: string };
  apart?: boolean;
  composing?: boolean;
};

/** Lays two flows beside each other by what stayed of the old one in the new one. */
export function align(was: Blocks, is: Blocks, { spans, who, apart, composing }: Aligning): Stretch[] {
  const { author } = who;
  const between = apart ? gap : composing ? composed : trimmed;
  const oldItems = flowOf(was.nodes, was.at);
  const newItems = flowOf(is.nodes, is.at);
  const old = cutFlow(oldItems, cutsIn(newItems, spans, "is", "was"));
  const now = cutFlow(newItems, cutsIn(oldItems, spans, "was", "is"));
  const atNew = new Map(now.map((item, index) => [item.at, index]));
  // Words that go already and stand elsewhere now, as in another cell: they are not written anew.
  const isMeant = (item: Item) =>
    item.kind !== "inline" ||
    !goesAlready(item) ||
    !spans.some(({ is, size }) => is <= item.at && item.at < is + size);
  const stretches: Stretch[] = [];
  let done = 0;
  let gone: Item[] = [];
  for (const item of old) {
    const index = atNew.get(partnerOf(item, spans) ?? -1);
    const partner = index === undefined || index < done ? undefined : now[index]!;
    if (index === undefined || !partner || !stays(item, partner, author)) {
      gone.push(item);
      continue;
    }
    stretches.push(...between(gone, now.slice(done, index).filter(isMeant)), {
      kind: "kept",
      was: item,
      is: partner,
    });
    gone = [];
    done = index + 1;
  }
  stretches.push(...between(gone, now.slice(done).filter(isMeant)));
  return stretches;
}

/** Where the text of one side must be cut: at the ends of what stayed, and where the other side is cut. */
function cutsIn(
  others: readonly Item[],
  spans: readonly Span[],
  from: "was" | "is",
  to: "was" | "is",
): number[] {
  const cuts = spans.flatMap((span) => [span[to], span[to] + span.size]);
  let next = 0;
  for (const { at } of others) {
    while (next < spans.length && spans[next]![from] + spans[next]!.size <= at) next++;
    const span = spans[next];
    if (span && span[from] <= at) cuts.push(at - span[from] + span[to]);
  }
  return [...new Set(cuts)].sort((one, other) => one - other);
}

function partnerOf(item: Item, spans: readonly Span[]): number | null {
  const span = findSpan(spans, item.at);
  return span ? item.at - span.was + span.is : null;
}

function findSpan(spans: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (at < span.was) high = middle - 1;
    else if (at >= span.was + span.size) low = middle + 1;
    else return span;
  }
  return undefined;
}

/** Whether what stayed in its place stayed what it is; what one has suggested oneself may change as one likes. */
function stays(was: Item, is: Item, author: string): boolean {
  if (was.kind !== is.kind || was.node.type !== is.node.type) return false;
  if (sizeOf(was) !== sizeOf(is) && (was.node.isText || was.node.isAtom)) return false;
  if (was.kind === "start" || was.node.type.name === "table") return true;
  return isOwnInsertion(was, author) || goesAlready(was) || looksSame(was.node, is.node);
}

/** A gap without what is wholly the same at its ends: a step may replace more than it changes. */
function trimmed(gone: readonly Item[], come: readonly Item[]): Stretch[] {
  const most = Math.min(gone.length, come.length);
  let first = 0;
  while (first < most && isSame(gone[first]!, come[first]!)) first++;
  let last = 0;
  while (last < most - first && isSame(gone.at(-1 - last)!, come.at(-1 - last)!)) last++;
  const kept = (was: Item, is: Item): Stretch => ({
    ...{ kind: "kept", was },
    is: { ...is, node: commentedAs(was.node, is.node) },
  });
  const goneEnd = gone.length - last;
  const comeEnd = come.length - last;
  return [
    ...gone.slice(0, first).map((was, index) => kept(was, come[index]!)),
    ...gap(gone.slice(first, goneEnd), come.slice(first, comeEnd)),
    ...gone.slice(goneEnd).map((was, index) => kept(was, come[comeEnd + index]!)),
  ];
}

/** Words that are there already are commented as they were, whatever the same words in their place brought along. */
function commentedAs(was: Node, is: Node): Node {
  const { comment } = is.type.schema.marks;
  if (!is.isText || !comment) return is;
  const comments = was.marks.filter(({ type }) => type === comment);
  return is.mark(comments.reduce((marks, mark) => mark.addToSet(marks), comment.removeFromSet(is.marks)));
}

function isSame(was: Item, is: Item): boolean {
  // What comes takes nobody's deletion back.
  if (was.kind !== is.kind || was.node.type !== is.node.type || goesAlready(was)) return false;
  if (was.kind === "start") return true;
  if (was.node.type.name === "table") return isSameShape(was.node, is.node);
  return was.node.isText
    ? was.node.text === is.node.text && looksSame(was.node, is.node)
    : was.node.eq(is.node);
}

/** Whether two tables, or rows of them, have the same cells, whatever is in these. */
export function isSameShape(was: Node, is: Node): boolean {
  if (!was.hasMarkup(is.type, is.attrs)) return false;
  if (was.type.spec.tableRole === "cell" || was.type.spec.tableRole === "header_cell") return true;
  return (
    was.childCount === is.childCount && was.children.every((each, at) => isSameShape(each, is.child(at)))
  );
}
