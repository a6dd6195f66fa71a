import { expect, test } from "vitest";
import { parseDocument } from "#lib/document/schema.ts";
import { cutTitle } from "./cut-title.ts";

const text = (words: string) => ({ type: "text", text: words });
const br = { type: "hardBreak" };
const blank = (prompt: string) => ({ type: "blank", attrs: { prompt, kind: "text" } });
const long = "临江区教育局关于二〇二六年度宣传思想文化工作情况的总结报告";
const words = (title: string): string[] =>
  Array.from(
    title.matchAll(/临江区|教育局|关于|二〇二六年度|宣传|思想|文化|工作|情况|总结|报告|./gsu),
    ([word]) => word,
  );

/** The lines of a title as the paper shows them, the words that the cutter was asked for, and their number. */
function shown(...content: object[]) {
  const json = { type: "doc", content: [{ type: "paragraph", attrs: { style: "title" }, content }] };
  const title = parseDocument(json).firstChild!;
  const asked: string[] = [];
  const cut = cutTitle(title, (title) => {
    asked.push(title);
    return words(title);
  });
  return { ...cut, asked };
}

test.each([
  ["a short title", [text("年度工作总结")], { breaks: [], lines: 1, asked: [] }],
  [
    "one that the author broke",
    [text("某某区教育局"), br, text("工作总结")],
    { breaks: [], lines: 2, asked: [] },
  ],
  ["none yet", [], { breaks: [], lines: 1, asked: [] }],
])("%s needs no dictionary", (_, content, expected) => {
  expect(shown(...content)).toEqual(expected);
});

test("a long title ends its lines between words", () => {
  const { breaks, lines, asked } = shown(text(long));
  expect(asked).toEqual([long]);
  expect([breaks.length, lines]).toEqual([1, 2]);
  expect(words(long.slice(0, breaks[0])).concat(words(long.slice(breaks[0])))).toEqual(words(long));
});

test("the same place is found behind a line break and a blank", () => {
  const [plain] = shown(text(long)).breaks;
  expect(shown(text("附件"), br, text(long))).toMatchObject({ breaks: [plain! + 3], lines: 3 });
  const prompt = long.slice(0, 3);
  const behind = shown(blank(prompt), text(long));
  expect(behind.asked).toEqual([`【${prompt}】${long}`]);
  expect(behind.breaks.every((at) => at > 0 && at <= long.length)).toBe(true);
});
