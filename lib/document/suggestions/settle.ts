import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import { perNode } from "../per-node.ts";
import { hasSuggestions, isSuggestion, restyledOf, splitOf, suggestedOf } from "./said.ts";
import { beforeJoining, spelledOut } from "./spell-out.ts";
import type { Restyled, Suggested, SuggestionKind } from "./suggested.ts";

/** What becomes of a suggestion. */
export type Verdict = "accept" | "reject";

/** Which suggestions are meant, by their ids; all when it is left out. */
export type Meant = (id: string) => boolean;

type Decision = { verdict: Verdict; meant: Meant };

const all: Meant = () => true;

/** The document as it reads when all suggestions are accepted; the same node when there are none. */
export const accepted = perNode((doc): Node => settle(doc, "accept"));

/** The document as it was before anybody suggested anything; the same node when there are no suggestions. */
export const unsuggested = perNode((doc): Node => settle(doc, "reject"));

/** The document after a verdict on its suggestions. */
export function settle(doc: Node, verdict: Verdict, meant: Meant = all): Node {
  if (!hasSuggestions(doc)) return doc;
  return settleIn(new Transform(doc), verdict, meant).doc;
}

/** Adds to a transform the steps of a verdict on suggestions of its document. */
export function settleIn<Changes extends Transform>(
  transform: Changes,
  verdict: Verdict,
  meant: Meant = all,
): Changes {
  const decision = { verdict, meant };
  for (const { node, pos } of placesIn(transform.doc).reverse()) {
    const suggested = suggestedOf(node);
    if (suggested && node.isTextblock && layersOf(suggested).some(({ id }) => meant(id)))
      putInstead(transform, pos, node, spelledOut(node));
  }
  // From the end, so that what is still to come keeps its place.
  for (const { node, pos } of placesIn(transform.doc).reverse()) settleNode(transform, node, pos, decision);
  // What goes as a whole is gone by now: a paragraph is joined to what is then before it.
  for (const { pos } of placesIn(transform.doc).reverse()) settleBreak(transform, pos, decision);
  return transform;
}

function placesIn(doc: Node): { node: Node; pos: number }[] {
  const places: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => {
    places.push({ node, pos });
    return hasSuggestions(node);
  });
  return places;
}

function settleNode(transform: Transform, node: Node, pos: number, decision: Decision): void {
  if (node.isText) {
    settleText(transform, node, pos, decision);
    return;
  }
  const restyled = restyledOf(node);
  if (restyled) {
    const left = decideStyle(node.attrs.style, restyled, decision);
    if (left.style !== node.attrs.style) transform.setNodeAttribute(pos, "style", left.style);
    if (left.said !== restyled) transform.setNodeAttribute(pos, "restyled", left.said);
  }
  const suggested = suggestedOf(node);
  if (!suggested) return;
  const { goes, left } = decide(suggested, decision);
  const holdsWords = node.isTextblock && transform.doc.nodeAt(pos)!.childCount > 0;
  if (goes && !holdsWords) takeOut(transform, pos);
  else if (left !== suggested) {
    transform.setNodeAttribute(pos, "suggested", left);
    // Others have written in it: their words stay, and only its break goes.
    if (goes) transform.setNodeAttribute(pos, "split", goes);
  }
}

function settleBreak(transform: Transform, pos: number, decision: Decision): void {
  const node = transform.doc.nodeAt(pos)!;
  const split = splitOf(node);
  const decided = split && decide(split, decision);
  if (!decided || decided.left === split) return;
  const { nodeBefore: before, parent } = transform.doc.resolve(pos);
  const joins = decided.goes && before?.type === node.type;
  // Nothing is left of it, nor of what it was split off from.
  if (decided.goes && !joins && node.childCount === 0 && parent.childCount > 1) takeOut(transform, pos);
  else if (!joins) transform.setNodeAttribute(pos, "split", decided.left);
  else {
    putInstead(transform, pos, node, spelledOut(node));
    putInstead(transform, pos - before.nodeSize, before, beforeJoining(before, node));
    transform.join(pos);
  }
}

function putInstead(transform: Transform, pos: number, node: Node, other: Node): void {
  if (other !== node) transform.replaceWith(pos, pos + node.nodeSize, other);
}

/** What is left of a suggestion, and the part of it by which its place goes. */
function decide(
  said: Suggested,
  { verdict, meant }: Decision,
): { goes: Suggested | null; left: Suggested | null } {
  const layers = layersOf(said);
  const goes = layers.find(({ id, kind }) => meant(id) && (kind === "deletion") === (verdict === "accept"));
  const stay = layers.filter(({ id }) => !meant(id));
  if (stay.length === layers.length) return { goes: null, left: said };
  return { goes: goes ?? null, left: stay[0] ?? null };
}

function layersOf(said: Suggested): Suggested[] {
  if (!said.inserted) return [said];
  const { inserted, ...deletion } = said;
  return [deletion, { ...inserted, kind: "insertion" as SuggestionKind }];
}

function decideStyle(
  style: ParagraphStyle,
  said: Restyled,
  decision: Decision,
): { style: ParagraphStyle; said: Restyled | null } {
  const { under, ...own } = said;
  const below = under ? decideStyle(own.style, under, decision) : { style: own.style, said: null };
  if (decision.meant(said.id)) return decision.verdict === "accept" ? { style, said: null } : below;
  if (below.said === (under ?? null)) return { style, said };
  return { style, said: { ...own, style: below.style, ...(below.said && { under: below.said }) } };
}

function settleText(transform: Transform, node: Node, pos: number, { verdict, meant }: Decision): void {
  const end = pos + node.nodeSize;
  const marks = node.marks.filter((mark) => isSuggestion(mark) && meant(mark.attrs.id));
  const gone = marks.some(({ type }) => (type.name === "deletion") === (verdict === "accept"));
  if (gone) transform.delete(pos, end);
  else for (const mark of marks) transform.removeMark(pos, end, mark);
}

/** Takes a node out; what must not be empty gets an empty paragraph, and a table without rows goes too. */
function takeOut(transform: Transform, pos: number): void {
  const place = transform.doc.resolve(pos);
  const node = place.nodeAfter!;
  const alone = !node.isInline && place.parent.childCount === 1;
  if (alone && node.type.name === "tableRow") {
    takeOut(transform, place.before());
    return;
  }
  const instead = alone ? [node.type.schema.nodes.paragraph!.create()] : [];
  transform.replaceWith(pos, pos + node.nodeSize, instead);
}
