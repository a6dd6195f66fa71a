import type { EntryState } from "../dictionary/entry.ts";
import type { RuleRow } from "../settings/queries.ts";
import { levelWords, ruleHeaders } from "./judge-rules.ts";
import { stateWords, wordHeaders } from "./judge-words.ts";
import type { SheetTable } from "./write-table.ts";

/** The entries of a unit as a table that can be corrected and brought back. */
export function wordTable(entries: readonly EntryState[]): SheetTable {
  const { wrong, right, source, date, note, state } = wordHeaders;
  return {
    name: "词典",
    columns: [
      [wrong, 30],
      [right, 30],
      [source, 40],
      [date, 12],
      [note, 30],
      [state, 8],
    ],
    rows: entries.map((entry) => [
      ...[entry.wrong, entry.right, entry.source, entry.date, entry.note],
      entry.archived ? stateWords.away : stateWords.used,
    ]),
  };
}

/** What a unit itself has decided about the rules, as such a table. */
export function ruleTable(
  rules: readonly RuleRow[],
  wordsOf: (rule: string) => { title: string; why: string },
): SheetTable {
  const { id, title, level, why } = ruleHeaders;
  return {
    name: "校对规则",
    columns: [
      [id, 24],
      [title, 26],
      [level, 8],
      [why, 60],
    ],
    rows: rules.map((rule) => {
      const words = wordsOf(rule.id);
      return [rule.id, words.title, rule.decided?.own ? levelWords[rule.decided.level] : "", words.why];
    }),
  };
}
