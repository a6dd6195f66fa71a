import { levelOf } from "../../document/numbering.ts";
import { bareHeadingLevel } from "../headings.ts";
import type { Paragraph } from "../paper.ts";
import type { Rule } from "../rule.ts";

/** Headings of the first two levels with nothing under them. */
export const headingEmpty: Rule = {
  id: "heading-empty",
  group: "structure",
  level: "warning",
  examples: {
    bad: [
      { text: "一、加强学习\n二、抓好宣传\n全年发稿36篇。", found: ["加强学习"] },
      { text: "一、加强学习\n（一）抓队伍\n（二）抓阵地\n办好校报。", found: ["抓队伍"] },
      { text: "一、加强学习\n全年学习12次。\n二、抓好宣传\n\n< 江州市教育局", found: ["抓好宣传"] },
      { text: "\\一、加强学习\n\\二、抓好宣传\n全年发稿36篇。", found: ["一、加强学习"] },
    ],
    good: [
      { text: "一、加强学习\n（一）抓队伍\n全年培训12次。\n二、抓好宣传\n| 媒体 | 篇数 |" },
      { text: "一、加强学习。全年学习12次。\n二、抓好宣传：发稿36篇\n三、打算\n1.学习。" },
      { text: "一、加强学习\n{{主要做法}}" },
      { text: "着力抓好三件事：\n\\一、抓学习\n\\二、抓宣传\n\\三、抓队伍" },
      {
        text: "\\一、加强学习…………3\n\\二、抓好宣传…………5\n\\一、加强学习\n学习12次。\n\\二、抓好宣传\n发稿36篇。",
      },
      { text: "\\一、实行明码标价，保证质价相符。\n\\二、服务热情周到。" },
    ],
  },
  whole({ paragraphs }) {
    const filled = paragraphs.filter(
      ({ text, picture, index }) => text.trim() !== "" || picture || index === 0,
    );
    const isEmpty = (at: number) => {
      const level = filled[at] && !filled[at].picture ? bareHeadingLevel(filled[at]) : null;
      return level !== null && endsAt(filled[at + 1], level);
    };
    return filled.flatMap((paragraph, at) => {
      // Typed numbers one after another count the items of a list.
      const isList = paragraph.number === null && (isEmpty(at - 1) || isEmpty(at + 1));
      if (!isEmpty(at) || isList) return [];
      return [{ paragraph: paragraph.index, from: 0, to: paragraph.text.length }];
    });
  },
};

/** Whether what follows a heading of a level belongs to another one, or nothing follows. */
function endsAt(next: Paragraph | undefined, level: 1 | 2): boolean {
  if (!next || next.style === "signer" || next.style === "date") return true;
  const other = bareHeadingLevel(next) ?? levelOf(next.style);
  return other !== null && other <= level;
}
