import type { Field } from "../declaration.ts";
import { halfWidth } from "./bare-text.ts";
import { type CellReading, cellProblem } from "./cell-problem.ts";
import { percentOf, type RawCell, textOfCell } from "./raw-sheet.ts";

const number = /^([-+−]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(.{0,6})$/u;

/** Words that may stand behind a number without changing it; 余, 多, 万 and the like do. */
const measures =
  /^(个|次|篇|条|人|名|位|户|家|所|处|份|件|项|场|期|批|节|课时|小时|天|日|元|人次|分|本|册|台|辆|起)$/;

/**
 * The number that a cell means: also with digits of full width, with commas between thousands, with its measure word
 * behind it. Roughly so many (近百, 320余) is none.
 */
export function readNumber(cell: RawCell, field: Pick<Field, "type" | "measure">): CellReading<number> {
  const { type } = field;
  const code = type === "percent" || type === "people" ? type : "number";
  const text = textOfCell(cell);
  const found = numberOf(cell, field);
  if (found === null || Math.abs(found) > 1e15) return cellProblem(code, text);
  if (type === "people" && !(Number.isInteger(found) && found >= 0)) return cellProblem("people", text);
  return { value: found };
}

function numberOf(cell: RawCell, { type, measure }: Pick<Field, "type" | "measure">): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell === "object" && cell !== null && "percent" in cell) {
    return type === "percent" ? percentOf(cell.percent) : cell.percent;
  }
  if (typeof cell !== "string") return null;
  const match = number.exec(halfWidth(cell).trim());
  if (!match) return null;
  const [, sign, digits = "", behind = ""] = match;
  const value = Number(digits.replaceAll(",", "")) * (sign === "-" || sign === "−" ? -1 : 1);
  if (behind === "" || behind === measure) return value + 0;
  if (behind === "%") return type === "percent" ? value : null;
  return type !== "percent" && measures.test(behind) ? value : null;
}
