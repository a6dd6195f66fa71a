import fc from "fast-check";
import { paragraphStyles } from "#lib/document/paragraph-styles.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { blank, doc, lineBreak, p, table } from "./paper.ts";

const people = ["李科长", "王局长", "赵主任"] as const;
const moments = [Date.UTC(2026, 10, 20, 1, 2, 3), Date.UTC(2026, 10, 21, 8)];

let ids = 0;
const who = fc
  .record({ name: fc.constantFrom(...people), at: fc.constantFrom(...moments) })
  .map(({ name, at }) => ({ id: `s${++ids}`, author: "u", name, at }));
const either = who.chain((by) =>
  fc.constantFrom("insertion" as const, "deletion" as const).map((kind) => ({ ...by, kind })),
);

const letters = [..."开展学习一二三、（）1.2，。的的的了“”年度工作"];
const words = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 });

/** Ids of the threads that a document may have; which one it is does not matter. */
export const threadIds = ["t1", "t2", "t3"];

const comment = fc.option(fc.subarray(threadIds, { minLength: 1, maxLength: 2 }), { freq: 4 });

const text = fc
  .record({
    words,
    comes: fc.option(who, { freq: 3 }),
    goes: fc.option(who, { freq: 3 }),
    comment,
    bold: fc.boolean(),
  })
  .map(({ words, comes, goes, comment, bold }): DocumentJson => {
    const marks = [
      ...(bold ? [{ type: "bold" }] : []),
      ...(comment ?? []).map((id) => ({ type: "comment", attrs: { id } })),
      ...(comes ? [{ type: "insertion", attrs: comes }] : []),
      // Nobody takes out again what they put in themselves: it would be gone.
      ...(goes && goes.name !== comes?.name ? [{ type: "deletion", attrs: goes }] : []),
    ];
    return { type: "text", text: words, marks };
  });
const atom = fc
  .record({
    node: fc.constantFrom(blank("次数", "number"), blank("姓名"), lineBreak),
    suggested: fc.option(either),
  })
  .map(({ node, suggested }): DocumentJson => ({ ...node, attrs: { ...node.attrs, suggested } }));
const inline = fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: atom }), {
  maxLength: 4,
});

/** A paragraph with at least one letter that nobody suggests anything of. */
const paragraph = fc
  .record({
    style: fc.constantFrom(...paragraphStyles.filter((style) => style !== "title")),
    ...{ before: inline, plain: words, after: inline },
    whole: fc.option(either, { freq: 4 }),
    split: fc.option(either, { freq: 4 }),
    restyled: fc.option(fc.tuple(who, fc.constantFrom(...paragraphStyles)), { freq: 6 }),
  })
  .map(({ style, before, plain, after, whole, split, restyled }): DocumentJson => {
    const old =
      !whole && !split && restyled && restyled[1] !== style ? { ...restyled[0], style: restyled[1] } : null;
    const node = p(style, ...before, plain, ...after);
    return { ...node, attrs: { style, suggested: whole, split: whole ? null : split, restyled: old } };
  });

const cell = fc
  .tuple(inline, words)
  .map(([content, plain]): DocumentJson => ({ type: "tableCell", content: [p("body", ...content, plain)] }));
const row = fc
  .record({ cells: fc.tuple(cell, cell), suggested: fc.option(either) })
  .map(({ cells, suggested }): DocumentJson => ({ type: "tableRow", attrs: { suggested }, content: cells }));
const anyTable = fc.tuple(row, fc.array(row, { maxLength: 3 })).map(([first, rows]): DocumentJson => {
  return { ...table(), content: [{ ...first, attrs: {} }, ...rows] };
});

/**
 * A document with suggestions and comments as people make them. A break comes in or goes only between paragraphs of
 * which nothing is suggested as a whole.
 */
export const anySuggestions = fc
  .array(fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 1, arbitrary: anyTable }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((blocks) =>
    doc(
      p("title", "年度工作总结"),
      ...blocks.map((block, index) => {
        const before = blocks[index - 1];
        const splits = before?.type === "paragraph" && !before.attrs?.suggested && !before.attrs?.restyled;
        return splits || block.type !== "paragraph"
          ? block
          : { ...block, attrs: { ...block.attrs, split: null } };
      }),
    ),
  );
