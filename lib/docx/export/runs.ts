import { blankId, leadId, titleBreakId } from "../own-styles.ts";
import { type Ink, noInk } from "./markup/block-ink.ts";
import type { Markings } from "./markup/markings.ts";
import { inkOfPiece } from "./markup/piece-ink.ts";
import type { Piece } from "./pieces.ts";
import type { Relations } from "./relations.ts";
import { xmlText } from "./word-xml.ts";

type Level = 1 | 2 | 3 | 4;

/** Signs that Chinese and Latin share, such as “ ” — … · °: Word must be told to take the Chinese face. */
const shared = /[\u0080-\u2e7f]/;

/** Longest tip of a link that Word takes; a longer address comes back as the URI that it is written as. */
const longestTip = 255;

/**
 * The runs of a paragraph, as XML.
 * @param level whose face the heading words carry, or null where there are none
 * @param marked what is suggested of all of them, where suggestions and comments are written too
 */
export function runsOf(
  pieces: readonly Piece[],
  level: Level | null,
  relations: Relations,
  marked: Marked | null = null,
): string {
  let xml = "";
  for (let i = 0; i < pieces.length; i++) {
    const { link } = pieces[i]!;
    if (link === null) {
      xml += pieceXml(pieces[i]!, level, marked);
      continue;
    }
    let linked = pieceXml(pieces[i]!, level, marked);
    while (pieces[i + 1]?.link?.address === link.address) linked += pieceXml(pieces[++i]!, level, marked);
    const isKept = link.address !== link.uri && link.address.length <= longestTip;
    const words = isKept ? ` w:tooltip="${xmlText(link.address)}"` : "";
    xml += `<w:hyperlink r:id="${relations.link(link.uri)}" w:history="1"${words}>${linked}</w:hyperlink>`;
  }
  return xml;
}

/** One run; tabs and `\n` become what Word has for them. */
export function runXml(text: string, properties: RunProperties = {}): string {
  const { style, bold, highlight, deleted, hint = shared.test(text) } = properties;
  const words = deleted ? "w:delText" : "w:t";
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
      return part && `<${words} xml:space="preserve">${xmlText(part)}</${words}>`;
    })
    .join("");
  return `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}${content}</w:r>`;
}

type RunProperties = {
  style?: string;
  bold?: boolean;
  highlight?: boolean;
  hint?: boolean;
  /** Whether it stands in a `w:del`. */
  deleted?: boolean;
};

/** How suggestions and comments are written, and what is suggested of all that stands in a block. */
export type Marked = { markings: Markings; whole: Ink };

function pieceXml(piece: Piece, level: Level | null, marked: Marked | null): string {
  const { text, bold, blank, of } = piece;
  const style = styleIdOf(piece, level);
  const ink = marked ? inkOfPiece(of, marked.whole) : noInk;
  const looks = { ...(style ? { style } : {}), bold, highlight: blank !== null };
  const xml = runXml(text, { ...looks, deleted: ink.goes !== null });
  return marked ? marked.markings.about(of, marked.markings.runs(xml, ink)) : xml;
}

/** The character style of a piece: by it our reader knows what the piece is. */
function styleIdOf({ lineEnd, blank, other, lead, link }: Piece, level: Level | null): string | undefined {
  if (lineEnd) return titleBreakId;
  const face = lead ? level : null;
  if (blank) return blankId(blank, face, other ?? false);
  if (face !== null) return leadId(face);
  return link ? "Hyperlink" : undefined;
}
