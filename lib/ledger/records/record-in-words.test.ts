import { expect, test } from "vitest";
import { testDeclaration } from "../../../tests/builders.ts";
import type { Declaration } from "../declaration.ts";
import { recordInWords, recordTitle } from "./record-in-words.ts";

const declaration: Declaration = {
  ...testDeclaration,
  fields: [
    ...testDeclaration.fields,
    { key: "rate", name: "比例", type: "percent" },
    { key: "amount", name: "金额", type: "number", measure: "元" },
    { key: "school", name: "学校", type: "unit" },
  ],
};
const unitName = (id: string) => ({ one: "第一中学" })[id];

test("a record is its title, and everything else that it says", () => {
  const values = {
    ...{ title: "读书会", level: "省级", people: 36, done: false, begun: "2026-03-05T09:10", rate: 98.71 },
    ...{ amount: 500, school: "one", gone: "甲" },
  };
  expect(recordTitle(declaration, values)).toBe("读书会");
  expect(recordInWords(declaration, values, unitName)).toBe(
    "级别：省级；人数：36；完成：否；开始：2026-03-05 09:10；比例：98.71%；金额：500元；学校：第一中学",
  );
});

test("what it does not say is left out, a unit that nobody may see has no name", () => {
  expect(recordTitle(declaration, {})).toBe("");
  expect(recordTitle({ ...declaration, titleField: "school" }, { school: "two" }, unitName)).toBe("其他单位");
  expect(recordInWords(declaration, { title: "读书会" })).toBe("");
});
