import type { Piece } from "./pieces.ts";
import type { Relations } from "./relations.ts";
import { leadId } from "./styles-xml.ts";
import { xmlText } from "./word-xml.ts";

/** Signs that Chinese and Latin share, such as “ ” — … · °: Word must be told to take the Chinese face. */
const shared = /[\u0080-\u2e7f]/;

/**
 * The runs of a paragraph, as XML.
 * @param level whose face the heading words carry, or null where there are none
 */
export function runsOf(pieces: readonly Piece[], level: number | null, relations: Relations): string {
  let xml = "";
  for (let i = 0; i < pieces.length; i++) {
    const href = pieces[i]!.href;
    if (href === null) {
      xml += pieceXml(pieces[i]!, level);
      continue;
    }
    let linked = pieceXml(pieces[i]!, level);
    while (pieces[i + 1]?.href === href) linked += pieceXml(pieces[++i]!, level);
    xml += `<w:hyperlink r:id="${relations.link(href)}" w:history="1">${linked}</w:hyperlink>`;
  }
  return xml;
}

/** One run; tabs and `\n` become what Word has for them. */
export function runXml(text: string, properties: RunProperties = {}): string {
  const { style, bold, highlight, hint = shared.test(text) } = properties;
  const looks =
    (style ? `<w:rStyle w:val="${style}"/>` : "") +
    (hint ? '<w:rFonts w:hint="eastAsia"/>' : "") +
    (bold ? "<w:b/><w:bCs/>" : "") +
    (highlight ? '<w:highlight w:val="yellow"/>' : "");
  const content = text
    .split(/([\t\n])/)
    .map((part) => {
      if (part === "\t") return "<w:tab/>";
      if (part === "\n") return "<w:br/>";
      return part && `<w:t xml:space="preserve">${xmlText(part)}</w:t>`;
    })
    .join("");
  return `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}${content}</w:r>`;
}

type RunProperties = { style?: string; bold?: boolean; highlight?: boolean; hint?: boolean };

function pieceXml({ text, lead, bold, blank, href }: Piece, level: number | null): string {
  const style = lead && level !== null ? leadId(level) : href ? "Hyperlink" : undefined;
  return runXml(text, { ...(style ? { style } : {}), bold, highlight: blank });
}
