import fc from "fast-check";
import { expect, test } from "vitest";
import { cutMentions, mentionAt, withMention } from "./mention-at.ts";

test.each([
  ["@", 1, { from: 0, words: "" }],
  ["请@王", 3, { from: 1, words: "王" }],
  ["请 @zhou 看", 7, { from: 2, words: "zhou" }],
  ["请@王芳 看", 6, null],
  ["mail@example.com", 10, null],
  ["请看", 2, null],
  ["@王芳@李", 5, { from: 3, words: "李" }],
])("in %j with the caret at %i, %j is being typed", (text, caret, expected) => {
  expect(mentionAt(text, caret)).toEqual(expected);
});

test.each([
  ["请@王", 3, "王芳", "请@王芳 ", 5],
  ["请@王看", 3, "王芳", "请@王芳 看", 5],
  ["请@王 看", 3, "王芳", "请@王芳 看", 5],
])("in %j at %i the name %s makes %j", (text, caret, name, expected, after) => {
  expect(withMention(text, caret, mentionAt(text, caret)!, name)).toEqual({ text: expected, caret: after });
});

test.each([
  ["没有", [], ["没有"]],
  ["@王芳 请看，@李", ["王芳"], ["[@王芳]", " 请看，@李"]],
  ["@王芳芳和@王芳", ["王芳", "王芳芳"], ["[@王芳芳]", "和", "[@王芳]"]],
])("%j with the names %j is %j", (text, names, expected) => {
  const parts = cutMentions(text, names).map((part) => (part.mention ? `[${part.text}]` : part.text));
  expect(parts).toEqual(expected);
});

test("cutting loses no character", () => {
  const words = fc.string({ unit: fc.constantFrom("@", "王", "芳", " ", "。"), maxLength: 20 });
  const names = fc.array(fc.string({ unit: fc.constantFrom("王", "芳"), minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(words, names, (text, all) => {
      expect(
        cutMentions(text, all)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
