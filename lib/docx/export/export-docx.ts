import type { Node } from "@tiptap/pm/model";
import { strToU8, type Zippable, zipSync } from "fflate";
import { DrawnSizes } from "../drawn-sizes.ts";
import { planPaper } from "../plan-paper.ts";
import { type Appendix, appendixXml, widePage } from "./appendix.ts";
import { commentParts, commentsXml } from "./markup/comments-xml.ts";
import { markedBlocks } from "./markup/marked-blocks.ts";
import { Markings, type Markup } from "./markup/markings.ts";
import { page } from "./page.ts";
import { type CutWords, keepNextXml, paragraphOf } from "./paragraphs.ts";
import { type Picture, pictureOf } from "./pictures.ts";
import { footerIds, Relations } from "./relations.ts";
import { settingsXml, staticParts } from "./static-parts.ts";
import { tableOf } from "./tables.ts";
import { paragraphXml, word } from "./word-xml.ts";

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
  /** A table behind the signature, or nothing. */
  appendix?: Appendix | null;
  /** Suggestions as tracked changes, and these comments; without it all that is suggested is written as plain text. */
  markup?: Markup | null;
};

/**
 * Writes a document as a Word file in the layout of GB/T 9704-2012. The same input gives the same bytes.
 * @param doc a document of the one schema
 * @returns the bytes of the .docx
 */
export function exportDocx(doc: Node, options: ExportOptions): Uint8Array {
  const relations = new Relations();
  const sizes = new DrawnSizes();
  const markings = options.markup ? new Markings(doc, options.markup, options.at) : null;
  const written = bodyOf(doc, options, relations, sizes, markings);
  const body = withAppendix(markings?.finished(written) ?? written, options.appendix ?? null);
  const commented = markings !== null && markings.comments().length > 0;
  const files: Zippable = {};
  const parts = {
    ...staticParts(options.latinSerif, options, commented),
    ...(commented ? commentsXml(markings) : {}),
  };
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml);
  if (commented) {
    for (const { path, relation } of commentParts) relations.part(relation, path.replace("word/", ""));
  }
  files["word/settings.xml"] = strToU8(settingsXml(sizes));
  files["word/document.xml"] = strToU8(word("document", `<w:body>${body}</w:body>`));
  files["word/_rels/document.xml.rels"] = strToU8(relations.xml());
  // Pictures are compressed already.
  for (const [path, bytes] of relations.pictures) files[path] = [bytes, { level: 0 }];
  return zipSync(files, { level: 4, mtime: zipTime });
}

/** Zip files know no time zone, so a real time would differ from server to server. */
const zipTime = "2012-07-01T00:00:00";

const footer = (type: string, id: string) => `<w:footerReference w:type="${type}" r:id="${id}"/>`;
type Sheet = Record<"width" | "height" | "top" | "right" | "bottom" | "left" | "footer", number>;
const section = (sheet: Sheet, turned = "") =>
  `<w:sectPr>${footer("default", footerIds.odd)}${footer("even", footerIds.even)}<w:pgSz w:w="${sheet.width}" w:h="${sheet.height}"${turned}/><w:pgMar w:top="${sheet.top}" w:right="${sheet.right}" w:bottom="${sheet.bottom}" w:left="${sheet.left}" w:header="851" w:footer="${sheet.footer}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${page.line}"/></w:sectPr>`;

/** The body with what says how its pages are; an appendix has pages of its own, turned on their side. */
function withAppendix(body: string, appendix: Appendix | null): string {
  if (!appendix) return body + section(page);
  // The last paragraph of a section says how its pages are: one added for that could be alone on a page.
  const end = body.lastIndexOf("</w:pPr>");
  const change = body.lastIndexOf("<w:pPrChange", end);
  const last = change > body.lastIndexOf("<w:p>", end) ? change : end;
  const upright = body.slice(0, last) + section(page) + body.slice(last);
  return upright + appendixXml(appendix) + section(widePage, ' w:orient="landscape"');
}

const emptyLine = (keepNext: boolean) =>
  paragraphXml(`<w:pStyle w:val="EmptyLine"/>${keepNextXml(keepNext)}`, "");

function bodyOf(
  doc: Node,
  { cutWords, pictures }: ExportOptions,
  relations: Relations,
  sizes: DrawnSizes,
  markings: Markings | null,
): string {
  let body = "";
  let afterTable = false;
  const marked = markings && markedBlocks(doc, markings);
  let index = 0;
  for (const block of planPaper(doc)) {
    const { node, keepNext } = block;
    const ink = node && marked ? marked[index++]! : null;
    if (node?.type.name === "table") {
      const table = tableOf(node, relations, sizes, ink);
      // Word makes one table of two that touch.
      if (table) body += (afterTable ? emptyLine(false) : "") + table;
      afterTable ||= table !== "";
      continue;
    }
    afterTable = false;
    if (!node) body += emptyLine(keepNext);
    else if (node.type.name === "image") {
      body += pictureOf(node, pictures.get(String(node.attrs.id)), keepNext, relations, sizes, ink);
    } else body += paragraphOf({ ...block, node }, cutWords, relations, ink);
  }
  return afterTable || body === "" ? body + emptyLine(false) : body;
}
