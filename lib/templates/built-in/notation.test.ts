import { expect, test } from "vitest";
import { parseDocument } from "../../document/schema.ts";
import { fromNotation } from "./notation.ts";

test.each([
  ["一段正文。", "body", [{ type: "text", text: "一段正文。" }]],
  ["# 加强学习", "level1", [{ type: "text", text: "加强学习" }]],
  ["## 加强领导", "level2", [{ type: "text", text: "加强领导" }]],
  [
    "### **突出学习。**全年{{number:次数}}次",
    "level3",
    [
      { type: "text", text: "突出学习。", marks: [{ type: "lead" }] },
      { type: "text", text: "全年" },
      { type: "blank", attrs: { prompt: "次数", kind: "number" } },
      { type: "text", text: "次" },
    ],
  ],
  ["#### {{单位}}", "level4", [{ type: "blank", attrs: { prompt: "单位", kind: "text" } }]],
  [
    "全年{{figure:study.all}}，{{figure:study.all 场}}",
    "body",
    [
      { type: "text", text: "全年" },
      { type: "figure", attrs: { definition: "study.all" } },
      { type: "text", text: "，" },
      { type: "figure", attrs: { definition: "study.all", measure: "场" } },
    ],
  ],
  ["^ 年度总结", "title", [{ type: "text", text: "年度总结" }]],
  ["< 宣传科", "signer", [{ type: "text", text: "宣传科" }]],
  [
    "### **{{问题}}。**表现",
    "level3",
    [
      { type: "blank", attrs: { prompt: "问题", kind: "text" } },
      { type: "text", text: "。", marks: [{ type: "lead" }] },
      { type: "text", text: "表现" },
    ],
  ],
  ["> {{date:成文日期}}", "date", [{ type: "blank", attrs: { prompt: "成文日期", kind: "date" } }]],
])("%s", (line, style, content) => {
  const json = fromNotation(line);
  expect(json.content).toEqual([{ type: "paragraph", attrs: { style }, content }]);
  parseDocument(json);
});

test("lines between bars are a table with a head", () => {
  const json = fromNotation("| 媒体 | 篇数 |\n| 省级 | {{number:篇数}} |\n小结。");
  expect(json.content?.map(({ type }) => type)).toEqual(["table", "paragraph"]);
  const table = parseDocument(json).firstChild!;
  expect(table.childCount).toBe(2);
  expect(table.firstChild?.firstChild?.type.name).toBe("tableHeader");
  expect(table.lastChild?.lastChild?.firstChild?.firstChild?.type.name).toBe("blank");
});
