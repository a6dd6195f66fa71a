import type { Node } from "@tiptap/pm/model";
import { frameStyles } from "../../document/frame.ts";
import { parseDocument } from "../../document/schema.ts";
import { sectionRows } from "../../document/section-rows.ts";
import { sectionsOf } from "../../document/sections.ts";

/** One section out of a document: its blocks, and which headed section it is, counted from 1; 0 for an opening. */
export type CutSection = { doc: Node; number: number };

/**
 * Cuts one section out of a document.
 * @param key as in its stored row
 * @returns null when the document has no such section
 */
export function cutSection(document: Node, key: string): CutSection | null {
  const index = sectionRows(document).findIndex((row) => row.key === key);
  const sections = sectionsOf(document);
  const section = sections[index];
  if (!section) return null;
  const isFrame = (block: Node) => frameStyles.has(block.attrs.style);
  const blocks = document.children.slice(section.first, section.after).filter((block) => !isFrame(block));
  const isHeaded = ({ first }: { first: number }) => document.child(first).attrs.style === "level1";
  const number = isHeaded(section) ? sections.slice(0, index + 1).filter(isHeaded).length : 0;
  return { doc: parseDocument({ type: "doc", content: blocks.map((block) => block.toJSON()) }), number };
}
