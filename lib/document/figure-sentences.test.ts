import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument } from "../../tests/any-document.ts";
import { bold, cell, doc, figure, lineBreak, p, table } from "../../tests/paper.ts";
import { figureSentences } from "./figure-sentences.ts";
import { parseDocument } from "./schema.ts";

const count = figure("12次");
const list = figure("《谁最美？》、《春天。》");

test.each([
  ["alone in its paragraph", ["全年集中学习", count, "。"], "全年集中学习12次。", 6],
  ["between other sentences", ["一是抓学习。", "学习", count, "；二是抓宣传。"], "学习12次；", 2],
  ["at the very end", ["抓学习！学习", count], "学习12次", 2],
  ["at the very beginning", [count, "集中学习。抓宣传。"], "12次集中学习。", 0],
  ["in bold neighbours", ["抓学习。", bold("学习"), count, bold("，效果好。")], "学习12次，效果好。", 2],
  [
    "in a quotation with stops",
    ["他说：“学了。又学", count, "。”大家笑了。"],
    "他说：“学了。又学12次。”大家笑了。",
    9,
  ],
  ["that itself has stops", ["报道", list, "等。另有其他。"], "报道《谁最美？》、《春天。》等。", 2],
  ["after a line break", ["时间：全年", lineBreak, " 次数：", count], "次数：12次", 3],
  ["that nobody confirmed", ["学习", figure("", { name: "" }), "。"], "学习【指标】。", 2],
])("a figure %s", (_, content, sentence, start) => {
  const [found] = figureSentences(doc(p("body", ...content)));
  expect(found).toMatchObject({ sentence, start });
});

test("in a table the row is the sentence", () => {
  const row = [cell("第一中学"), { ...cell(""), content: [p("body", "共", count)] }, "好。很好"];
  const [found] = figureSentences(doc(p("body", "各校："), table(["单位", "次数", "评价"], row)));
  expect(found).toMatchObject({ sentence: "第一中学　共12次　好。很好", start: 6, text: "12次" });
});

test("a figure is where it is said to be, and its sentence says it at its place", () => {
  const withFigures = anyDocument.map((json) =>
    JSON.parse(JSON.stringify(json).replaceAll('"hardBreak"', '"figure"')),
  );
  fc.assert(
    fc.property(withFigures, (json) => {
      const node = parseDocument(json);
      const found = figureSentences(node);
      let figures = 0;
      node.descendants((child) => {
        if (child.type.name === "figure") figures += 1;
      });
      expect(found).toHaveLength(figures);
      for (const { pos, text, sentence, start } of found) {
        expect(node.nodeAt(pos)?.type.name).toBe("figure");
        expect(sentence.slice(start, start + text.length)).toBe(text);
      }
    }),
  );
});
