import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cell, doc, p, table } from "../../../tests/paper.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { createCheckOf } from "../check.ts";
import type { Context } from "../rule.ts";
import { tableSums } from "../rules/table-sums.ts";

const found = (document: Node) =>
  createCheckOf([tableSums], {} as Context, {})(document).map(({ text, values }) => [text, values.sum]);
const inTable = (...rows: (string | DocumentJson)[][]) => found(doc(table(...rows)));
const head = (text: string, more = {}) => cell(text, { head: true, ...more });

const suggestion = (kind: string) => ({ kind, id: "1", author: "a", name: "甲", at: 0 });
const marked = (text: string, kind: "insertion" | "deletion") => ({
  ...{ type: "text", text },
  marks: [{ type: kind, attrs: { id: "1", author: "a", name: "甲", at: 0 } }],
});
const withAttrs = (node: DocumentJson, attrs: object): DocumentJson => ({
  ...node,
  attrs: { ...node.attrs, ...attrs },
});
const plain = (...content: (string | DocumentJson)[]): DocumentJson => ({
  ...{ type: "tableCell" },
  content: [p("body", ...content)],
});

test("a finding says where its parts are: in which column, or which row", () => {
  const said = (...rows: string[][]) =>
    createCheckOf(
      [tableSums],
      {} as Context,
      {},
    )(doc(table(...rows))).map(({ reason, values }) => [reason, values.name]);
  const heads = ["序号", "学校", "男", "女", "合计"];
  const rows = [
    ["1", "一小", "1", "20", "21"],
    ["2", "二小", "3", "40", "43"],
  ];
  expect(said(heads, ...rows, ["3", "三小", "5", "6", "12"])).toEqual([["row", "三小"]]);
  expect(said(heads, ...rows, ["", "合计", "4", "61", "64"])).toEqual([
    ["column", "女"],
    ["row", "合计"],
  ]);
  expect(said(["一小", "10"], ["二小", "20"], ["合计", "31"])).toEqual([["default", undefined]]);
});

test("headings in two rows say which columns belong together", () => {
  const heads = [
    [head("学校", { rowspan: 2 }), head("学生", { colspan: 3 }), head("教师", { colspan: 3 })],
    [head("男"), head("女"), head("小计"), head("男"), head("女"), head("小计")],
  ];
  expect(inTable(...heads, ["一小", "10", "20", "30", "3", "4", "8"])).toEqual([["8", "7"]]);
  expect(inTable(...heads, ["一小", "10", "20", "30", "3", "4", "7"])).toEqual([]);
  const [top, below] = heads;
  const more = [[...top!, head("合计", { rowspan: 2 })], below!];
  expect(inTable(...more, ["一小", "10", "20", "30", "3", "4", "7", "37"])).toEqual([]);
  expect(inTable(...more, ["一小", "10", "20", "30", "3", "4", "7", "38"])).toEqual([["38", "37"]]);
});

test("the word may reach over several columns, and groups stand beside a merged cell", () => {
  const rows = (first: string, second: string, all: string) => [
    ["学段", "学校", "教师"],
    [cell("小学", { rowspan: 3 }), "一小", "20"],
    ["二小", "30"],
    ["小计", first],
    ["特教", "启明学校", "9"],
    [cell("中学", { rowspan: 3 }), "一中", "40"],
    ["二中", "50"],
    ["小计", second],
    [cell("合　计", { colspan: 2 }), all],
  ];
  expect(inTable(...rows("50", "90", "149"))).toEqual([]);
  expect(inTable(...rows("50", "91", "149"))).toEqual([["91", "90"]]);
  expect(inTable(...rows("51", "90", "149"))).toEqual([["51", "50"]]);
  expect(inTable(...rows("50", "90", "139"))).toEqual([["139", "149"]]);
});

test("merged numbers make a column unclear, and a cell of two lines is no number", () => {
  const rows = [["学校", "学生"], ["一小", cell("85", { rowspan: 2 })], ["二小"], ["三小", "10"]];
  expect(inTable(...rows, ["合计", "75"])).toEqual([]);
  expect(inTable(["一小", "10"], ["二小", "20\n30"], ["三小", "5"], ["合计", "36"])).toEqual([]);
  expect(inTable(["一小", "10"], ["二小", "20\n"], ["三小", "5"], ["合计", "36"])).toEqual([["36", "35"]]);
});

