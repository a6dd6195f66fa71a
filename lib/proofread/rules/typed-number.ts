import type { Found, Rule } from "../rule.ts";
import { isNumberable, typedItems, typedNumberOf } from "../typed-numbers.ts";

/** Numbers typed where the document numbers by itself: before a drawn number, or instead of one. */
export const typedNumberLeft: Rule = {
  id: "typed-number",
  group: "numbering",
  level: "warning",
  mechanical: true,
  examples: {
    bad: [
      {
        text: "一、\\一、加强学习\n1.\\（1）抓实中心组学习。",
        found: ["一、", "（1）"],
        fixed: "一、加强学习\n1.抓实中心组学习。",
      },
      { text: "一、加强学习\n\\2.抓实支部学习。", found: ["2."] },
    ],
    good: [
      { text: "\\一、加强学习\n\\1.抓实中心组学习。" },
      { text: "一、加强学习\n\\一、二年级全部参加。\n\\3.5万人参加。\n\\①每周一次。" },
      { text: "一、加强学习\n附件：1.统计表\n\\2.名单" },
    ],
  },
  whole({ paragraphs }) {
    if (!paragraphs.some(({ number }) => number !== null)) return [];
    const found = paragraphs.flatMap((paragraph): Found[] => {
      const number = paragraph.number !== null && isNumberable(paragraph) ? typedNumberOf(paragraph) : null;
      if (!number || number.length >= paragraph.text.length) return [];
      const place = { paragraph: paragraph.index, from: number.from, to: number.from + number.length };
      return [{ ...place, fix: "", reason: "twice", values: { drawn: paragraph.number! } }];
    });
    const instead = typedItems(paragraphs)
      .filter(({ number }) => number.kind !== "circle")
      .map(({ paragraph, number: { from, to } }) => ({ paragraph: paragraph.index, from, to }));
    return [...found, ...instead];
  },
};
