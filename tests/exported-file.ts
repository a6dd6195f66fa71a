import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cutWords } from "#lib/docx/cut-words.ts";
import type { ExportOptions } from "#lib/docx/export/export-docx.ts";

/** Options under which tests export: nothing in them depends on the day. */
export const exportOptions: ExportOptions = {
  latinSerif: true,
  cutWords,
  pictures: new Map(),
  title: "年度工作总结",
  author: "江州市教育局",
  at: new Date("2026-12-20T08:00:00Z"),
};

/** The XML of a part of a Word file. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  if (!part) throw new Error(`the file has no ${path}`);
  return strFromU8(part);
}

/** A Word file with the XML of one part changed or added, as by somebody who went on writing in it. */
export function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

/** The paragraphs of a Word file's body as XML, in order, those in tables too. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  return partOf(bytes, "word/document.xml").match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

/** What a reader sees of a piece of XML: text, tabs, line breaks. */
export function textOfXml(xml: string): string {
  const parts = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g);
  return [...parts]
    .map(([, text, empty]) => (empty === "tab" ? "\t" : empty === "br" ? "\n" : plain(text ?? "")))
    .join("");
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

/** The smallest PNG: one black pixel. */
export const tinyPng = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A small JPEG: one black pixel. */
export const tinyJpeg = new Uint8Array(
  Buffer.from(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==",
    "base64",
  ),
);
