import type { DocumentJson } from "#lib/document/schema.ts";

/**
 * A document as it comes back from a revision: words changed and a clause added in every third paragraph, every fifth
 * table with other numbers, some paragraphs gone, a few moved; always the same for the same document.
 */
export function revisedDocument(doc: DocumentJson): DocumentJson {
  const blocks = structuredClone(doc.content ?? []);
  let tables = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.type === "table" && tables++ % 5 === 0)
      reviseText(block, (text) => text.replace(/^\d+$/, "$&0"));
    if (block.type === "paragraph" && at % 3 === 1) {
      reviseText(block, (text) =>
        text.replace(/\d+次/, (times) => `${Number.parseInt(times, 10) + 3}次`).replace("。", "，效果良好。"),
      );
    }
  }
  const kept = blocks.filter((_, at) => at % 97 !== 96);
  const moved = kept.splice(Math.floor(kept.length / 10), 4);
  kept.splice(Math.floor(kept.length / 2), 0, ...moved);
  return { ...doc, content: kept };
}

function reviseText(node: DocumentJson, revise: (text: string) => string): void {
  if (node.type === "text") node.text = revise(node.text ?? "");
  for (const child of node.content ?? []) reviseText(child, revise);
}
