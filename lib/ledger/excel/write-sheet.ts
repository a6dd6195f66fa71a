import { type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Declaration, FieldValue } from "../declaration.ts";
import { addLists, listsSheet } from "./choice-lists.ts";
import { columnLetter } from "./column-letter.ts";
import { columnLook, headerLook } from "./column-look.ts";
import { guideSheet } from "./guide-sheet.ts";
import { idOfRecord } from "./record-id.ts";
import { idTarget, type SheetColumn, sheetColumns } from "./sheet-columns.ts";
import { exampleMark, reasonHeader } from "./words.ts";
import { cellOf, escaped } from "./write-cell.ts";

/** A record as it is written; `values` by field, `unit` and the values of unit fields are ids. */
export type SheetRecord = {
  id: string;
  version: number;
  date: string;
  unit: string;
  /** The name of its state. */
  state: string | null;
  values: Record<string, FieldValue>;
};

/** A file of a kind of ledger; `units` are the labels of units by id, those within the caller's reach first. */
export type SheetFile = {
  name: string;
  declaration: Declaration;
  units: ReadonlyMap<string, string>;
};

/** How many rows below the last one still offer the choices. */
const spareRows = 2000;

/** The records as an Excel file that can be brought back: first the id, then date, unit and the fields. */
export function writeRecords(file: SheetFile, records: readonly SheetRecord[]): Promise<Uint8Array> {
  const columns = sheetColumns(file.declaration);
  const rows = records.map((record) =>
    columns.map((column) => cellOf(column, contentOf(record, column), file.units)),
  );
  return workbook(file, columns, rows);
}

/** The empty file to be filled: header, choices, an example, and a sheet that says what belongs where. */
export function writeTemplate(file: SheetFile, today: string, ownUnit: string): Promise<Uint8Array> {
  const columns = sheetColumns(file.declaration);
  const given: Record<string, FieldValue> = { date: today, unit: ownUnit };
  const example = columns.map((column, index) =>
    index === 0
      ? exampleMark
      : cellOf(column, column.field.example ?? given[column.target] ?? null, file.units),
  );
  return workbook(file, columns, [example], [guideSheet(file.declaration)], true);
}

/** Rows as they were read, under their own headers, each with the reasons why it was not taken. */
export function writeRejected(
  name: string,
  headers: readonly string[],
  rows: readonly { cells: readonly CellValue[]; reason: string }[],
): Promise<Uint8Array> {
  const all = [reasonHeader, ...headers];
  const sheet: WriteSheet = {
    ...{ name: sheetName(name), freezePane: { rows: 1 } },
    columns: all.map((_, index) => ({ width: index === 0 ? 48 : 18 })),
    rows: [all, ...rows.map(({ cells, reason }) => [reason, ...cells.map(written)])],
    cells: new Map(
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, at) =>
          cell instanceof Date
            ? [[`${row + 1},${at + 1}`, { value: cell, style: dateLook(cell) }] as const]
            : [],
        ),
      ),
    ),
  };
  for (const index of all.keys())
    sheet.cells?.set(`0,${index}`, { value: all[index]!, style: headerLook(false) });
  return writeXlsx({ sheets: [sheet] });
}

function written(cell: CellValue): CellValue {
  return typeof cell === "string" ? escaped(cell) : cell;
}

function dateLook(date: Date): CellStyle {
  return { numFmt: date.getTime() % 86_400_000 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm" };
}

function workbook(
  { name, units }: SheetFile,
  columns: readonly SheetColumn[],
  rows: CellValue[][],
  others: WriteSheet[] = [],
  hasExample = false,
): Promise<Uint8Array> {
  const lists = addLists(columns, [...units.values()]);
  const last = rows.length + 1 + spareRows;
  const validations = [...lists].map(([index, { range }]): DataValidation => {
    const letter = columnLetter(index);
    return {
      ...{ type: "list", formula1: range, range: `${letter}2:${letter}${last}`, allowBlank: true },
      ...{ showErrorMessage: true, errorStyle: "stop", errorTitle: columns[index]!.header },
      errorMessage: "请从下拉列表中选择。",
    };
  });
  const cells: WriteSheet["cells"] = new Map();
  for (const [index, { header, computed, field }] of columns.entries()) {
    cells.set(`0,${index}`, { value: header, style: headerLook(computed, field.required) });
  }
  if (hasExample) {
    for (const [index, column] of columns.entries()) {
      const style = { ...columnLook(column).style, font: { italic: true, color: { rgb: "808080" } } };
      cells.set(`1,${index}`, { value: rows[0]![index]!, style });
    }
  }
  const main: WriteSheet = {
    ...{ name: sheetName(name), freezePane: { rows: 1 }, cells },
    columns: columns.map(columnLook),
    rows: [columns.map(({ header }) => header), ...rows],
    dataValidations: validations,
    autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${rows.length + 1}` },
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return writeXlsx({ sheets: [main, ...others, ...listsSheet(lists)] });
}

function contentOf(record: SheetRecord, { target }: SheetColumn): FieldValue {
  if (target === idTarget) return idOfRecord(record);
  if (target === "date" || target === "unit" || target === "state") return record[target];
  return record.values[target] ?? null;
}

/** Excel refuses some signs in the name of a sheet, and names longer than 31 characters. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:']/g, " ")
      .trim()
      .slice(0, 31) || "台账"
  );
}
