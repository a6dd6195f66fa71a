/** Why a cell cannot be taken; messages/<language>/excel.json has a sentence for each. */
export type CellProblemCode =
  | "formula"
  | "error"
  | "date"
  | "no-year"
  | "time"
  | "number"
  | "people"
  | "percent"
  | "yes-no"
  | "choice"
  | "unit"
  | "units";

/** Why a cell cannot be taken: `text` is what it says, `offered` what would be taken. */
export type CellProblem = { code: CellProblemCode; values: { text: string; offered?: string } };

/** What a cell gives a field: a value, or a problem. */
export type CellReading<Value> = { value: Value | null } | { problem: CellProblem };

/** A problem with what the cell says, which may be long. */
export function cellProblem(code: CellProblemCode, text: string, offered?: string): { problem: CellProblem } {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { problem: { code, values: { text: short, ...(offered === undefined ? {} : { offered }) } } };
}
