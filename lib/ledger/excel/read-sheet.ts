import { AppError } from "../../errors.ts";
import { findHeader } from "./find-header.ts";
import { filledDown } from "./merged-cells.ts";
import { type RawRow, type RawSheet, sheetLimits, textOfCell, tooLarge } from "./raw-sheet.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { openSheet } from "./sheet-kind.ts";
import { exampleMark, exampleNote, totalWords } from "./words.ts";

/**
 * Reads the first sheet of an Excel or CSV file: its header, wherever it stands, and the rows below it, without
 * empty ones, the example of a template and rows of totals.
 * @param names the headers that are looked for, as `headerNames` gives them
 * @throws AppError `sheet.…` or `file.…` with what is wrong and what to do
 */
export async function readSheet(
  name: string,
  bytes: Uint8Array,
  names: ReadonlySet<string>,
): Promise<RawSheet> {
  const opened = openSheet(name, bytes);
  const { sheet, others, rows, merged } =
    opened.kind === "csv" ? readCsv(bytes) : await readXlsx(bytes, opened.archive);
  const header = findHeader(rows, names);
  const all = header ? rows.slice(header.below) : [];
  const data = all.filter((row) => !isAside(row));
  const below = filledDown(data, merged);
  if (!header || below.length === 0) throw new AppError("sheet.empty");
  if (below.length > sheetLimits.rows) throw tooLarge();
  const width = Math.max(header.headers.length, ...below.map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, at) => header.headers[at] ?? "");
  return { sheet, others, headers, rows: below, aside: all.length - data.length };
}

/** The example of a template, or a row that adds up those above it. */
function isAside({ cells }: RawRow): boolean {
  if (isExample(textOfCell(cells[0] ?? null).trim())) return true;
  const first = cells.find((cell) => cell !== null);
  return typeof first === "string" && totalWords.test(first.trim());
}

function isExample(text: string): boolean {
  return text === exampleMark || text === exampleNote;
}
