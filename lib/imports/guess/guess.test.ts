import { expect, test } from "vitest";
import { guessOutline } from "./guess-outline.ts";
import { guessUnit } from "./guess-unit.ts";

const units = [
  { id: "b", name: "临江区教育局", shortName: "教育局" },
  { id: "o", name: "临江区教育局宣传科", shortName: "宣传科" },
  { id: "s", name: "临江区滨江实验小学", shortName: "滨江小学" },
];

test.each([
  ["临江区教育局宣传科2025年总结", "", "", "o", 0.95],
  ["2025年总结", "滨江小学\n2025年1月", "", "s", 0.9],
  ["总结", "", "今年，临江区教育局坚持", "b", 0.65],
  ["某某教育局宣传科总结", "", "", "b", 0.3],
])("unit of %s", (title, signature, opening, unitId, confidence) => {
  expect(guessUnit({ title, signature, opening }, units, "b")).toEqual({ unitId, confidence });
});

test("no unit is guessed for somebody whose own is not among them", () => {
  expect(guessUnit({ title: "总结", signature: "", opening: "" }, units, "x")).toEqual({
    unitId: null,
    confidence: 0,
  });
});

const outlines = [
  { id: "ideology", name: "", title: "{unit}{period}宣传思想工作总结", templates: ["a", "b", "c"] },
  { id: "publicity", name: "", title: "{unit}{period}宣传工作总结", templates: ["d", "c"] },
];

test.each([
  ["教育局宣传思想工作总结", ["a", "b"], "ideology"],
  ["教育局思想宣传工作总结", ["a"], "ideology"],
  ["教育局宣传工作总结", ["d"], "publicity"],
  ["总结", [], null],
])("kind of %s with %j", (title, templates, outlineId) => {
  expect(guessOutline(title, templates, outlines).outlineId).toBe(outlineId);
});
