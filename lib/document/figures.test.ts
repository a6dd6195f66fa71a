import { expect, test } from "vitest";
import { blank, cell, doc, figure, p, table } from "../../tests/paper.ts";
import { isFigure } from "./figure.ts";
import { figureText } from "./figure-text.ts";
import { countOpen, figuresOf } from "./figures.ts";
import { countBlanks, countCharacters, textOf } from "./sections.ts";

const text = doc(
  p("body", "全年学习", figure("12次"), "，", figure("", { name: "参学率" })),
  table([{ ...cell(""), content: [p("body", figure("3场", { stale: true }), blank("人数"))] }]),
);

test("figures are found in order with their places, in tables too", () => {
  const found = figuresOf(text);
  expect(found.map(({ attrs }) => attrs.text)).toEqual(["12次", "", "3场"]);
  for (const { pos, attrs } of found) expect(text.nodeAt(pos)?.attrs).toBe(attrs);
});

test("what is to be filled and what is to be decided", () => {
  expect(countBlanks(text)).toBe(2);
  expect(countOpen(text)).toBe(1);
});

test("wherever it is read, a figure says its words, or its name while it has none", () => {
  expect(textOf(text)).toBe("全年学习12次，【参学率】\n3场【人数】");
  expect(countCharacters(doc(p("body", "全年", figure("12次"))))).toBe(5);
  expect(figureText({})).toBe("【指标】");
});

test.each([
  [{ definition: "d", unit: null, year: 2026, stale: true }, true],
  [{ definition: 7 }, false],
  [{ unit: 7 }, false],
  [{ year: "2026" }, false],
  [{ href: "javascript:" }, false],
])("%o may be a figure: %s", (attrs, may) => {
  expect(isFigure(attrs)).toBe(may);
});
