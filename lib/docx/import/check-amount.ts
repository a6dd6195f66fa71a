import { widestCell } from "../../document/structure/fill-table.ts";
import { type RawBlock, type RawCell, textOfRuns } from "../../document/structure/raw-block.ts";
import { AppError } from "../../errors.ts";

/** How much a file may hold that is to be a document: no editor, database or reader could use more. */
const limits = { paragraphs: 50_000, runs: 200_000, characters: 20_000_000, marks: 1_000_000 };

/**
 * Refuses what is too much for a document. A place in a table counts as a paragraph, also where merged cells cover it.
 * @throws AppError `file.complex`
 */
export function checkAmount(blocks: readonly RawBlock[]): void {
  let paragraphs = 0;
  let runs = 0;
  let characters = 0;
  for (const block of blocks) {
    const cells = block.kind === "table" ? block.rows.flat() : [];
    const texts = block.kind === "paragraph" ? [block.runs] : cells.flatMap((cell) => cell.paragraphs);
    paragraphs += Math.max(texts.length, block.kind === "table" ? placesOf(block.rows) : 1);
    for (const text of texts) {
      runs += text.length;
      characters += textOfRuns(text).length;
    }
  }
  if (paragraphs > limits.paragraphs || runs > limits.runs || characters > limits.characters) {
    throw new AppError("file.complex");
  }
}

/**
 * Refuses a text before it is taken apart when it has more line ends, or beginnings of tags, than any document.
 * @throws AppError `file.complex`
 */
export function checkMarks(text: string, mark: "\n" | "<"): void {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    count += 1;
    if (count > limits.marks) throw new AppError("file.complex");
  }
}

/** How many places a table has once it is made rectangular: its rows, each as wide as the widest. */
function placesOf(rows: readonly (readonly RawCell[])[]): number {
  // How much wider each row is than the one before.
  const changes = Array<number>(rows.length + 1).fill(0);
  for (const [index, row] of rows.entries()) {
    for (const { colspan, rowspan } of row) {
      const columns = Math.min(colspan, widestCell);
      changes[index]! += columns;
      changes[Math.min(index + rowspan, rows.length)]! -= columns;
    }
  }
  let width = 0;
  let widestRow = 0;
  for (const change of changes) {
    width += change;
    widestRow = Math.max(widestRow, width);
  }
  return rows.length * widestRow;
}
