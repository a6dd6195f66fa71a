import type { Reason } from "../judging/reason.ts";
import type { Kind } from "../kinds/queries.ts";
import type { Mapping } from "./match-columns.ts";
import type { RawRow, RawSheet } from "./raw-sheet.ts";

/** What `columns` of a stored sheet holds: the headers of the file, and which field each fills. */
export type SheetColumns = Pick<RawSheet, "headers" | "sheet" | "others" | "aside"> & { mapping: Mapping };

/** A stored sheet with its rows. */
export type StoredSheet = {
  id: string;
  name: string;
  unitId: string;
  state: string;
  columns: SheetColumns;
  rows: RawRow[];
  outcome: unknown;
  kind: Kind;
};

/** How many rows a sheet added, changed, had already in the ledger, and how many were not taken. */
export type SheetCounts = { add: number; change: number; same: number; rejected: number };

/** A row of a preview: as the file has it, and what becomes of it. */
export type PreviewRow = { line: number; texts: string[] } & (
  | { act: "add" | "change" | "same" }
  | { act: "rejected"; reasons: Reason[] }
);

/** A stored sheet as a person sees it before and after it is saved. */
export type SheetPreview = {
  id: string;
  name: string;
  saved: boolean;
  columns: SheetColumns;
  /** Of each column, the first values that it has. */
  samples: string[][];
  /** What became of the rows, or would. */
  counts: SheetCounts;
  good: PreviewRow[];
  rejected: PreviewRow[];
};

/** What a row is counted as. */
export function countActs(rows: readonly { act: keyof SheetCounts }[]): SheetCounts {
  const counts: SheetCounts = { add: 0, change: 0, same: 0, rejected: 0 };
  for (const { act } of rows) counts[act] += 1;
  return counts;
}
