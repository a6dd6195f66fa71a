import { isUuid } from "../../uuid.ts";
import { type Field, type FieldValue, offeredChoices } from "../declaration.ts";
import { bareText } from "./bare-text.ts";
import { type CellReading, cellProblem } from "./cell-problem.ts";
import { type RawCell, textOfCell } from "./raw-sheet.ts";
import { readDay, readMoment } from "./read-day.ts";
import { readNumber } from "./read-number.ts";
import type { UnitsByText } from "./unit-names.ts";

/** What cells are read by: the units that they may name, and the year of days without one in this column. */
export type CellContext = { units: UnitsByText; year: number | null };

const yesWords = new Set([
  "是",
  "√",
  "✓",
  "✔",
  "☑",
  "1",
  "有",
  "对",
  "y",
  "yes",
  "true",
  "已",
  "完成",
  "齐全",
]);
const noWords = new Set([
  "否",
  "×",
  "✗",
  "✘",
  "x",
  "0",
  "无",
  "没有",
  "n",
  "no",
  "false",
  "未",
  "未完成",
  "不齐全",
]);

/** The value that a cell gives a field, of the type that the field has, or what is wrong with the cell. */
export function readCell(cell: RawCell, field: Field, context: CellContext): CellReading<FieldValue> {
  if (cell === null) return { value: null };
  const text = textOfCell(cell).trim();
  if (typeof cell === "object" && "broken" in cell) {
    return cell.broken === "formula" ? cellProblem("formula", "") : cellProblem("error", cell.broken);
  }
  if (text === "") return { value: null };
  switch (field.type) {
    case "date":
      return readDay(cell, context.year);
    case "time":
      return readMoment(cell, context.year);
    case "number":
    case "percent":
    case "people":
      return readNumber(cell, field);
    case "yesNo":
      return readYesNo(text);
    case "choice":
      return readChoice(text, field);
    case "unit":
      return readUnit(text, context.units);
    default:
      return { value: text };
  }
}

function readYesNo(text: string): CellReading<boolean> {
  const bare = bareText(text);
  if (yesWords.has(bare)) return { value: true };
  return noWords.has(bare) ? { value: false } : cellProblem("yes-no", text);
}

function readChoice(text: string, field: Field): CellReading<string> {
  const offered = offeredChoices(field);
  const same = (value: string) => bareText(value) === bareText(text);
  const found = offered.find((value) => value === text) ?? offered.find(same);
  if (found !== undefined) return { value: found };
  // Whether a choice that was archived may stay, only the record itself can tell.
  const archived = field.choices?.find(({ value }) => same(value));
  return archived ? { value: archived.value } : cellProblem("choice", text, offered.join("、"));
}

function readUnit(text: string, units: UnitsByText): CellReading<string> {
  const id = isUuid(text) ? text.toLowerCase() : units.get(bareText(text));
  if (id) return { value: id };
  return cellProblem(id === null ? "units" : "unit", text);
}
