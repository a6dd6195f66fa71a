import type { DocumentJson } from "../schema.ts";
import type { RawRun } from "./raw-block.ts";

/**
 * Runs as the content of a paragraph.
 * @param lead how many characters at the beginning are heading words
 * @param exact the runs say which others are; bold inside heading words and the marks of line breaks stay as they are
 */
export function inline(runs: readonly RawRun[], lead: number, exact: boolean): { content?: DocumentJson[] } {
  const content: DocumentJson[] = [];
  let at = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(lead - at, 0), run.text.length);
    add(content, run.text.slice(0, cut), run, marksOf(run, true, exact), exact);
    add(content, run.text.slice(cut), run, marksOf(run, exact && run.lead === true, exact), exact);
    at += run.text.length;
  }
  return content.length > 0 ? { content } : {};
}

type Marks = Pick<DocumentJson, "marks">;

function marksOf(run: RawRun, lead: boolean, exact: boolean): Marks {
  // The order of marks is the schema's: link, lead, bold.
  const marks = [
    ...(run.link ? [{ type: "link", attrs: { href: run.link } }] : []),
    ...(lead ? [{ type: "lead" }] : []),
    ...(run.bold && (exact || !lead) ? [{ type: "bold" }] : []),
  ];
  return marks.length > 0 ? { marks } : {};
}

function add(content: DocumentJson[], text: string, run: RawRun, marks: Marks, exact: boolean): void {
  const prompt = run.blank && /^【(.*)】$/s.exec(text)?.[1];
  if (prompt !== undefined) {
    content.push({ type: "blank", attrs: { prompt, kind: run.blank }, ...(exact ? marks : {}) });
    return;
  }
  for (const [index, piece] of text.split("\n").entries()) {
    if (index > 0) content.push({ type: "hardBreak", ...(exact ? marks : {}) });
    if (piece !== "") content.push({ type: "text", text: piece, ...marks });
  }
}
