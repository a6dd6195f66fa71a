import { expect, test } from "vitest";
import type { RawCell } from "../../ledger/excel/raw-sheet.ts";
import type { RuleRow } from "../settings/queries.ts";
import { judgeRules } from "./judge-rules.ts";
import { judgeWords } from "./judge-words.ts";

function sheet(headers: string[], ...rows: RawCell[][]) {
  const lines = rows.map((cells, at) => ({ line: at + 2, cells }));
  return { sheet: "", others: [], headers, rows: lines, aside: 0 };
}

const headers = ["错误写法", "正确写法", "依据", "日期", "说明", "状态"];
const known = {
  ...{ wrong: "融合站", right: "融合中心", source: "名录", date: "2026-03-05", note: "" },
  archived: false,
};

test.each<[string, RawCell[], string]>([
  ["a new word", ["信息站", "信息中心"], "new"],
  ["the same", ["融合站", "融合中心", "名录", { at: "2026-03-05T00:00" }, null, "使用"], "same"],
  ["another right form", ["融合站", "新中心", "名录", "2026年3月5日"], "changed"],
  ["put away", ["融合站", "融合中心", "名录", "2026-03-05", null, "停用"], "changed"],
  ["a word that is not to be used", ["问题生", null], "new"],
  ["no wrong form", [null, "融合中心"], "no-wrong"],
  ["one letter", ["站", "融合中心"], "short"],
  ["far too much", ["站".repeat(61), "融合中心"], "long"],
  ["the same twice", ["融合站", "融合站"], "same"],
  ["a day that is none", ["信息站", "信息中心", null, "去年"], "date"],
  ["a state that is none", ["信息站", "信息中心", null, null, null, "在用"], "state"],
])("a row with %s", (_, cells, expected) => {
  const [row] = judgeWords(sheet(headers, cells), [known], 10);
  const outcome = row?.act === "refused" ? row.reason : row?.act;
  expect(outcome).toBe(expected);
  expect(row?.entry === null).toBe(row?.act === "refused");
});

test("what stands twice, and what finds no room, is refused; columns stand in any order", () => {
  const rows = judgeWords(
    sheet(["正确写法", "*错误写法"], ["甲", "甲乙丙"], ["乙", "甲乙丙"], ["丙", "丁戊"]),
    [known],
    2,
  );
  expect(rows).toMatchObject([
    { act: "new", entry: { wrong: "甲乙丙", right: "甲", archived: false } },
    { act: "refused", reason: "twice" },
    { act: "refused", reason: "full" },
  ]);
});

test("rows of rules", () => {
  const rules: RuleRow[] = [
    { id: "weekday", decided: null },
    { id: "shares", decided: { level: "off", unit: "本局", own: true } },
    { id: "mistype", decided: { level: "off", unit: "市局", own: false } },
  ];
  const judged = judgeRules(
    sheet(
      ["编号", "规则", "级别"],
      ...[
        ["weekday", "星期", "提示"],
        ["shares", "比例", "关闭"],
        ["mistype", "错字", "错误"],
      ],
      ...[
        ["nothing", "", "提示"],
        ["shares", "比例", "提示"],
      ],
    ),
    rules,
  );
  expect(judged.map((row) => (row.act === "refused" ? row.reason : row.act))).toEqual([
    ...["new", "same", "above", "rule", "twice"],
  ]);
  expect(judged[0]?.decision).toEqual({ rule: "weekday", level: "hint" });
  const [back, bad] = judgeRules(sheet(["编号", "级别"], ["shares", null], ["weekday", "很重"]), rules);
  expect(back).toMatchObject({ act: "changed", decision: { rule: "shares", level: null } });
  expect(bad).toMatchObject({ act: "refused", reason: "level" });
});
