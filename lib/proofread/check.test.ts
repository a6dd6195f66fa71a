import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDocument } from "../../tests/any-document.ts";
import { messyText } from "../../tests/messy-text.ts";
import { numberedLines } from "../../tests/numbered-lines.ts";
import { doc, figure, p, table } from "../../tests/paper.ts";
import { fourDocuments, ideologySummary } from "../../tests/past-texts.ts";
import { summedDocument } from "../../tests/summed-document.ts";
import { parseDocument } from "../document/schema.ts";
import { applyFixes } from "./apply-fixes.ts";
import { createCheck, createCheckOf } from "./check.ts";
import { paperOf } from "./paper.ts";
import type { Context, Finding, Rule } from "./rule.ts";
import { allRules } from "./rules.ts";

const context: Context = {
  period: { periodKind: "year", year: 2026, part: 1 },
  unit: { names: ["江州市教育局"] },
  dictionary: [],
  lastYear: fourDocuments.split("\n"),
  expected: ["理论学习", "教育宣传"],
  staleFigures: ["1:0"],
};

const messyLines = [messyText, fourDocuments, ideologySummary].flatMap((text) => text.split("\n"));

/** Documents of the words that such texts have, whole or cut, in paragraphs of any style. */
const messyDocument: fc.Arbitrary<Node> = fc
  .array(
    fc.record({
      style: fc.constantFrom("body", "body", "body", "level1", "level2", "level3", "title" as const),
      line: fc.constantFrom(...messyLines),
      from: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(20)),
      more: fc.constantFrom("", "，,", "。。", "XX年", "（", "”", " 甲", "培训培训", "20__年"),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((lines) =>
    doc(...lines.map(({ style, line, from, more }) => p(style as "body", line.slice(from), more))),
  );

const anyPaper = fc.oneof(
  anyDocument.map(parseDocument),
  messyDocument,
  summedDocument,
  numberedLines.map((lines) => doc(p("title", "总结"), ...lines.map((line) => p("body", line)))),
);

/** Words of paragraphs, also in cells, are replaced, the first block taken out, a section put in before it. */
const edits = fc.array(
  fc.record({
    at: fc.nat(10_000),
    length: fc.nat(4),
    words: fc.constantFrom("", "7", "甲，", "XX年", "。。", "二、", "”", "new section", "no first block"),
  }),
  { maxLength: 5 },
);

test("findings lie within their paragraphs, in order, and say the words at their place", () => {
  fc.assert(
    fc.property(anyPaper, (document) => {
      const { paragraphs } = paperOf(document);
      const findings = createCheck(context, {})(document);
      for (const { paragraph, from, to, text, start, end, section } of findings) {
        const own = paragraphs[paragraph]!;
        expect(0 <= from && from <= to && to <= own.text.length).toBe(true);
        expect(text).toBe(own.text.slice(from, to));
        expect(section).toBe(own.section);
        expect(own.start <= start && start <= end).toBe(true);
        expect(document.resolve(start).sameParent(document.resolve(end))).toBe(true);
      }
      const places = findings.map(({ paragraph, from }) => paragraph * 1e6 + from);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
    { numRuns: 200 },
  );
});

test("fixes leave a sound document, in which the same rule has nothing left to fix in the end", () => {
  fc.assert(
    fc.property(anyPaper, fc.constantFrom(...allRules), (document, rule) => {
      const check = createCheckOf([rule], context, {});
      let fixed = document;
      const kept = untyped(document);
      const mended = (found: readonly Finding[]) => found.filter(({ fix }) => fix !== null);
      let left = mended(check(fixed));
      // One fix may uncover another, as when a doubled mark is three.
      for (let round = 0; round < 6 && left.length > 0; round++) {
        fixed = applyFixes(new Transform(fixed), left).doc;
        fixed.check();
        left = mended(check(fixed));
      }
      expect(left).toEqual([]);
      expect(untyped(fixed)).toEqual(kept);
    }),
    { numRuns: 600 },
  );
});

test("a check that remembers finds the same as a new one", () => {
  fc.assert(
    fc.property(anyPaper, edits, (document, changes) => {
      const check = createCheck(context, {});
      check(document);
      let now = document;
      for (const change of changes) {
        now = edited(now, change);
        check(now);
      }
      expect(check(now)).toEqual(createCheck(context, {})(now));
    }),
    { numRuns: 150 },
  );
});

function edited(document: Node, { at, length, words }: { at: number; length: number; words: string }): Node {
  const transform = new Transform(document);
  if (words === "new section") return transform.insert(0, paragraphNode("level1", "新增栏目")).doc;
  if (words === "no first block") {
    return document.childCount > 1 ? transform.delete(0, document.firstChild!.nodeSize).doc : document;
  }
  const from = at % (document.content.size + 1);
  const place = document.resolve(from);
  if (!place.parent.isTextblock) return document;
  const to = Math.min(place.end(), from + length);
  if (words) return transform.replaceWith(from, to, document.type.schema.text(words)).doc;
  return transform.delete(from, to).doc;
}

/** What a fix may not take away: everything that is no text, and what is suggested. */
function untyped(document: Node): string[] {
  const found: string[] = [];
  document.descendants((node) => {
    if (!node.isText) found.push(node.type.name);
  });
  return found;
}

describe("a check", () => {
  const rule = (id: string, from: number, to: number): Rule => ({
    ...{ id, group: "punctuation", level: "hint", examples: { bad: [], good: [] } },
    each: ({ index }) => [{ paragraph: index, from, to }],
  });
  const kept = (rules: Rule[], settings = {}) =>
    createCheckOf(rules, context, settings)(doc(p("body", "一二三四五六"))).map(({ rule }) => rule);

  test("reports the same words once: what is graver, then what is more", () => {
    expect(kept([rule("a", 0, 3), rule("b", 0, 3)])).toEqual(["a"]);
    expect(kept([rule("a", 0, 3), rule("b", 0, 4)])).toEqual(["b"]);
    expect(kept([rule("a", 0, 3), rule("b", 0, 4)], { a: "warning" })).toEqual(["a"]);
    expect(kept([rule("a", 0, 1), rule("b", 0, 4), rule("c", 3, 5)])).toEqual(["a", "b", "c"]);
  });

  test("asks no rule that is switched off, and takes the level that is set", () => {
    expect(kept([rule("a", 0, 1), rule("b", 2, 3)], { a: "off" })).toEqual(["b"]);
    const [found] = createCheckOf([rule("a", 0, 1)], context, { a: "error" })(doc(p("body", "一二")));
    expect(found).toMatchObject({ level: "error", text: "一", start: 1, end: 2 });
  });

  test("knows the place of a finding again when the paragraphs before it change", () => {
    const check = createCheckOf([rule("a", 0, 1)], context, {});
    const before = doc(p("level1", "学习"), p("body", "一二"));
    check(before);
    const after = new Transform(before).insert(0, paragraphNode("body", "甲乙")).doc;
    expect(check(after).map(({ paragraph, start, section }) => [paragraph, start, section])).toEqual([
      [0, 1, ""],
      [1, 5, "一、学习"],
      [2, 9, "一、学习"],
    ]);
  });

  test.each([
    ...[
      "(",
      "（甲",
      '"',
      "小编",
      "小编为",
      "1 ",
      "_",
      "＿",
      "www.",
      "“",
      "》",
      ">",
      " ",
      "一是",
      "XX年",
      "甲,",
      "甲乙",
    ],
    ...[
      "、和",
      "。",
      "1.",
      "①",
      "（1）",
      "(甲",
      "【",
      "and ",
      "\t",
      "甲 ",
      "2、",
      "20",
      "http://",
      "&a;",
      "甲)",
      "第一，",
    ],
  ])("takes no long time over any text: %s", (words) => {
    const text = words.repeat(Math.ceil(40_000 / words.length));
    const document = doc(p("title", text), p("body", text), p("body", `甲，${text}乙 丙`), p("level1", text));
    const begun = performance.now();
    createCheck(context, {})(document);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test("fixes nothing where other words stand by now", () => {
    const document = doc(p("body", "甲,乙,丙"), p("body", "丁,戊"));
    const found = createCheck(context, {})(document).filter(({ rule }) => rule === "half-width");
    const moved = applyFixes(new Transform(new Transform(document).delete(1, 2).doc), found).doc;
    expect(moved.textContent).toBe(",乙,丙丁,戊");
    expect(applyFixes(new Transform(document), found).doc.textContent).toBe("甲，乙，丙丁，戊");
  });

  test("sees cells and figures, not what is suggested to go", () => {
    const gone = { kind: "deletion", id: "1", author: "a", name: "a", at: "" };
    const document = doc(table(["甲,乙"]), p("body", figure("12次"), "丙,丁"), {
      ...p("body", "戊,己"),
      attrs: { style: "body", suggested: gone },
    });
    const found = createCheck(context, {})(document).filter(({ rule }) => rule === "half-width");
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 1]);
  });
});

function paragraphNode(style: "body" | "level1", text: string): Node {
  return doc(p(style, text)).firstChild!;
}
