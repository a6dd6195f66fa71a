import { likeLastYear } from "../last-year.ts";
import type { Rule } from "../rule.ts";

const least = 0.85;
const old =
  "全年组织中心组集中学习12次，其中专题研讨4次，成员平均参学率98%，推动学习成果转化为工作思路，形成学习、检查、提高的完整链条。";

/** Paragraphs that say nearly what last year's summary said; numbers do not count. */
export const likeLastYearRule: Rule = {
  id: "like-last-year",
  group: "repetition",
  level: "hint",
  examples: {
    bad: [
      { text: old.replace("12", "15"), found: ["全年组织中心组集中学习15次"], context: { lastYear: [old] } },
      {
        text: old.replace("成员", "全体成员的"),
        found: ["全年组织中心组集中学习12次"],
        context: { lastYear: ["", old] },
      },
    ],
    good: [
      { text: old },
      { text: old, context: { lastYear: ["今年完成了任务。", old.slice(0, 20)] } },
      {
        text: "今年换了办法：各支部自己定题目、请老师，机关只管检查和交流，学的人比过去多，问题也提得更具体。",
        context: { lastYear: [old] },
      },
      { text: "加强学习。", context: { lastYear: ["加强学习。"] } },
    ],
  },
  each(paragraph, { lastYear }) {
    const share = lastYear ? likeLastYear(lastYear)(paragraph) : 0;
    if (share < least) return [];
    const values = { share: Math.floor(share * 100) };
    return [{ paragraph: paragraph.index, from: 0, to: firstClause(paragraph.text), values }];
  },
};

function firstClause(text: string): number {
  return /^[^，。；：、！？]{0,20}/.exec(text)?.[0].length ?? 0;
}
