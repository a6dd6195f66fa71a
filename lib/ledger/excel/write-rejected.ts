import { type Cell, type CellStyle, type CellValue, writeXlsx } from "hucre/xlsx";
import { font, headerLook } from "./column-look.ts";
import { type RawCell, textOfCell } from "./raw-sheet.ts";
import { rowHeight } from "./row-height.ts";
import { sheetName } from "./sheet-name.ts";
import { reasonHeader } from "./words.ts";
import { escaped } from "./write-cell.ts";

const reasonWidth = 60;

/** A row that was not taken, and why. */
export type RejectedRow = { cells: readonly RawCell[]; reason: string };

/** Rows as they were read, under their own headers, each with the reasons why it was not taken. */
export function writeRejected(
  name: string,
  headers: readonly string[],
  rows: readonly RejectedRow[],
): Promise<Uint8Array> {
  const all = [reasonHeader, ...headers.map(escaped)];
  const cells = new Map<string, Partial<Cell>>(
    all.map((value, index) => [`0,${index}`, { value, style: headerLook(false) }]),
  );
  for (const [row, { cells: raw, reason }] of rows.entries()) {
    cells.set(`${row + 1},0`, { value: reason, style: { alignment: { wrapText: true, vertical: "top" } } });
    for (const [column, cell] of raw.entries()) {
      const style = lookOf(cell);
      if (style) cells.set(`${row + 1},${column + 1}`, { value: valueOfCell(cell), style });
    }
  }
  const values = rows.map(({ cells: raw, reason }) => [escaped(reason), ...raw.map(valueOfCell)]);
  const columns = all.map((_, index) => ({ width: index === 0 ? reasonWidth : 18 }));
  const rowDefs = new Map(
    rows.map(({ reason }, row) => [
      row + 1,
      { height: rowHeight([{ text: reason, width: reasonWidth }], 6) },
    ]),
  );
  const sheet = { name: sheetName(name), freezePane: { rows: 1, columns: 1 }, columns, cells, rowDefs };
  return writeXlsx({ defaultFont: font, sheets: [{ ...sheet, rows: [all, ...values] }] });
}

function valueOfCell(cell: RawCell): CellValue {
  if (typeof cell === "string") return escaped(cell);
  if (typeof cell !== "object" || cell === null) return cell;
  if ("percent" in cell) return cell.percent;
  if ("broken" in cell) return textOfCell(cell) || null;
  const moment = new Date(`${cell.at}:00Z`);
  return Number.isNaN(moment.getTime()) ? cell.at : moment;
}

function lookOf(cell: RawCell): CellStyle | null {
  if (typeof cell === "string") return { numFmt: "@" };
  if (typeof cell !== "object" || cell === null) return null;
  if ("percent" in cell) return { numFmt: "0.00%" };
  if ("broken" in cell) return null;
  return { numFmt: cell.at.endsWith("T00:00") ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm" };
}
