import type { WriteSheet } from "hucre/xlsx";
import { offeredChoices } from "../declaration.ts";
import { columnLetter } from "./column-letter.ts";
import type { SheetColumn } from "./sheet-columns.ts";
import { no, sheetNames, yes } from "./words.ts";
import { escaped } from "./write-cell.ts";

/** A list that a column offers, and where it lies in the hidden sheet. */
type List = { header: string; values: string[]; range: string };

/**
 * The lists by the index of their column. They lie in a sheet of their own: a list inside the rule itself ends at
 * 255 characters and cannot hold a comma.
 */
export function addLists(columns: readonly SheetColumn[], units: readonly string[]): Map<number, List> {
  const lists = new Map<number, List>();
  for (const [index, { header, field, computed }] of columns.entries()) {
    const values = computed ? [] : valuesOf(field, units);
    if (values.length === 0) continue;
    const letter = columnLetter(lists.size);
    const range = `'${sheetNames.lists}'!$${letter}$2:$${letter}$${values.length + 1}`;
    lists.set(index, { header, values, range });
  }
  return lists;
}

function valuesOf(field: SheetColumn["field"], units: readonly string[]): string[] {
  if (field.type === "unit") return [...units];
  if (field.type === "yesNo") return [yes, no];
  return field.type === "choice" ? offeredChoices(field) : [];
}

/** The hidden sheet of the lists; none where there are none. */
export function listsSheet(lists: ReadonlyMap<number, List>): WriteSheet[] {
  if (lists.size === 0) return [];
  const all = [...lists.values()];
  const longest = Math.max(...all.map(({ values }) => values.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    all.map(({ values }) => escaped(values[row] ?? "") || null),
  );
  return [{ name: sheetNames.lists, hidden: true, rows: [all.map(({ header }) => header), ...rows] }];
}
