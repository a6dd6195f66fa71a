import type { Fragment, Node } from "@tiptap/pm/model";
import { hasSuggestions } from "./said.ts";
import { accepted } from "./settle.ts";
import { withAttribute } from "./signs.ts";

/** Blocks with the suggestions in them accepted, as they are copied or moved. */
export function blocksAsTheyRead(blocks: Fragment): Fragment {
  if (!blocks.content.some((block) => hasSuggestions(block))) return blocks;
  const type = blocks.firstChild!.type.schema.topNodeType;
  return accepted(type.create(null, blocks)).content;
}

/** A block, or a row of a table, that comes in with the suggestions in it accepted, whatever was suggested of itself. */
export function asItReads(node: Node): Node {
  if (!hasSuggestions(node)) return node;
  const { doc, table } = node.type.schema.nodes;
  const plain = "suggested" in node.attrs ? withAttribute(node, "suggested", null) : node;
  if (node.type.name !== "tableRow") return accepted(doc!.create(null, plain)).child(0);
  return accepted(doc!.create(null, table!.create(null, plain)))
    .child(0)
    .child(0);
}
