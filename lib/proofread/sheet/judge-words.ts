import type { RawSheet } from "../../ledger/excel/raw-sheet.ts";
import { readDay } from "../../ledger/excel/read-day.ts";
import { type EntryState, isSameEntry } from "../dictionary/entry.ts";
import { longestWord } from "../dictionary/input.ts";
import { type JudgedRow, type NamedCells, namedRows, type RefusalReason } from "./judged-row.ts";

/** The columns of the dictionary's spreadsheet. */
export const wordHeaders = {
  ...{ wrong: "错误写法", right: "正确写法", source: "依据", date: "日期", note: "说明", state: "状态" },
};

/** What the column 状态 says. */
export const stateWords = { used: "使用", away: "停用" };

/** A row of the dictionary's spreadsheet, with the entry that it makes. */
export type JudgedWord = JudgedRow & { entry: EntryState | null };

/**
 * What bringing a spreadsheet in would do to the entries of a unit.
 * @param entries what there is
 * @param most how many entries there may be
 */
export function judgeWords(sheet: RawSheet, entries: readonly EntryState[], most: number): JudgedWord[] {
  const known = new Map(entries.map((entry) => [entry.wrong, entry]));
  const seen = new Set<string>();
  let count = entries.length;
  return namedRows(sheet).map((row): JudgedWord => {
    const read = readEntry(row);
    const about = {
      line: row.line,
      name: row.textOf(wordHeaders.wrong),
      says: row.textOf(wordHeaders.right),
    };
    const refused = (reason: RefusalReason) => ({ ...about, act: "refused" as const, reason, entry: null });
    if (typeof read === "string") return refused(read);
    if (seen.has(read.wrong)) return refused("twice");
    seen.add(read.wrong);
    const now = known.get(read.wrong);
    if (now) return { ...about, act: isSameEntry(now, read) ? "same" : "changed", entry: read };
    if (count >= most) return refused("full");
    count += 1;
    return { ...about, act: "new", entry: read };
  });
}

function readEntry({ cellOf, textOf }: NamedCells): EntryState | RefusalReason {
  const [wrong, right] = [textOf(wordHeaders.wrong), textOf(wordHeaders.right)];
  if (wrong === "") return "no-wrong";
  if (wrong.length < 2) return "short";
  const [source, note] = [textOf(wordHeaders.source), textOf(wordHeaders.note)];
  if (Math.max(wrong.length, right.length) > longestWord) return "long";
  if (source.length > 200 || note.length > 500) return "long";
  if (wrong === right) return "same";
  const state = textOf(wordHeaders.state);
  if (state !== "" && state !== stateWords.used && state !== stateWords.away) return "state";
  const cell = cellOf(wordHeaders.date);
  const day = cell === null ? { value: "" } : readDay(cell, null);
  if ("problem" in day) return "date";
  return { wrong, right, source, date: day.value ?? "", note, archived: state === stateWords.away };
}
