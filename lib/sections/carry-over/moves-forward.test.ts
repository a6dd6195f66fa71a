import { expect, test } from "vitest";
import type { Period } from "../../period.ts";
import { tagWords } from "../cut-words.ts";
import { findStale } from "./find-stale.ts";
import { movesForward } from "./moves-forward.ts";

const year: Period = { periodKind: "year", year: 2025, part: 1 };

function moving(text: string, from = year): string[] {
  return findStale(text, tagWords(text), { units: [], year: from.year })
    .filter((stale) => movesForward(text, stale, from))
    .map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["2025年，我局紧紧围绕中心工作", "2025年"],
  ["现将2025年度工作总结如下", "2025年度"],
  ["在2025年的工作中", "2025年"],
  ["２０２５年全县", "２０２５年"],
])("%s", (text, words) => {
  expect(moving(text)).toEqual([words]);
});

test.each([
  "自2025年以来，从2025年起，早在2025年",
  "与2025年相比，比2025年增长，较2025年提高",
  "截至2025年，于2025年启动，到2025年",
  "2021—2025年，2024年、2025年，2024年和2025年",
  "2025年底，2025年年底，2025年初，2025年春季，2025年前",
  "2025年10月24日，《2025年要点》，临教〔2025〕1号",
  "荣获2025年度先进单位，被评为2025年文明校园，获得“2025年度好新闻”",
  "2024年，2026年，XX年，今年，2025届，2025年上半年",
])("stays: %s", (text) => {
  expect(moving(text)).toEqual([]);
});

test("the period of a half-year or a month moves whole", () => {
  const half: Period = { periodKind: "half", year: 2025, part: 1 };
  expect(moving("2025年上半年，2025年下半年，上半年", half)).toEqual(["2025年上半年"]);
  const month: Period = { periodKind: "month", year: 2025, part: 11 };
  expect(moving("2025年11月，全县；11月，2025年10月", month)).toEqual(["2025年11月"]);
});
