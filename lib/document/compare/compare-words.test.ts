import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords } from "./compare-words.ts";
import type { Piece } from "./piece.ts";

/** The pieces in one line: [-removed-], {+added+}. */
function marked(pieces: Piece[]): string {
  const show = {
    same: (text: string) => text,
    removed: (t: string) => `[-${t}-]`,
    added: (t: string) => `{+${t}+}`,
  };
  return pieces.map(({ kind, text }) => show[kind](text)).join("");
}

test.each([
  ["", "", ""],
  ["", "新写的", "{+新写的+}"],
  ["旧的", "", "[-旧的-]"],
  ["第二季度", "第二季度", "第二季度"],
  ["2025年5月启动。", "2026年6月启动。", "[-2025-]{+2026+}年[-5-]{+6+}月启动。"],
  ["二〇二五年", "二〇二六年", "[-二〇二五-]{+二〇二六+}年"],
  ["召开第十五届教代会", "召开第十六届教代会", "召开[-第十五届-]{+第十六届+}教代会"],
  ["增长12.5%，共1,200人。", "增长8.5%，共1,350人。", "增长[-12.5%-]{+8.5%+}，共[-1,200-]{+1,350+}人。"],
  ["超过百分之三十五", "超过百分之四十", "超过[-百分之三十五-]{+百分之四十+}"],
  ["8:30开放，共1,2001,200次", "9:30开放，共1,200次", "[-8:30-]{+9:30+}开放，共[-1,2001,200-]{+1,200+}次"],
  ["统一一个标准", "统一两个标准", "统一[-一个-]{+两个+}标准"],
  ["加强队伍", "增强队伍", "[-加强-]{+增强+}队伍"],
  ["广大教育工作努力", "广大教育工作者努力", "广大教育工作{+者+}努力"],
  ["区教育局机关", "市教育局机关", "[-区-]{+市+}教育局机关"],
  [
    "加强了课堂的管理，取得成效。",
    "改进了课程的评价，取得成效。",
    "[-加强了课堂的管理-]{+改进了课程的评价+}，取得成效。",
  ],
  ["抓学习、抓管理。", "抓学习、抓宣传、抓管理。", "抓学习、{+抓宣传、+}抓管理。"],
  ["抓管理", "抓宣传、抓管理", "{+抓宣传、+}抓管理"],
  ["认真学习。积极宣讲。", "认真学习。", "认真学习。[-积极宣讲。-]"],
  ["天气很好", "会议召开", "[-天气很好-]{+会议召开+}"],
  ["工作　总结", "工作总结", "工作[-　-]总结"],
  ["a b", "a  b ", "a[- -]{+  +}b{+ +}"],
])("%s → %s", (before, after, expected) => {
  expect(marked(compareWords(before, after))).toBe(expected);
});

const scraps = fc.constantFrom(
  "教育",
  "工作",
  "加强",
  "第十五届",
  "二〇二五",
  "2026",
  "1,200",
  "12.5%",
  "年",
  "的",
  "了",
  "一",
  "统一",
  "，",
  "。",
  "、",
  "\n",
  "　",
  " ",
  "Word",
  "é",
  "\ud83d",
  "\ude00",
  "😀",
  "𠮷",
  "百分之",
);
const text = fc.oneof(
  fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

test("the pieces are the two texts, whatever these are, and removed comes before added", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = compareWords(before, after);
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);
      expect(without("added").join("")).toBe(before);
      expect(without("removed").join("")).toBe(after);
      expect(pieces.every(({ text }) => text !== "")).toBe(true);
      const order = pieces.map(({ kind }) => kind[0]).join("");
      expect(order).not.toMatch(/ss|rr|aa|ar/);
    }),
    { numRuns: 500 },
  );
});

test("no number and no character is cut", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = compareWords(before, after);
      if (before.isWellFormed() && after.isWellFormed()) {
        expect(pieces.every(({ text }) => text.isWellFormed())).toBe(true);
      }
      for (const gone of ["removed", "added"]) {
        const side = pieces.filter(({ kind }) => kind !== gone);
        for (const [at, { kind, text }] of side.entries()) {
          const next = side[at + 1];
          if (next && next.kind !== kind) expect(text.slice(-1) + next.text[0]).not.toMatch(/[0-9]{2}/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a text compared with itself is all the same", () => {
  fc.assert(
    fc.property(text, (text) => {
      expect(compareWords(text, text)).toEqual(text ? [{ kind: "same", text }] : []);
    }),
  );
});

test("texts with next to nothing in common end soon, in one replacement", () => {
  const [before, after] = ["甲乙丙丁戊，".repeat(5000), "子丑寅卯辰；".repeat(5000)];
  expect(compareWords(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
