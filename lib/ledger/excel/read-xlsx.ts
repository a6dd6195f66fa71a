import { type CellValue, streamXlsxRows } from "hucre/xlsx";
import { AppError, isAppError } from "../../errors.ts";
import type { Archive } from "../../files/unzip.ts";
import { columnLetter } from "./column-letter.ts";
import { type MergedCells, mergedCells } from "./merged-cells.ts";
import { mostLines, type RawCell, type RawRow, sheetLimits, tooLarge } from "./raw-sheet.ts";
import { orDamaged } from "./sheet-kind.ts";
import { percentStyles, type SpecialCells, specialCells } from "./special-cells.ts";
import { sheetNames } from "./words.ts";
import { type Worksheet, worksheetsOf } from "./worksheets.ts";

/** How many rows, empty ones too, the XML of a sheet may have before anything of it is read. */
const mostElements = sheetLimits.rows * 4;

/** The sheets that we add ourselves: nobody misses them. */
const ours = new Set(Object.values(sheetNames));

/** The rows of the first visible sheet that have something in them, and the names of the others. */
export type FirstSheet = { sheet: string; others: string[]; rows: RawRow[]; merged: MergedCells[] };

/**
 * Reads the first visible sheet of a workbook.
 * @throws AppError `sheet.damaged`, `sheet.too-large`, `sheet.empty`
 */
export async function readXlsx(bytes: Uint8Array, archive: Archive): Promise<FirstSheet> {
  const sheets = orDamaged(() => worksheetsOf(archive)).filter(({ hidden }) => !hidden);
  const [first, ...others] = sheets;
  if (!first) throw new AppError("sheet.damaged");
  const { special, merged } = orDamaged(() => inspect(archive, first));
  try {
    const rows = await readRows(bytes, first, special);
    return {
      sheet: first.name,
      others: others.map(({ name }) => name).filter((name) => !ours.has(name)),
      rows,
      merged,
    };
  } catch (error) {
    // Whatever the library says about a file, it means that the file is not as it should be.
    throw isAppError(error) ? error : new AppError("sheet.damaged");
  }
}

/** Counts before anything is built from it: half a million rows are refused in the time that it takes to inflate some. */
function inspect(archive: Archive, { path }: Worksheet): { special: SpecialCells; merged: MergedCells[] } {
  const xml = Buffer.from(archive.read(path) ?? []).toString("latin1");
  let rows = 0;
  for (const _ of xml.matchAll(/<(?:\w+:)?row[\s>/]/g)) {
    rows += 1;
    if (rows > mostElements) throw tooLarge();
  }
  const styles = archive.names.find((name) => /(^|\/)styles\.xml$/i.test(name));
  const shown = styles
    ? percentStyles(Buffer.from(archive.read(styles) ?? []).toString("latin1"))
    : new Set("");
  return { special: specialCells(xml, shown), merged: mergedCells(xml) };
}

async function readRows(bytes: Uint8Array, { index }: Worksheet, special: SpecialCells): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of streamXlsxRows(bytes, { sheet: index })) {
    const line = row.index + 1;
    if (!Number.isSafeInteger(line)) throw new AppError("sheet.damaged");
    const cells = row.values.map((value, column) =>
      rawCell(value, `${columnLetter(column)}${line}`, special),
    );
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > sheetLimits.columns) throw tooLarge();
    if (cells.length > 0) rows.push({ line, cells });
    if (rows.length > mostLines) throw tooLarge();
  }
  return rows;
}

const errors = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function rawCell(value: CellValue, name: string, { percent, withoutResult }: SpecialCells): RawCell {
  if (withoutResult.size > 0 && withoutResult.has(name)) return { broken: "formula" };
  if (value instanceof Date) return momentOf(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null;
    return percent.size > 0 && percent.has(name) ? { percent: value } : value;
  }
  if (typeof value !== "string") return value ?? null;
  if (errors.test(value)) return { broken: value };
  return value.trim() === "" ? null : value;
}

/** A date to the minute: Excel counts parts of days, whose seconds are seldom whole. */
function momentOf(date: Date): RawCell {
  const minute = new Date(Math.round(date.getTime() / 60_000) * 60_000);
  return Number.isNaN(minute.getTime()) ? null : { at: minute.toISOString().slice(0, -8) };
}
