import type { Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { blockText } from "../document/compare/block-text.ts";
import { matchParagraphs } from "../document/compare/match-paragraphs.ts";

/**
 * Changes a shared document into another one, touching only what differs: blocks that stay or only change their words
 * remain the same shared things, so that carets in them, and what a colleague types there this moment, stay.
 * @param before what `fragment` says now
 */
export function updateShared(fragment: Y.XmlFragment, before: Node, after: Node): void {
  updateChildren(fragment, before.children, after.children);
}

function updateChildren(fragment: Y.XmlFragment, olds: readonly Node[], news: readonly Node[]): void {
  let [at, old, now] = [0, 0, 0];
  const replaceUntil = (oldEnd: number, newEnd: number) => {
    if (oldEnd > old) fragment.delete(at, oldEnd - old);
    for (const node of news.slice(now, newEnd)) insert(fragment, at++, node);
  };
  for (const match of stayingBlocks(olds, news)) {
    replaceUntil(match.before, match.after);
    updateElement(fragment.get(at) as Y.XmlElement, olds[match.before]!, news[match.after]!);
    [at, old, now] = [at + 1, match.before + 1, match.after + 1];
  }
  replaceUntil(olds.length, news.length);
}

/** The blocks that stay in their order, with the words that they have then. */
function stayingBlocks(olds: readonly Node[], news: readonly Node[]) {
  const matches = matchParagraphs(olds.map(blockText), news.map(blockText));
  return matches.filter(
    ({ before, after, moved }) =>
      !moved && olds[before]!.type === news[after]!.type && !isOther(olds[before]!, news[after]!),
  );
}

/** A picture cannot turn into another one. */
function isOther(old: Node, now: Node): boolean {
  return old.type.name === "image" && old.attrs.id !== now.attrs.id;
}

function updateElement(element: Y.XmlElement, old: Node, now: Node): void {
  if (old.eq(now)) return;
  if (now.type.name === "table" && old.hasMarkup(now.type, now.attrs)) {
    updateChildren(element, old.children, now.children);
  } else fill(element, now);
}

function insert(fragment: Y.XmlFragment, at: number, node: Node): void {
  const element = new Y.XmlElement(node.type.name);
  fragment.insert(at, [element]);
  fill(element, node);
}

function fill(element: Y.XmlElement, node: Node): void {
  updateYFragment(element.doc!, element, node, { mapping: new Map(), isOMark: new Map() });
}
