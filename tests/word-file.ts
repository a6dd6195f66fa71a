import { strToU8, zipSync } from "fflate";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The inner XML of the parts of a Word file; other parts by their path below `word/`. */
export type WordParts = {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  header?: string;
  /** Web addresses by the id that a hyperlink names them by. */
  links?: Record<string, string>;
  /** Pictures by their id: file name and bytes. */
  images?: Record<string, { name: string; bytes: Uint8Array }>;
};

/** Builds a .docx from the XML inside its parts, to see how it is read. */
export function wordFile(parts: WordParts): Uint8Array {
  const related: string[] = [];
  const files: Record<string, Uint8Array> = {};
  const relate = (id: string, type: string, target: string, mode = "") =>
    related.push(`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`);
  for (const type of ["styles", "numbering", "footnotes", "comments", "header"] as const) {
    const inner = parts[type];
    if (inner === undefined) continue;
    const root = type === "header" ? "hdr" : type;
    files[`word/${type}.xml`] = strToU8(`<w:${root} ${namespaces}>${inner}</w:${root}>`);
    relate(`r-${type}`, type, `${type}.xml`);
  }
  for (const [id, address] of Object.entries(parts.links ?? {})) {
    relate(id, "hyperlink", address, ' TargetMode="External"');
  }
  for (const [id, { name, bytes }] of Object.entries(parts.images ?? {})) {
    files[`word/media/${name}`] = bytes;
    relate(id, "image", `media/${name}`);
  }
  return zipSync({
    "_rels/.rels": relationships(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": relationships(related.join("")),
    ...files,
  });
}

function relationships(inner: string): Uint8Array {
  return strToU8(`<Relationships xmlns="${packageRelationships}">${inner}</Relationships>`);
}

/** A paragraph of one run, with properties of the paragraph and of the run. */
export function wordParagraph(text: string, paragraph = "", run = ""): string {
  return `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}

/** A picture of one pixel. */
export const onePixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);
