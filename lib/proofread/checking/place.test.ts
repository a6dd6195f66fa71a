import { expect, test } from "vitest";
import { doc, p } from "../../../tests/paper.ts";
import { createCheckOf } from "../check.ts";
import type { Context } from "../rule.ts";
import { doubledMarks } from "../rules/doubled-marks.ts";
import { placeFindings, placeKey, sentenceAround, withoutIgnored } from "./place.ts";

const context: Context = {
  period: { periodKind: "year", year: 2026, part: 1 },
  ...{ unit: { names: [] }, dictionary: [], lastYear: null, expected: [], staleFigures: [] },
};

test.each([
  ["甲。乙，，丙。丁。", "，，", "乙，，丙。"],
  ["甲。乙。。丙。", "。。", "乙。。"],
  ["甲！乙？丙", "丙", "丙"],
  ["甲\n乙", "甲", "甲"],
  ["甲。乙；丙。", "甲。乙", "甲。乙；丙。"],
  ["", "", ""],
])("the sentence of %j around %j is %j", (text, words, sentence) => {
  const from = text.indexOf(words);
  expect(sentenceAround(text, from, from + words.length)).toBe(sentence);
});

test("what is missing at the end belongs to the sentence before it", () => {
  expect(sentenceAround("甲。乙丙", 4, 4)).toBe("乙丙");
  expect(sentenceAround("甲。乙丙。", 5, 5)).toBe("乙丙。");
  expect(sentenceAround("甲。乙丙。", 0, 0)).toBe("甲。");
});

const find = (...paragraphs: string[]) => {
  const paper = doc(...paragraphs.map((words) => p("body", words)));
  return placeFindings(paper, createCheckOf([doubledMarks], context, {})(paper));
};
const left = (found: ReturnType<typeof find>, ...ignored: ReturnType<typeof find>) =>
  withoutIgnored(
    found,
    ignored.map(({ place }) => place),
  ).map(({ section: _, paragraph, from }) => [paragraph, from]);

test("an ignored finding stays away while others write elsewhere, and comes back when its sentence changes", () => {
  const [first] = find("学习，，宣传。接着检查。");
  expect(left(find("新的一段。", "前言。学习，，宣传。接着都检查。"), first!)).toEqual([]);
  expect(left(find("学习，，大力宣传。接着检查。"), first!)).toEqual([[0, 2]]);
});

test("of findings that are alike each is ignored by itself", () => {
  const found = find("学习，，宣传。", "学习，，宣传。", "学习，，宣传，，检查。");
  expect(new Set(found.map(({ place }) => placeKey(place))).size).toBe(4);
  expect(left(found, found[1]!)).toEqual([
    [0, 2],
    [2, 2],
    [2, 6],
  ]);
});

test("words before and after are there to be shown, and what no database holds is not in a place", () => {
  const [found] = find(`${"很".repeat(40)}长，，短\ud800\u0000。`);
  expect(found).toMatchObject({ before: `${"很".repeat(15)}长`, text: "，，" });
  expect(found!.place.sentence).toBe(`${"很".repeat(40)}长，，短\ufffd。`);
});
