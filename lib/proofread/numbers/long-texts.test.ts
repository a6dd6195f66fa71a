import { expect, test } from "vitest";
import { exampleDocument } from "../../../tests/example-document.ts";
import { builtInDictionary } from "../built-in-dictionary.ts";
import { createCheckOf } from "../check.ts";
import type { Context } from "../rule.ts";
import { allRules } from "../rules.ts";

const context: Context = {
  period: { periodKind: "month", year: 2026, part: 1 },
  unit: { names: ["成都市锦江区教育局"] },
  dictionary: builtInDictionary,
  lastYear: null,
  expected: [],
  staleFigures: [],
};

const rules = allRules.filter(({ group }) => ["time", "numbers", "wording"].includes(group));

test.each([
  ...["2025年", "3月", "12:", "近", "一", "20", "5%，", "占5%，", "1,000", "10人", "10—", "星期", "全区"],
  ...[
    "共10人，",
    "共10人，其中",
    "，合计10人",
    "小学10人，",
    "鉴定",
    "合同",
    "区教育局",
    "《",
    "党的二十",
    "2、",
  ],
])("a text of nothing but this takes no long time: %s", (words) => {
  const document = exampleDocument(`甲${words.repeat(Math.ceil(40_000 / words.length))}`);
  const begun = performance.now();
  createCheckOf(rules, context, {})(document);
  expect(performance.now() - begun).toBeLessThan(3_000);
});
