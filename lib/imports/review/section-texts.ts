import { signatureStyles } from "../../document/frame.ts";
import { type ReviewBlock, styleOf, wordsOfNode } from "./review.ts";

/** The sections of a document under review: heading and text by the key of the heading's block. */
export function sectionTexts(blocks: readonly ReviewBlock[]): Map<number, { heading: string; text: string }> {
  const sections = new Map<number, { heading: string; text: string }>();
  let current: { heading: string; text: string } | null = null;
  for (const block of blocks) {
    const style = styleOf(block);
    if (block.aside) continue;
    if (style && signatureStyles.has(style)) current = null;
    const words = wordsOfNode(block.node);
    if (style === "level1") {
      const lead = (block.node.content ?? []).filter(({ marks }) =>
        marks?.some(({ type }) => type === "lead"),
      );
      const heading = lead.map(wordsOfNode).join("") || words;
      current = { heading, text: words.slice(lead.length > 0 ? heading.length : words.length) };
      sections.set(block.key, current);
    } else if (current) current.text += `\n${words}`;
  }
  return sections;
}
