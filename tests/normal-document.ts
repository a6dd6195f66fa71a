import fc from "fast-check";
import { blankKinds } from "#lib/document/blank.ts";
import { levelOf } from "#lib/document/numbering.ts";
import { paragraphStyles } from "#lib/document/paragraph-styles.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { pictureIds } from "./any-document.ts";

/** What misleads a reader that guesses, and what a file format likes to lose; nothing that XML cannot hold. */
const scraps = [
  ..."年度工作总结，。；：“”——《》·°é𠮷👩‍🏫 \t　<>&\"'{}%【】0123456789Ab",
  ...[
    "一、",
    "（二）",
    "(三)",
    "1.",
    "2、",
    "（3）",
    "①",
    "第一，",
    "一是",
    "第一部分 ",
    "篇一：",
    "范文2、",
  ],
  ...[
    "> ",
    "- ",
    "# ",
    "- 1 -",
    "附件：1.",
    "作者：",
    "】【",
    "小编为您收集",
    "http://www.a.cn/",
    "TOTAL_PAGES",
  ],
  ...[
    "江州市教育局",
    "2026年12月20日",
    "2026年度宣传思想文化工作总结",
    "上一篇：",
    "\u200b",
    "\ufeff",
    "\u00ad",
  ],
  ...["\u2028", "\u0085", "\u007f", "]]>", "&amp;", "_x000D_"],
];
const words = fc.string({ unit: fc.constantFrom(...scraps), minLength: 1, maxLength: 24 });

const hrefs = ["https://a.cn/新 闻?q=<1>#甲", "https://a.cn/%E6%96%B0", "HTTP://A.cn", "mailto:a@b.cn"];
type Mark = NonNullable<DocumentJson["marks"]>[number];
const option = (mark: Mark): fc.Arbitrary<Mark[]> => fc.constantFrom([], [], [], [mark]);
const carried = { kind: "count", from: "36篇", year: 2025, decision: null };
const marks = fc
  .tuple(
    option({ type: "lead" }),
    option({ type: "bold" }),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<Mark[]>([]) },
      fc.constantFrom(...hrefs).map((href) => [{ type: "link", attrs: { href } }]),
    ),
    option({ type: "carriedOver", attrs: carried }),
  )
  .map((found) => found.flat());

const inline: fc.Arbitrary<DocumentJson> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("text"), text: words, marks }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("blank"),
      attrs: fc.record({
        prompt: fc.oneof(fc.constantFrom("", "场次"), words),
        kind: fc.constantFrom(...blankKinds),
      }),
      marks,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("hardBreak"), marks }) },
);

const cellContent = fc.array(inline, { maxLength: 4 }).map((content) => withoutLead(content));
const paragraph: fc.Arbitrary<DocumentJson> = fc
  .record({
    style: fc.constantFrom(...paragraphStyles),
    content: fc.array(inline, { maxLength: 6 }),
    template: fc.constantFrom(null, "a"),
  })
  .map(({ style, content, template }) => ({
    type: "paragraph",
    attrs: { style, template, source: template, id: template },
    content: levelOf(style) === null ? withoutLead(content) : content,
  }));

/** Where a cell may begin, how far it wants to reach, and what is in it. */
const cell = fc.record({
  colspan: fc.integer({ min: 1, max: 3 }),
  rowspan: fc.integer({ min: 1, max: 3 }),
  head: fc.boolean(),
  content: fc.array(cellContent, { minLength: 1, maxLength: 2 }),
});
const width = fc.oneof(fc.constant(0), fc.integer({ min: 25, max: 600 }));

const table: fc.Arbitrary<DocumentJson> = fc
  .record({
    rows: fc.integer({ min: 1, max: 4 }),
    widths: fc.array(width, { minLength: 1, maxLength: 4 }),
    cells: fc.array(cell, { minLength: 16, maxLength: 16 }),
  })
  .map(({ rows, widths, cells }) => {
    const taken = Array.from({ length: rows }, () => widths.map(() => false));
    const content = taken.map((row, r) => ({
      type: "tableRow",
      content: widths.flatMap((_, column) => {
        if (row[column]) return [];
        const { head, content, ...wish } = cells[r * widths.length + column]!;
        let colspan = 1;
        while (colspan < wish.colspan && row[column + colspan] === false) colspan += 1;
        const rowspan = Math.min(wish.rowspan, rows - r);
        for (const below of taken.slice(r, r + rowspan)) below.fill(true, column, column + colspan);
        const own = widths.slice(column, column + colspan);
        const attrs = { colspan, rowspan, colwidth: own.some((each) => each > 0) ? own : null };
        const paragraphs = content.map((inside) => ({ type: "paragraph", content: inside }));
        return [{ type: head ? "tableHeader" : "tableCell", attrs, content: paragraphs }];
      }),
    }));
    return { type: "table", content };
  });

const size = fc.option(fc.oneof(fc.integer({ min: -5, max: 20_000 }), fc.constant(0.5)));
const image: fc.Arbitrary<DocumentJson> = fc
  .record({
    id: fc.constantFrom(...pictureIds),
    width: size,
    height: size,
    alt: fc.oneof(words, fc.constant("一\n二")),
  })
  .map((attrs) => ({ type: "image", attrs }));

/** A document that a Word file of ours can hold: as the editor makes it, with words as odd as may be. */
export const normalDocument: fc.Arbitrary<DocumentJson> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: paragraph },
      { weight: 2, arbitrary: table },
      { weight: 1, arbitrary: image },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((content) => ({ type: "doc", content }));

/** The editor takes heading words off a paragraph that has no level. */
function withoutLead(content: DocumentJson[]): DocumentJson[] {
  return content.map((node) => ({ ...node, marks: node.marks?.filter(({ type }) => type !== "lead") ?? [] }));
}
