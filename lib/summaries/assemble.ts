import { type DocumentJson, parseDocument } from "../document/schema.ts";
import { type SectionSource, sectionBlocks } from "../document/section-blocks.ts";

/** What a new summary is made of. */
export type Assembly = {
  title: string;
  /** Who signs: the unit's full name. */
  signer: string;
  sections: readonly SectionSource[];
  /** Gives each section its id. */
  newId: () => string;
};

/**
 * The first document of a summary: title, the sections of the outline in order, signature with a blank for
 * the date.
 * @throws AppError `document.invalid` when the skeleton of a template does not fit the schema
 */
export function assembleDocument({ title, signer, sections, newId }: Assembly): DocumentJson {
  const paragraph = (style: string, content: DocumentJson[]) => ({
    type: "paragraph",
    attrs: { style },
    content,
  });
  const document = {
    type: "doc",
    content: [
      paragraph("title", [{ type: "text", text: title }]),
      ...sections.flatMap((source) => sectionBlocks(source, newId())),
      paragraph("signer", [{ type: "text", text: signer }]),
      paragraph("date", [{ type: "blank", attrs: { prompt: "成文日期", kind: "date" } }]),
    ],
  };
  parseDocument(document);
  return document;
}