test("a table is taken as it reads when suggestions are accepted", () => {
  const rows = (goes: object) => ({
    ...{ type: "table" },
    content: [
      ["学校", "学生"].map((text) => plain(text)),
      [plain("一小"), plain("10")],
      [plain("二小"), plain(marked("3", "deletion"), marked("2", "insertion"), "0")],
      [plain("三小"), plain("7")],
      [plain("合计"), plain("30")],
    ].map((content, row) => ({
      ...{ type: "tableRow", content },
      attrs: { suggested: row === 3 ? goes : null },
    })),
  });
  expect(found(doc(p("body", "前言。"), rows(suggestion("deletion"))))).toEqual([]);
  expect(found(doc(p("body", "前言。"), rows(suggestion("insertion"))))).toEqual([["30", "37"]]);
});

test("what is found after a paragraph that is suggested to go is at its place", () => {
  const gone = withAttrs(p("body", "12"), { suggested: suggestion("deletion") });
  const two = { type: "tableCell", content: [gone, p("body", "20")] };
  const paper = doc(p("body", "前言。"), table(["一小", "10"], ["二小", two], ["合计", "31"]));
  const [only] = createCheckOf([tableSums], {} as Context, {})(paper);
  expect(only).toMatchObject({ text: "31", values: { sum: "30", whole: "31", difference: "1" } });
  expect(paper.textBetween(only!.start, only!.end)).toBe("31");
});

test.each([
  [["1.1", "2.2"], "3.3", null],
  [["0.1", "0.2"], "0.30", null],
  [["1,200", "３，４００"], "4600", null],
  [["1.2万", "8000"], "2万", null],
  [["1.2万", "8.8万"], "10.2万", "10万"],
  [["1.24万", "1.24万"], "2.5万", null],
  [["-5", "12"], "8", "7"],
  [["123,456,789,012.25", "0.000001"], "123456789012.35", "123456789012.250001"],
  [["007", "12"], "20", null],
  [["2%", "3%"], "6%", null],
  [["3月", "5月"], "9月", null],
  [["12（含2）", "3"], "16", null],
])("%j make %s: %s", (parts, whole, sum) => {
  const rows = parts.map((part, at) => [`第${at}校`, part]);
  expect(inTable(["学校", "数量"], ...rows, ["合计", whole])).toEqual(sum === null ? [] : [[whole, sum]]);
});

test.each<[string, ...string[][]]>([
  ["numbers as headings", ["月份", "1", "2", "3"], ["一小", "5", "6", "7"], ["合计", "9", "9", "9"]],
  ["sums before their parts", ["合计", "9"], ["一小", "3"], ["二小", "5"], ["合计", "9"]],
  ["a category beside the word", ["甲", "男", "3"], ["乙", "女", "5"], ["合计", "男", "3"]],
  ["rows that go on inside", ["教师", "10"], ["　语文", "6"], ["　数学", "3"], ["合计", "10"]],
  ["rows that are numbered", ["一", "小学", "9"], ["1", "一小", "5"], ["2", "二小", "3"], ["合计", "", "9"]],
  ["a total of another kind above", ["一小", "3"], ["小学合计", "4"], ["一中", "3"], ["合计", "4"]],
  ["a row that compares", ["一小", "3"], ["二小", "4"], ["上年", "6"], ["合计", "9"]],
  ["shares", ["一小", "3", "60%"], ["二小", "2", "41%"], ["合计", "5", "100%"]],
])("silent: %s", (_, ...rows) => {
  expect(inTable(...rows)).toEqual([]);
});

const amounts = fc.array(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 2 }), {
  minLength: 2,
  maxLength: 8,
});

/** A table of two parts and their sum in each row, with the sum of all below. */
const summed = (rows: number[][]) => {
  const all = [0, 1].map((column) => rows.reduce((sum, row) => sum + row[column]!, 0));
  const lines = [...rows, all].map((row) => [...row, row[0]! + row[1]!].map(String));
  return lines.map((line, at) => [at < rows.length ? `第${at}校` : "合计", ...line]);
};

test("right sums are right, and one digit changed is found where its sums are", () => {
  fc.assert(
    fc.property(amounts, fc.nat(), fc.nat(2), fc.nat(), (rows, row, column, place) => {
      const lines = summed(rows);
      const heading = ["学校", "男", "女", "合计"];
      expect(inTable(heading, ...lines)).toEqual([]);
      const at = row % lines.length;
      const digits = Array.from(lines[at]![column + 1]!);
      const which = place % digits.length;
      digits[which] = String((Number(digits[which]) % 9) + 1);
      const wrong = lines.with(at, lines[at]!.with(column + 1, digits.join("")));
      fc.pre(wrong[at]![column + 1] !== lines[at]![column + 1]);
      const places = inTable(heading, ...wrong).length;
      expect(places).toBeGreaterThanOrEqual(1);
      expect(places).toBeLessThanOrEqual(2);
    }),
  );
});
