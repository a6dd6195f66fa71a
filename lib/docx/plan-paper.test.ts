import { expect, test } from "vitest";
import { doc, p, table } from "../../tests/paper.ts";
import { planPaper } from "./plan-paper.ts";

const shape = (...blocks: Parameters<typeof doc>) =>
  planPaper(doc(...blocks)).map(({ node, keepNext }) => (node?.textContent || "·") + (keepNext ? "+" : ""));

test("an empty line follows title and byline and precedes the signature, which keeps the last text", () => {
  expect(
    shape(
      p("title", "题"),
      p("byline", "科"),
      p("body", "甲"),
      p("body", "乙"),
      p("signer", "局"),
      p("date", "日"),
    ),
  ).toEqual(["题", "科", "·", "甲", "乙+", "·+", "局+", "日"]);
});

test("a short last paragraph is not divided before the signature, a long one may be", () => {
  const keepLines = (length: number) =>
    planPaper(doc(p("body", "字".repeat(length)), p("signer", "局"))).map((block) => block.keepLines);
  expect(keepLines(82)).toEqual([true, false, false]);
  expect(keepLines(83)).toEqual([false, false, false]);
});

test("an empty line of the author's is enough", () => {
  expect(shape(p("title", "题"), p("body"), p("body", "甲"), p("body"), p("signer", "局"))).toEqual([
    "题",
    "·",
    "甲+",
    "·+",
    "局",
  ]);
});

test("nothing is added where there is nothing to part", () => {
  expect(shape(p("title", "题"))).toEqual(["题"]);
  expect(shape(p("date", "日"))).toEqual(["日"]);
  expect(shape(p("body", "甲"), table(["表"]))).toEqual(["甲", "表"]);
});

test("headings are numbered by structure", () => {
  const blocks = [
    p("level1", "一"),
    p("level2", "二"),
    p("level3", "三"),
    p("level1", "四"),
    p("level3", "五"),
  ];
  expect(planPaper(doc(...blocks)).map(({ number }) => number)).toEqual([
    "一、",
    "（一）",
    "1.",
    "二、",
    "1.",
  ]);
});
