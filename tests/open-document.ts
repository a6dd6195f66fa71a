import { strToU8, zipSync } from "fflate";

const uri = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const namespaces = [
  ...["office", "text", "draw", "table", "style"].map((name) => `xmlns:${name}="${uri(name)}"`),
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  `xmlns:svg="${uri("svg-compatible")}"`,
].join(" ");

/** Builds an .odt from the XML inside its text. */
export function openDocument(text: string): Uint8Array {
  const type = "application/vnd.oasis.opendocument.text";
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.2"><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    "META-INF/manifest.xml": strToU8(
      `<manifest:manifest xmlns:manifest="${uri("manifest")}"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  });
}
