import type { Node } from "@tiptap/pm/model";
import { Document, DocumentGridType, Footer, type ISectionPropertiesOptions, Packer } from "docx";
import { planPaper } from "../plan-paper.ts";
import { page } from "./page.ts";
import { type Block, type CutWords, emptyLine, paragraphOf } from "./paragraphs.ts";
import { type Picture, pictureOf } from "./pictures.ts";
import { staticParts } from "./static-parts.ts";
import { tableOf } from "./tables.ts";

/** What an exporter needs beside the document. */
export type ExportOptions = {
  /** Digits and Latin letters in Times New Roman instead of the body face. */
  latinSerif: boolean;
  cutWords: CutWords;
  /** Stored pictures by their id; one that is missing leaves a visible gap. */
  pictures: ReadonlyMap<string, Picture>;
  /** What the file's properties say. */
  title: string;
  author: string;
  at: Date;
};

/**
 * Writes a document as a Word file in the layout of GB/T 9704-2012.
 * @param doc a document of the one schema
 * @returns the bytes of the .docx
 */
export async function exportDocx(doc: Node, options: ExportOptions): Promise<Uint8Array> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: section,
        // Their content is among the static parts: `docx` gives a page number no result to show.
        footers: { default: new Footer({ children: [] }), even: new Footer({ children: [] }) },
        children: bodyOf(doc, options),
      },
    ],
  });
  return Packer.toBuffer(file, undefined, staticParts(options.latinSerif, options));
}

const section: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: {
      ...{ top: page.top, bottom: page.bottom, left: page.left, right: page.right },
      ...{ header: 851, footer: page.footer, gutter: 0 },
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: page.line },
};

function bodyOf(doc: Node, { cutWords, pictures }: ExportOptions): Block[] {
  const children: Block[] = [];
  let afterTable = false;
  for (const block of planPaper(doc)) {
    const { node, keepNext } = block;
    if (node?.type.name === "table") {
      const table = tableOf(node);
      if (!table) continue;
      // Word makes one table of two that touch.
      if (afterTable) children.push(emptyLine());
      children.push(table);
      afterTable = true;
      continue;
    }
    afterTable = false;
    if (!node) children.push(emptyLine(keepNext));
    else if (node.type.name === "image") {
      children.push(pictureOf(node, pictures.get(String(node.attrs.id)), keepNext));
    } else children.push(paragraphOf({ ...block, node }, cutWords));
  }
  if (afterTable || children.length === 0) children.push(emptyLine());
  return children;
}
