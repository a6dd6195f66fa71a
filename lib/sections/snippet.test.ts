import fc from "fast-check";
import { expect, test } from "vitest";
import { snippet } from "./snippet.ts";

const words = ({ text, marks }: ReturnType<typeof snippet>) =>
  marks.map(([from, to]) => text.slice(from, to));

test.each([
  ["全年学习十二次", ["学习"], 20, "全年学习十二次", ["学习"]],
  [`${"a".repeat(40)}师德师风`, ["师德师风", "师德"], 10, "…aaaaaa师德师风", ["师德师风"]],
  ["没有", ["别的"], 20, "没有", []],
  ["第一行\n  第二行", ["行 第"], 20, "第一行 第二行", ["行 第"]],
  ["", ["x"], 5, "", []],
])("%j with %j", (text, terms, length, shown, marked) => {
  const part = snippet(text, terms, length);
  expect(part.text).toBe(shown);
  expect(words(part)).toEqual(marked);
});

test("shows the part in which most of the words stand", () => {
  const text = `师德${"。".repeat(100)}师风和师德和学习${"。".repeat(100)}`;
  expect(words(snippet(text, ["师德", "师风", "学习"], 30))).toEqual(["师风", "师德", "学习"]);
});

test("marks only what is looked for, in order, within the text", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 }), (text, terms) => {
      const part = snippet(text, terms, 12);
      let last = 0;
      for (const [from, to] of part.marks) {
        expect(from).toBeGreaterThanOrEqual(last);
        last = to;
        const marked = part.text.slice(from, to).toLowerCase();
        expect(terms.map((term) => term.toLowerCase().replace(/\s+/g, " "))).toContain(marked);
      }
      expect(last).toBeLessThanOrEqual(part.text.length);
    }),
  );
});
