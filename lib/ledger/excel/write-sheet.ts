import { type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Declaration, FieldValue } from "../declaration.ts";
import { addLists, listsSheet } from "./choice-lists.ts";
import { columnLetter } from "./column-letter.ts";
import { columnLook, font, headerLook } from "./column-look.ts";
import { guideSheet } from "./guide-sheet.ts";
import { idOfRecord } from "./record-id.ts";
import { rowHeight } from "./row-height.ts";
import { idTarget, type SheetColumn, sheetColumns } from "./sheet-columns.ts";
import { sheetName } from "./sheet-name.ts";
import { exampleNote } from "./words.ts";
import { cellOf } from "./write-cell.ts";

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

/** A file of a kind of ledger: the labels of units by id, and those that may be chosen. */
export type SheetFile = {
  name: string;
  declaration: Declaration;
  units: ReadonlyMap<string, string>;
  offered: readonly string[];
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
      ? exampleNote
      : cellOf(column, column.field.example ?? given[column.target] ?? null, file.units),
  );
  return workbook(file, columns, [example], [guideSheet(file.declaration)], true);
}

function workbook(
  { name, offered }: SheetFile,
  columns: readonly SheetColumn[],
  rows: CellValue[][],
  others: WriteSheet[] = [],
  hasExample = false,
): Promise<Uint8Array> {
  const lists = addLists(columns, offered);
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
      const { style: own } = columnLook(column);
      const style = { ...own, font: { ...font, italic: true, color: { rgb: "808080" } } };
      cells.set(`1,${index}`, { value: rows[0]![index]!, style });
    }
  }
  const main: WriteSheet = {
    ...{ name: sheetName(name), freezePane: { rows: 1 }, cells },
    columns: columns.map(columnLook),
    rows: [columns.map(({ header }) => header), ...rows],
    rowDefs: heightsOf(columns, rows),
    dataValidations: validations,
    autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${rows.length + 1}` },
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return writeXlsx({ defaultFont: font, sheets: [main, ...others, ...listsSheet(lists)] });
}

/** The heights of rows with long text: a few lines of it. */
function heightsOf(
  columns: readonly SheetColumn[],
  rows: readonly CellValue[][],
): Map<number, { height: number }> {
  const long = [...columns.entries()].filter(([, { field }]) => field.type === "longText");
  const heights = new Map<number, { height: number }>();
  for (const [index, row] of rows.entries()) {
    const texts = long.map(([at, column]) => ({
      ...{ text: String(row[at] ?? ""), width: columnLook(column).width ?? 40 },
    }));
    const height = rowHeight(texts, 3);
    if (height) heights.set(index + 1, { height });
  }
  return heights;
}

function contentOf(record: SheetRecord, { target }: SheetColumn): FieldValue {
  if (target === idTarget) return idOfRecord(record);
  if (target === "date" || target === "unit" || target === "state") return record[target];
  return record.values[target] ?? null;
}
