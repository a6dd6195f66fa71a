import type { RawCell, RawTable } from "../../../document/structure/raw-block.ts";
import type { Inline } from "./read-inline.ts";

/** `|---|:--:|`: the line between the head and the rows of a table. */
export function isDelimiter(line: string): boolean {
  return line.length < 2000 && /^[\s|:-]*$/.test(line) && line.includes("-") && line.includes("|");
}

/**
 * How many of the lines from a place on are a table: a head with a delimiter below it and all lines with | after
 * them, or at least two lines that begin and end with |; 0 when there is none.
 */
export function tableLength(lines: readonly string[], at: number): number {
  const headed = isRow(lines[at]!) && isDelimiter(lines[at + 1] ?? "") && !isDelimiter(lines[at]!);
  let end = at;
  while (end < lines.length && (headed ? isRow(lines[end]!) : isFramed(lines[end]!))) end += 1;
  return end - at >= 2 ? end - at : 0;
}

// Nobody writes a longer line into a table.
const longest = 20_000;

function isRow(line: string): boolean {
  return line.length <= longest && line.includes("|");
}

function isFramed(line: string): boolean {
  const text = line.trim();
  return isRow(text) && text.length > 2 && text.startsWith("|") && text.endsWith("|");
}

/** Reads the lines of a table. */
export function readTable(
  lines: readonly string[],
  read: (cell: string) => Inline,
): { table: RawTable; inlines: Inline[]; removed: string[] } {
  const removed: string[] = [];
  const inlines: Inline[] = [];
  const headed = isDelimiter(lines[1] ?? "");
  const rows: RawCell[][] = [];
  for (const [index, line] of lines.entries()) {
    if (isDelimiter(line)) {
      removed.push(line.trim());
      continue;
    }
    const cells = cellsOf(line);
    removed.push("|".repeat(cells.bars));
    const header = headed && index === 0;
    rows.push(
      cells.texts.map((text): RawCell => {
        const inline = read(text);
        inlines.push(inline);
        return { paragraphs: [inline.runs], colspan: 1, rowspan: 1, header };
      }),
    );
  }
  return { table: { kind: "table", rows, widths: [] }, inlines, removed };
}

function cellsOf(line: string): { texts: string[]; bars: number } {
  const texts = [""];
  let bars = 0;
  for (const piece of line.trim().split(/(\\\||\|)/)) {
    if (piece !== "|") texts[texts.length - 1] += piece;
    else {
      bars += 1;
      texts.push("");
    }
  }
  if (texts[0]!.trim() === "") texts.shift();
  if (texts.length > 1 && texts.at(-1)!.trim() === "") texts.pop();
  return { texts: texts.map((text) => text.trim()), bars };
}
