import type { Node } from "@tiptap/pm/model";
import { perNode } from "./per-node.ts";
import { parseSource, type Source } from "./source.ts";

const ownSources = perNode((block): string[] => {
  const found = new Set<string>();
  const look = (node: Node) => {
    if (typeof node.attrs.source === "string") found.add(node.attrs.source);
  };
  look(block);
  block.descendants(look);
  return [...found];
});

/** The sections of other summaries from which text of a document was carried over, each once. */
export function sourcesOf(doc: Node): Source[] {
  const found = new Set(doc.children.flatMap(ownSources));
  return [...found].flatMap((attribute) => parseSource(attribute) ?? []);
}
