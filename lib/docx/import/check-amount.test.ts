import { expect, test } from "vitest";
import type { RawBlock, RawCell } from "../../document/structure/raw-block.ts";
import { checkAmount, checkMarks } from "./check-amount.ts";

const paragraph = (text: string, runs = 1): RawBlock => ({
  kind: "paragraph",
  runs: Array.from({ length: runs }, () => ({ text })),
});
const cell = (colspan: number, rowspan: number): RawCell => ({
  ...{ paragraphs: [], colspan, rowspan, header: false },
});
const table = (...rows: RawCell[][]): RawBlock => ({ kind: "table", rows, widths: [] });
const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);

test.each<[string, RawBlock[], boolean]>([
  ["a long summary", times(20_000, paragraph("学习", 3)), true],
  ["too many paragraphs", times(50_001, paragraph("好")), false],
  ["too many runs", [paragraph("好", 200_001)], false],
  ["too much text", [paragraph("好".repeat(20_000_001))], false],
  ["a large table", [table(...times(400, times(100, cell(1, 1))))], true],
  [
    "a table of one long row and many short ones",
    [table(times(300, cell(1, 1)), ...times(300, [cell(1, 1)]))],
    false,
  ],
  ["cells that push others aside", [table(...times(600, [cell(1, 600)]))], false],
  ["cells over more columns than any table has", [table([cell(1e9, 1e9)])], true],
])("%s", (_, blocks, allowed) => {
  if (allowed) expect(() => checkAmount(blocks)).not.toThrow();
  else expect(() => checkAmount(blocks)).toThrow("file.complex");
});

test("lines and tags are counted before a text is taken apart", () => {
  expect(() => checkMarks("a\n".repeat(1_000_000), "\n")).not.toThrow();
  expect(() => checkMarks("a\n".repeat(1_000_001), "\n")).toThrow("file.complex");
});
