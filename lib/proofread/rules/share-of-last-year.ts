import { isLong, likeLastYear } from "../last-year.ts";
import type { Rule } from "../rule.ts";

const least = 0.4;
const old = [
  "全年组织中心组集中学习12次，成员平均参学率98%，推动学习成果转化为工作思路，形成学习、检查、提高的完整链条。",
];

/** How much of the whole text says nearly what last year's said, by characters; said at the title. */
export const shareOfLastYear: Rule = {
  id: "share-of-last-year",
  group: "repetition",
  level: "hint",
  examples: {
    bad: [{ text: `# 年度总结\n${old[0]}`, found: ["年度总结"], context: { lastYear: old } }],
    good: [
      { text: `# 年度总结\n${old[0]}` },
      {
        text: "# 年度总结\n今年换了办法：各支部自己定题目、请老师，机关只管检查和交流，学的人比过去多，问题也提得更具体。",
        context: { lastYear: old },
      },
      { text: "# 年度总结", context: { lastYear: old } },
    ],
  },
  whole({ paragraphs }, { lastYear }) {
    const place = paragraphs.find(({ style }) => style === "title") ?? paragraphs[0];
    if (!lastYear || !place) return [];
    const share = likeLastYear(lastYear);
    let [all, same] = [0, 0];
    for (const paragraph of paragraphs) {
      if (!isLong(paragraph)) continue;
      all += paragraph.text.length;
      same += paragraph.text.length * share(paragraph);
    }
    if (all === 0 || same / all < least) return [];
    const values = { share: Math.floor((same / all) * 100) };
    return [{ paragraph: place.index, from: 0, to: place.text.length, values }];
  },
};
