import { Node } from "@tiptap/pm/model";
import { type DocumentJson, documentSchema } from "../../document/schema.ts";

/** Part of a document on its way: blocks of the one before, from and up to an index, or new ones. */
export type BlockPart = { from: number; to: number } | { blocks: DocumentJson[] };

/** How far ahead an unchanged block is looked for after changed ones, where nodes were made anew. */
const lookAhead = 4;

/** Sends a document again and again to a `BlockReceiver`, each time only the blocks that changed. */
export class BlockSender {
  #sent: readonly Node[] = [];

  /** What to send so that the other side has this document too. */
  partsOf(doc: Node): BlockPart[] {
    const sent = this.#sent;
    const blocks = doc.children;
    this.#sent = blocks;
    const common = Math.min(sent.length, blocks.length);
    let first = 0;
    while (first < common && isSame(sent[first]!, blocks[first]!)) first += 1;
    let last = 0;
    const isSameFromEnd = () => isSame(sent.at(-1 - last)!, blocks.at(-1 - last)!);
    while (last < common - first && isSameFromEnd()) last += 1;

    const parts: BlockPart[] = [];
    keep(parts, 0, first);
    const places = new Map(
      sent.slice(first, sent.length - last).map((block, index) => [block, first + index]),
    );
    let expected = first;
    for (const block of blocks.slice(first, blocks.length - last)) {
      const at = places.get(block) ?? findNear(sent, expected, block);
      if (at === -1) add(parts, block);
      else {
        keep(parts, at, at + 1);
        expected = at + 1;
      }
    }
    keep(parts, sent.length - last, sent.length);
    return parts;
  }
}

/** The other side of a `BlockSender`: blocks that did not change are the same nodes each time. */
export class BlockReceiver {
  #blocks: readonly Node[] = [];

  /** The document that was sent. */
  receive(parts: readonly BlockPart[]): Node {
    this.#blocks = parts.flatMap((part) =>
      "blocks" in part
        ? part.blocks.map((json) => Node.fromJSON(documentSchema, json))
        : this.#blocks.slice(part.from, part.to),
    );
    return documentSchema.topNodeType.create(null, [...this.#blocks]);
  }
}

function isSame(one: Node, other: Node): boolean {
  return one === other || one.eq(other);
}

function findNear(sent: readonly Node[], expected: number, block: Node): number {
  for (let at = expected; at < expected + lookAhead; at++) if (sent[at]?.eq(block)) return at;
  return -1;
}

function keep(parts: BlockPart[], from: number, to: number): void {
  if (from >= to) return;
  const before = parts.at(-1);
  if (before && "to" in before && before.to === from) before.to = to;
  else parts.push({ from, to });
}

function add(parts: BlockPart[], block: Node): void {
  const before = parts.at(-1);
  if (before && "blocks" in before) before.blocks.push(block.toJSON());
  else parts.push({ blocks: [block.toJSON()] });
}
