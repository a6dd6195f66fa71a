import type { Paragraph } from "../paper.ts";
import { perParagraph } from "../per-paragraph.ts";
import type { Rule } from "../rule.ts";
import { type Unpaired, unpairedIn } from "../unpaired.ts";
import { writtenText } from "../written-text.ts";

/** Quotation marks and brackets that are not closed, not opened, crossed, or open where they should close. */
export const pairs: Rule = {
  id: "pairs",
  group: "punctuation",
  level: "warning",
  examples: {
    bad: [
      { text: "印发教发〔2026）5号文件。", found: ["〔2026）"] },
      { text: '开展"我们的节日活动。', found: ['"我们的节日活动'] },
      { text: "策划了《和谐教育”的明天啥模样？》等报道。", found: ["《和谐教育”"] },
      { text: "出版了《开示门径等丛书，反响很好。", found: ["《开示门径等丛书"] },
      { text: "坚持“讲政治“、“讲规矩”。", found: ["“讲政治“"] },
      { text: "坚持”讲政治”、“讲规矩”。", found: ["”讲政治”"] },
      { text: "举办（第三届书香校园活动。", found: ["（第三届书香校园活动"] },
      { text: "举办第三届）书香校园活动。", found: ["）"] },
      { text: "读《“双减》”政策解读。", found: ["“双减", "”"] },
    ],
    good: [
      { text: '开展"我们的节日"活动，配备55"屏幕。' },
      { text: "读《“双减”政策（试行）》（2026年版），印发教发〔2026〕5号文件，开展“我们的‘节日’”活动。" },
      { text: "任务有：1）学习；2)培训；a）写稿；（三）审稿。" },
      { text: "镇(区、街道）参加，It’s OK。" },
      { text: "邀请{{主讲人（单位}}作报告。" },
      { text: "他说：“教育要办好。\n“教师要培养好。\n“学生要成长好。”" },
      { text: "他说：“教育要办好。\n学生要成长好。”大家都赞成。" },
    ],
  },
  whole({ paragraphs }) {
    return paragraphs.flatMap((paragraph, at) => {
      const found = unpaired(paragraph);
      if (found.length === 0) return [];
      // A quotation may go on over paragraphs, each of which may open it again.
      const goesOn = opensLast(paragraph) && continues(paragraphs[at + 1]);
      const wentOn = continues(paragraph) && opensLast(paragraphs[at - 1]);
      const own = found.filter(
        (each) => !(goesOn && each === found.at(-1)) && !(wentOn && each === found[0]),
      );
      return own.map((each) => ({ ...each, paragraph: paragraph.index }));
    });
  },
};

/** What does not pair in a paragraph, in order. */
const unpaired = perParagraph((paragraph): Unpaired[] => unpairedIn(writtenText(paragraph)));

/** Whether a paragraph ends within a quotation, after a whole sentence. */
function opensLast(paragraph: Paragraph | undefined): boolean {
  const last = paragraph && unpaired(paragraph).at(-1);
  if (last?.reason !== "unclosed" || !paragraph) return false;
  return paragraph.text[last.from] === "“" && /[。！？；：…]$/.test(paragraph.text.trimEnd());
}

/** Whether a paragraph goes on with a quotation: it opens it again, or only closes it. */
function continues(paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return false;
  const [first] = unpaired(paragraph);
  return (
    paragraph.text.startsWith("“") || (first?.reason === "unopened" && paragraph.text[first.from] === "”")
  );
}
