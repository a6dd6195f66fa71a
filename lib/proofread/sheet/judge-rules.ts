import type { RawSheet } from "../../ledger/excel/raw-sheet.ts";
import type { Decision, SetRule } from "../settings/input.ts";
import type { RuleRow } from "../settings/queries.ts";
import { type JudgedRow, namedRows, type RefusalReason } from "./judged-row.ts";

/** The columns of the spreadsheet of rule settings. */
export const ruleHeaders = { id: "编号", title: "规则", level: "级别", why: "说明" };

/** What the column 级别 says; empty where nothing is decided. */
export const levelWords: Record<Decision, string> = {
  ...{ error: "错误", warning: "疑问", hint: "提示", off: "关闭" },
};

/** A row of the spreadsheet of rule settings, with the decision that it makes. */
export type JudgedRule = JudgedRow & { decision: SetRule | null };

/** What bringing a spreadsheet in would do to the decisions of a unit. */
export function judgeRules(sheet: RawSheet, rules: readonly RuleRow[]): JudgedRule[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const seen = new Set<string>();
  return namedRows(sheet).map(({ line, textOf }): JudgedRule => {
    const [id, said] = [textOf(ruleHeaders.id), textOf(ruleHeaders.level)];
    const about = { line, name: textOf(ruleHeaders.title) || id, says: said };
    const refused = (reason: RefusalReason) => ({
      ...about,
      act: "refused" as const,
      reason,
      decision: null,
    });
    const rule = known.get(id);
    if (!rule) return refused("rule");
    if (seen.has(id)) return refused("twice");
    seen.add(id);
    const level = levelOf(said);
    if (level === undefined) return refused("level");
    const now = rule.decided;
    if (now && !now.own)
      return now.level === level || said === ""
        ? { ...about, act: "same", decision: null }
        : refused("above");
    const act = (now?.level ?? null) === level ? "same" : now ? "changed" : "new";
    return { ...about, act, decision: { rule: id, level } };
  });
}

function levelOf(said: string): Decision | null | undefined {
  if (said === "") return null;
  const found = Object.entries(levelWords).find(([, word]) => word === said);
  return found?.[0] as Decision | undefined;
}
