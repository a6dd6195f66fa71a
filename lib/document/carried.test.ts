import { expect, test } from "vitest";
import { carriedOf, countUndecided } from "./carried.ts";
import { parseDocument } from "./schema.ts";

const words = (text: string, given: object = {}, marks: object[] = []) => ({
  type: "text",
  text,
  marks: [
    ...marks,
    { type: "carriedOver", attrs: { kind: "count", from: text, year: 2025, decision: null, ...given } },
  ],
});
const plain = (text: string) => ({ type: "text", text });
const paragraph = (...content: object[]) => ({ type: "paragraph", attrs: { style: "body" }, content });

test("finds the words in order, pieces of one mark as one, with their places", () => {
  const doc = parseDocument({
    type: "doc",
    content: [
      paragraph(
        plain("学习"),
        words("1", { from: "12次" }, [{ type: "bold" }]),
        words("2次", { from: "12次" }),
        plain("。"),
      ),
      {
        type: "table",
        content: [{ type: "tableRow", content: [{ type: "tableCell", content: [paragraph(words("3人"))] }] }],
      },
      paragraph(words("5人", { decision: "kept" }), words("6人")),
    ],
  });
  const found = carriedOf(doc);
  expect(found.map(({ text }) => text)).toEqual(["12次", "3人", "5人", "6人"]);
  for (const { start, end, text } of found) expect(doc.textBetween(start, end)).toBe(text);
  expect(countUndecided(doc)).toBe(3);
});

test("a document without them has none", () => {
  expect(carriedOf(parseDocument({ type: "doc", content: [paragraph(plain("甲"))] }))).toEqual([]);
});
