import type { RawCell, RawTable } from "./raw-block.ts";

/** A cell and the index of the column in which it begins. */
export type PlacedCell = { cell: RawCell; column: number };

/** The most columns that one cell may reach over. */
export const widestCell = 100;

/**
 * Makes a table rectangular, as the editor needs it: spans that reach over its edges or into other
 * cells are cut, places without a cell get an empty one, rows without a cell of their own are dropped, unless our
 * exporter wrote them.
 */
export function fillTable(table: RawTable): { rows: PlacedCell[][]; widths: number[] } {
  const source = table.rows.filter((row) => row.length > 0 || table.exact);
  const taken = source.map(() => [] as boolean[]);
  const rows = source.map((row, r) => placeRow(row, r, taken));
  const columns = taken.reduce((most, row) => Math.max(most, row.length), 1);
  for (const [r, row] of rows.entries()) {
    const header = row.length > 0 && row.every((placed) => placed.cell.header);
    for (let column = 0; column < columns; column++) {
      if (taken[r]![column]) continue;
      row.push({ cell: { paragraphs: [], colspan: 1, rowspan: 1, header }, column });
    }
    row.sort((a, b) => a.column - b.column);
  }
  return { rows: rows.length > 0 ? rows : [[empty]], widths: table.widths.slice(0, columns) };
}

const empty: PlacedCell = { cell: { paragraphs: [], colspan: 1, rowspan: 1, header: false }, column: 0 };

function placeRow(cells: readonly RawCell[], r: number, taken: boolean[][]): PlacedCell[] {
  const row = taken[r]!;
  let column = 0;
  return cells.map((cell) => {
    while (row[column]) column += 1;
    let colspan = 1;
    while (colspan < cell.colspan && colspan < widestCell && !row[column + colspan]) colspan += 1;
    const rowspan = Math.max(1, Math.min(cell.rowspan, taken.length - r));
    for (let down = 0; down < rowspan; down++) {
      for (let across = 0; across < colspan; across++) taken[r + down]![column + across] = true;
    }
    return { cell: { ...cell, colspan, rowspan }, column };
  });
}
