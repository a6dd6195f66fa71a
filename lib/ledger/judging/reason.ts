import type { CellProblemCode } from "../excel/cell-problem.ts";
import type { ProblemCode } from "../records/check-values.ts";

/** Why a row is not taken; messages/<language>/excel.json has a sentence for each. */
export type ReasonCode =
  | CellProblemCode
  | `value-${ProblemCode}`
  | "too-long"
  | "id-unknown"
  | "id-twice"
  | "changed-since"
  | "unit-forbidden"
  | "unit-archived"
  | "locked";

/** Why a row is not taken, and what the sentence mentions: the column, what it says, what is offered. */
export type Reason = { code: ReasonCode; values: Record<string, string> };
