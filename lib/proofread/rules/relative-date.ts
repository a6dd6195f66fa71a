import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";
import { isIn, quotedIn } from "../sentences.ts";

const pattern =
  /(?<![到在的以至和好])(?:今天|昨天|明天|前天|后天)(?!的?(?:教育|孩子|学生|我们|更|会|幸福|生活))|昨日|明日(?!之)|今日(?!头条|说法|关注|新闻)|(?<![以晚早向村马路镇乡街])(?:[上下]周|本周|这周)(?![期边转全密末年])|(?<![以晚早向马])[上下]个?月(?![\d报球份]?[球])|本周[一二三四五六日末]/g;

/** Days that are told from the day on which somebody wrote: 今天, 昨天, 下周三, 上月. */
export const relativeDate: Rule = {
  id: "relative-date",
  group: "time",
  level: "hint",
  examples: {
    bad: [
      { text: "昨天，我局召开部署会，下周三再次召开。", found: ["昨天", "下周"] },
      { text: "上月组织培训两期。", found: ["上月"] },
      { text: "今天下午召开会议。", found: ["今天"] },
    ],
    good: [
      { text: "今年以来，去年同期，每月一次，当天完成。" },
      { text: "刊发《今天我们怎样当老师》，策划“和谐教育的明天”。" },
      { text: "发展到今天，办好明天的教育，创造更好明天。" },
      { text: "在上周期考核中，学校周边环境，晚上周密部署。" },
      { text: "推送至今日头条。" },
    ],
  },
  each: ({ index, text }) => {
    const quoted = quotedIn(text);
    return matches(text, pattern)
      .filter(({ from }) => !isIn(quoted, from))
      .map(({ from, to }) => ({ paragraph: index, from, to }));
  },
};
