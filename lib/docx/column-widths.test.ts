import { expect, test } from "vitest";
import { cell, doc, table } from "../../tests/paper.ts";
import { columnWidths } from "./column-widths.ts";

const widths = (...rows: Parameters<typeof table>) => columnWidths(doc(table(...rows)).firstChild!, 8844);

test("columns share the width by their longest line", () => {
  const [first, second] = widths(["序号", "工作内容和取得的主要成效"], ["1", "完成"]);
  expect(first! + second!).toBe(8844);
  expect(second!).toBeGreaterThan(first! * 2);
});

test("drawn widths keep their proportions, the others get the mean", () => {
  expect(widths([cell("甲", { colwidth: [100] }), cell("乙", { colwidth: [200] })])).toEqual([2948, 5896]);
  expect(widths([cell("甲", { colwidth: [100] }), "乙"])).toEqual([4422, 4422]);
});

test("cells across columns and rows, and ragged rows, are no obstacle", () => {
  const all = widths(["甲", cell("乙", { rowspan: 3 })], [cell("丙", { colspan: 3 })], ["丁"]);
  expect(all.reduce((a, b) => a + b)).toBe(8844);
  expect(all.every((width) => width > 300)).toBe(true);
});
