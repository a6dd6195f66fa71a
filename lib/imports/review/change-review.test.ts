import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphStyles } from "../../document/paragraph-styles.ts";
import { parseDocument } from "../../document/schema.ts";
import { blocksOfText } from "../../document/structure/raw-block.ts";
import { structure } from "../../document/structure/structure.ts";
import { changeReview, type ReviewChange } from "./change-review.ts";
import { type Review, reviewedDocument, reviewedTitle, styleOf, wordsOfNode } from "./review.ts";

function reviewOf(text: string): Review {
  const { blocks, removed } = structure(blocksOfText(text));
  return {
    ...{ source: text.split("\n"), removed, warnings: [] },
    blocks: blocks.map((block, key) => ({ ...block, key })),
    confidence: { unit: 1, period: 1, outline: 1 },
  };
}

const sample = `临江区教育局宣传工作总结
一、加强领导。成立了小组，开了12次会。
二年级的学生也参加了。
(一)建网络
来源：某某网 作者：佚名
二、抓好报道
报道很多。`;

const shown = (review: Review) =>
  review.blocks.map(
    (block) => `${block.aside ? "~" : styleOf(block)} ${block.typed}|${wordsOfNode(block.node)}`,
  );

describe("changeReview", () => {
  const change = (...changes: ReviewChange[]) => changes.reduce(changeReview, reviewOf(sample));

  test("begins as it was read", () => {
    expect(shown(change())).toEqual([
      "title |临江区教育局宣传工作总结",
      "level1 一、|加强领导。成立了小组，开了12次会。",
      "body |二年级的学生也参加了。",
      "level2 (一)|建网络",
      "~ |来源：某某网 作者：佚名",
      "level1 二、|抓好报道",
      "body |报道很多。",
    ]);
  });

  test("a heading that becomes text gets its number back, and loses it again", () => {
    const text = change({ kind: "style", key: 3, style: "body" });
    expect(shown(text)[3]).toBe("body |(一)建网络");
    expect(shown(changeReview(text, { kind: "style", key: 3, style: "level2" }))[3]).toBe(
      "level2 (一)|建网络",
    );
  });

  test("a blank is one piece of the words, wherever they are cut", () => {
    const words = [
      { type: "text", text: "抓好" },
      { type: "blank", attrs: { prompt: "活动" } },
      { type: "text", text: "。全年" },
    ];
    const review = reviewOf("抓好");
    const block = {
      ...review.blocks[0]!,
      node: { type: "paragraph", attrs: { style: "body" }, content: words },
    };
    const heading = changeReview({ ...review, blocks: [block] }, { kind: "style", key: 0, style: "level1" });
    expect(shown(heading)).toEqual(["level1 |抓好【活动】。全年"]);
    const parts = changeReview(heading, { kind: "split", key: 0, after: 7 });
    expect(shown(parts)).toEqual(["level1 |抓好【活动】。", "body |全年"]);
  });

  test("heading words of a paragraph that runs on are marked", () => {
    const { blocks } = change(
      { kind: "style", key: 2, style: "level2" },
      { kind: "split", key: 1, after: 5 },
    );
    expect(shown({ blocks } as Review).slice(1, 3)).toEqual([
      "level1 一、|加强领导。",
      "body |成立了小组，开了12次会。",
    ]);
  });

  test("lines are set aside and taken back", () => {
    expect(shown(change({ kind: "aside", key: 4, aside: false }))[4]).toBe("body |来源：某某网 作者：佚名");
    expect(shown(change({ kind: "aside", key: 6, aside: true }))[6]).toBe("~ |报道很多。");
  });

  test("a paragraph is joined to the one before, over what lies aside", () => {
    const joined = change({ kind: "style", key: 5, style: "body" }, { kind: "join", key: 5 });
    expect(shown(joined).slice(3)).toEqual([
      "level2 (一)|建网络二、抓好报道",
      "~ |来源：某某网 作者：佚名",
      "body |报道很多。",
    ]);
  });

  test("a new title sets the old one aside", () => {
    const titled = change({ kind: "title", text: "新标题" });
    expect(reviewedTitle(titled)).toBe("新标题");
    expect(shown(titled)[1]).toBe("~ |临江区教育局宣传工作总结");
  });

  test("a template is chosen, and the section is sure", () => {
    const template = "0198c0de-0000-7000-8000-000000000000";
    const block = change({ kind: "template", key: 1, template }).blocks[1]!;
    expect(block).toMatchObject({ sure: true, node: { attrs: { template } } });
  });

  test("what is not there changes nothing", () => {
    expect(
      change({ kind: "join", key: 99 }, { kind: "split", key: 3, after: 50 }, { kind: "join", key: 0 }),
    ).toEqual(change());
  });
});

const anyChange: fc.Arbitrary<ReviewChange> = fc.oneof(
  fc.record({
    kind: fc.constant("style" as const),
    key: fc.nat(12),
    style: fc.constantFrom(...paragraphStyles),
  }),
  fc.record({ kind: fc.constant("aside" as const), key: fc.nat(12), aside: fc.boolean() }),
  fc.record({ kind: fc.constant("split" as const), key: fc.nat(12), after: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant("join" as const), key: fc.nat(12) }),
  fc.record({ kind: fc.constant("sure" as const), key: fc.nat(12) }),
);

test("no sequence of corrections loses a character or breaks the document", () => {
  const bare = (review: Review) =>
    [
      ...review.blocks
        .map(({ typed, node }) => typed + wordsOfNode(node))
        .join("")
        .replace(/\s/g, ""),
    ]
      .sort()
      .join("");
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
      const review = reviewOf(sample);
      const changed = changes.reduce(changeReview, review);
      expect(bare(changed)).toBe(bare(review));
      parseDocument(reviewedDocument(changed));
      expect(new Set(changed.blocks.map(({ key }) => key)).size).toBe(changed.blocks.length);
    }),
    { numRuns: 300 },
  );
});
