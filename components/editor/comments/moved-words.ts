import { DOMParser, Fragment, type Mark, type Node, type Schema, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { placesOfThreads, secondPlaces } from "#lib/document/comments-of.ts";

/** Reads what is pasted with the comments that were copied along; the schema by itself reads none. */
export function commentReader(schema: Schema): DOMParser {
  const id = (words: HTMLElement) => ({ id: words.getAttribute("data-comment") });
  const rule = { tag: "span[data-comment]", mark: "comment", getAttrs: id };
  return new DOMParser(schema, [rule, ...DOMParser.fromSchema(schema).rules]);
}

/**
 * What is about to come into a document: its comments stand at a new place there, and those of threads that do not belong
 * to the document are left behind.
 * @param belongs whether a thread that has no words in the document belongs to it
 * @param random a fraction from 0 to below 1, another one each time
 */
export function arriving(slice: Slice, doc: Node, belongs: (id: string) => boolean, random: number): Slice {
  const places = placesOfThreads(doc);
  const moved = ({ type, attrs }: Mark): Mark[] => {
    const place = places.get(attrs.id);
    if (!place && !belongs(attrs.id)) return [];
    return [type.create({ ...attrs, moved: Math.floor(place?.mark.attrs.moved ?? 0) + 1 + random })];
  };
  const arrived = (content: Fragment): Fragment =>
    Fragment.fromArray(
      content.content.map((node) =>
        node.isText
          ? node.mark(node.marks.flatMap((mark) => (mark.type.name === "comment" ? moved(mark) : [mark])))
          : node.copy(arrived(node.content)),
      ),
    );
  return new Slice(arrived(slice.content), slice.openStart, slice.openEnd);
}

/** Takes the comments off the words of a transaction that are the second place of a thread. */
export function withoutSecondPlaces(transaction: Transaction): Transaction {
  for (const { mark, ranges } of secondPlaces(transaction.doc))
    for (const { from, to } of ranges) transaction.removeMark(from, to, mark);
  return transaction;
}
