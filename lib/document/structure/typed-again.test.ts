import fc from "fast-check";
import { expect, test } from "vitest";
import { numberParagraphs } from "../numbering.ts";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import { blocksOfText } from "./raw-block.ts";
import { structure } from "./structure.ts";

const words = fc.constantFrom(
  "加强",
  "学习",
  "宣传",
  "一年来",
  "三项",
  "队伍",
  "2026年",
  "1.5亿元",
  "《海边》",
  "12次",
  "十大",
);
const phrase = fc.array(words, { minLength: 2, maxLength: 6 }).map((parts) => parts.join(""));
const prose = fc
  .array(phrase, { minLength: 2, maxLength: 5 })
  .map((clauses) => `今年${clauses.join("，我们")}。`);

type Written = { style: ParagraphStyle; text: string; lead: string };

const body: fc.Arbitrary<Written> = prose.map((text) => ({ style: "body", text, lead: "" }));
const heading = (style: ParagraphStyle): fc.Arbitrary<Written> =>
  phrase.map((text) => ({ style, text: `抓好${text}`, lead: "" }));
const leading = (style: ParagraphStyle): fc.Arbitrary<Written> =>
  fc.tuple(phrase, prose).map(([lead, text]) => ({ style, text, lead: `抓好${lead}。` }));

const below = fc.array(
  fc.oneof(body, heading("level2"), leading("level2"), leading("level3"), leading("level4")),
  {
    maxLength: 6,
  },
);
const sections = fc
  .array(fc.tuple(heading("level1"), body, below), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flatMap(([first, text, rest]) => [first, text, ...rest]));

test("a document that is typed with its numbers is understood as it was", () => {
  fc.assert(
    fc.property(sections, (written) => {
      const numbers = numberParagraphs(written.map(({ style }) => style));
      const lines = written.map(({ text, lead }, index) => `　　${numbers[index] ?? ""}${lead}${text}`);
      const result = structure(blocksOfText(`某市教育局年度工作总结\n${lines.join("\n")}`));
      const read = result.doc.content!.slice(1).map(({ attrs, content = [] }) => {
        const isLead = (piece: (typeof content)[number]) =>
          piece.marks?.some((mark) => mark.type === "lead") ?? false;
        const join = (pieces: typeof content) => pieces.map((piece) => piece.text).join("");
        return {
          style: attrs!.style,
          lead: join(content.filter(isLead)),
          text: join(content.filter((each) => !isLead(each))),
        };
      });
      expect(read).toEqual(written);
      expect(result.warnings).toEqual([]);
      expect(result.aside).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
