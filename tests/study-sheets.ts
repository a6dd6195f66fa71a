import { writeXlsx } from "hucre/xlsx";
import type { Scope } from "#lib/auth/scope.ts";
import { addSheet, saveSheet } from "#lib/ledger/excel/mutations.ts";
import { makeKind, makeScope, makeUnit } from "./builders.ts";
import { studyLedger } from "./study-ledger.ts";

/** A bureau with two offices, a ledger of study, and who enters records for the first of them. */
export async function studyHouse() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const kind = await makeKind(null, studyLedger, "理论学习");
  const own = await makeScope("contributor", office);
  return { bureau, office, sister, kind, own, above: await makeScope("drafter", bureau) };
}

/** A cell of a file. */
export type SheetCell = string | number | null;

/** The header of the files of `studySheet`. */
export const studyHeader = ["日期", "形式", "主题", "参学人数"];

/** An Excel file with these rows. */
export async function studySheet(rows: SheetCell[][], head: SheetCell[] = studyHeader) {
  return {
    name: "学习.xlsx",
    bytes: await writeXlsx({ sheets: [{ name: "台账", rows: [head, ...rows] }] }),
  };
}

/** Brings such a file in and saves it. */
export async function bringSheet(scope: Scope, kindId: string, rows: SheetCell[][], head?: SheetCell[]) {
  const { id } = await addSheet(scope, kindId, await studySheet(rows, head));
  return { id, counts: await saveSheet(scope, id) };
}

/** What becomes of rows. */
export function counted(add: number, change: number, same: number, rejected: number) {
  return { add, change, same, rejected };
}
