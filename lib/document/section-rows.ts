import type { Node } from "@tiptap/pm/model";
import { isUuid } from "../uuid.ts";
import { sectionsOf } from "./sections.ts";

/** A section as it is stored for search and reuse. */
export type SectionRow = {
  key: string;
  position: number;
  heading: string;
  templateId: string | null;
  text: string;
  blanks: number;
};

/** The rows to store for a document. Keys are made unique: a pasted copy may carry an id twice for a moment. */
export function sectionRows(doc: Node): SectionRow[] {
  const seen = new Map<string, number>();
  return sectionsOf(doc).map((section, position) => {
    const times = seen.get(section.key) ?? 0;
    seen.set(section.key, times + 1);
    return {
      key: times === 0 ? section.key : `${section.key}#${times + 1}`,
      position,
      heading: section.heading,
      templateId: isUuid(section.template) ? section.template : null,
      text: section.text,
      blanks: section.blanks,
    };
  });
}
