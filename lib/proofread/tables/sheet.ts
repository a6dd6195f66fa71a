import { type Grid, type GridCell, wordsOf } from "./grid.ts";

/** How a row names itself a sum. */
export type SumLabel = {
  word: string;
  /** The column after the word. */
  after: number;
  /** The merged cell before it, which reaches over the rows of its group; null where there is none. */
  group: GridCell | null;
};

/** A row below the headings. */
export type SheetRow = { cells: readonly GridCell[]; sum: SumLabel | null };

/** A table whose headings are known. */
export type Sheet = {
  /** What stands over the whole table. */
  title: string;
  /** The headings over each column, from the top. */
  heads: readonly (readonly GridCell[])[];
  /** The rows below that say something. */
  rows: readonly SheetRow[];
};

const unit = "(?:[（(][^（）()]{1,6}[)）])?";
const rowWord = new RegExp(`^(合计|总计|小计|共计)${unit}[:：]?$`);
const columnWord = new RegExp(`^(合计|总计|小计|共计|总数)${unit}$`);

/** The word by which a heading says that its column is a sum; null when it does not. */
export function sumOfHead(head: GridCell | undefined): string | null {
  return head ? (columnWord.exec(wordsOf(head))?.[1] ?? null) : null;
}

/** Takes a table apart; null where it does not say clearly enough what belongs to what. */
export function sheetOf(grid: Grid): Sheet | null {
  const width = grid[0]?.length ?? 0;
  const height = headHeight(grid, width);
  const top = grid.slice(0, height);
  const body = grid
    .slice(height)
    .filter((cells) => !isTitle(cells, width) && !cells.every(({ none }) => none));
  const sums = body.map((cells, row) => sumLabel(cells, body[row - 1]));
  const heads = Array.from({ length: width }, (_, column) => headsOver(top, column, width));
  if (isDoubtful(body[0] ?? []) || hasHalves(heads) || sums.includes("unclear")) return null;
  const title = top.flatMap((cells) => (isTitle(cells, width) ? [cells[0]!.text] : [])).join();
  return { title, heads, rows: body.map((cells, row) => ({ cells, sum: sums[row] as SumLabel | null })) };
}

/** How many rows hold headings: the first without numbers, and more where merged cells reach over them. */
function headHeight(grid: Grid, width: number): number {
  for (const [row, cells] of grid.entries()) {
    if (isTitle(cells, width) || cells.every(({ head }) => head)) continue;
    const before = grid[row - 1] ?? [];
    const goesOn =
      row === 0 ||
      isTitle(before, width) ||
      before.some(({ columns }, at) => columns > 1 || before[at] === cells[at]);
    const isWords = cells.every(({ number, none, empty }) => !number && (empty || !none));
    if (!goesOn || !isWords) return row;
  }
  return grid.length;
}

/** Whether one cell takes the whole row. */
function isTitle(cells: readonly GridCell[], width: number): boolean {
  return width > 1 && cells[0]?.columns === width;
}

function headsOver(top: Grid, column: number, width: number): GridCell[] {
  const cells = top.filter((row) => !isTitle(row, width)).map((row) => row[column]!);
  return cells.filter((cell, at) => !cell.empty && cell !== cells[at - 1]);
}

/** Whether the first row may be one of headings that are numbers: years, or 1, 2, 3 … */
function isDoubtful(cells: readonly GridCell[]): boolean {
  const numbers = cells.flatMap(({ number }) => (number ? [Number(number.value) / 1e6] : []));
  const years = numbers.length > 1 && numbers.every((value) => value >= 1900 && value <= 2100);
  return years || (numbers.length > 2 && numbers.every((value, at) => value === at + 1));
}

/** Whether two columns have the same heading, as where a long table is laid side by side. */
function hasHalves(heads: Sheet["heads"]): boolean {
  const names = heads.flatMap((over) => (over.length === 0 || sumOfHead(over.at(-1)) ? [] : [nameOf(over)]));
  return new Set(names).size < names.length;
}

/** The headings over a column as one string. */
export function nameOf(over: readonly GridCell[]): string {
  return over.map(wordsOf).join("/");
}

/** How a row names itself a sum, if it does. Before the word nothing of its own may stand but a number in a series. */
function sumLabel(cells: readonly GridCell[], above: readonly GridCell[] = []): SumLabel | null | "unclear" {
  for (const [column, cell] of cells.entries()) {
    const word = rowWord.exec(wordsOf(cell))?.[1];
    if (word) {
      const after = cells.lastIndexOf(cell) + 1;
      const next = cells.slice(after).find(({ none }) => !none);
      if (cell.rows > 1 || (next && !next.number)) return "unclear";
      const beside = cells[column - 1];
      return { word, after, group: beside && beside.rows > 1 ? beside : null };
    }
    const before = above[column];
    const isOwn =
      !cell.none && !cell.number && cell !== before && (!before || wordsOf(cell) !== wordsOf(before));
    // The first row below a merged cell is the first that it is seen in.
    if (isOwn && cell.rows === 1) return null;
  }
  return null;
}
