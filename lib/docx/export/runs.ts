import { ExternalHyperlink, type ParagraphChild, Tab, TextRun } from "docx";
import type { Piece } from "./pieces.ts";
import { leadId } from "./styles-xml.ts";

/** Signs that Chinese and Latin share, such as “ ” — … · °: Word must be told to take the Chinese face. */
const shared = /[\u0080-\u2e7f]/;

/**
 * The runs of a paragraph.
 * @param level whose face the heading words carry, or null where the paragraph's style has it already
 */
export function runsOf(pieces: readonly Piece[], level: number | null): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const href = pieces[i]!.href;
    const linked = [pieces[i]!];
    while (href && pieces[i + 1]?.href === href) linked.push(pieces[++i]!);
    const runs = linked.flatMap((piece) => runOf(piece, level));
    if (href) children.push(new ExternalHyperlink({ link: href, children: runs }));
    else children.push(...runs);
  }
  return children;
}

/** A run holds text, one tab or one line break. (`docx` takes some words among `children`, such as TOTAL_PAGES, for fields.) */
function runOf(piece: Piece, level: number | null): TextRun[] {
  const style = piece.lead && level !== null ? leadId(level) : piece.href ? "Hyperlink" : undefined;
  const look = {
    ...(style ? { style } : {}),
    ...(piece.bold ? { bold: true, boldComplexScript: true } : {}),
    ...(piece.blank ? { highlight: "yellow" as const } : {}),
  };
  return piece.text
    .split(/([\t\n])/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\n") return new TextRun({ ...look, break: 1 });
      if (part === "\t") return new TextRun({ ...look, children: [new Tab()] });
      return new TextRun({
        ...look,
        ...(shared.test(part) ? { font: { hint: "eastAsia" } } : {}),
        text: part,
      });
    });
}
