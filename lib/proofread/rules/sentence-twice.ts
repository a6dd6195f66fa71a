import { matches } from "../matches.ts";
import type { Paragraph } from "../paper.ts";
import { perParagraph } from "../per-paragraph.ts";
import type { Found, Rule } from "../rule.ts";
import { isNumberable } from "../typed-numbers.ts";
import { writtenText } from "../written-text.ts";

/** Shorter sentences come back by habit. In characters without marks and white space. */
const shortest = 18;
/** Formulae that every summary repeats: what guides it, and how it leads over to its parts. */
const formula =
  /新时代中国特色社会主义思想|三个代表|科学发展观|党的[一二三四五六七八九十]+大|[一二三四]中全会|四个意识|四个自信|两个确立|两个维护|立德树人|现将.{0,30}(?:如下|汇报|总结)|为(?:指导|指引|统领|主线)|正确领导下/;

/** Sentences that stand in the document more than once; the second and later ones are found. */
export const sentenceTwice: Rule = {
  id: "sentence-twice",
  group: "repetition",
  level: "warning",
  examples: {
    bad: [
      {
        text: "各单位对照任务清单逐项整改，形成了闭环管理的长效机制。\n今年，抓学习。各单位对照任务清单，逐项整改，形成了闭环管理的长效机制！",
        found: ["各单位对照任务清单，逐项整改，形成了闭环管理的长效机制！"],
      },
    ],
    good: [
      { text: "取得了明显的成效。我们再接再厉。\n取得了明显的成效。" },
      {
        text: "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻教育方针。\n坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻教育方针。",
      },
      {
        text: "一、加强对全体干部教师的教育培训管理监督工作\n| 加强对全体干部教师的教育培训管理监督工作 |\n| 加强对全体干部教师的教育培训管理监督工作 |",
      },
      {
        text: "全年在各级媒体刊发稿件{{篇数}}，其中省级以上{{篇数}}。\n全年在各级媒体刊发稿件12篇，其中省级以上3篇。",
      },
    ],
  },
  whole({ paragraphs }) {
    const known = new Map<string, { paragraph: number; words: string }>();
    return paragraphs.flatMap((paragraph) =>
      longSentences(paragraph).flatMap(({ from, to, key }): Found[] => {
        const first = known.get(key);
        const words = paragraph.text.slice(from, from + 12);
        if (!first) known.set(key, { paragraph: paragraph.index, words });
        if (!first) return [];
        const reason = first.paragraph === paragraph.index ? "here" : "default";
        return [{ paragraph: paragraph.index, from, to, reason, values: { words: first.words } }];
      }),
    );
  },
};

const longSentences = perParagraph((paragraph: Paragraph) => {
  if (!isNumberable(paragraph)) return [];
  return matches(writtenText(paragraph), /[^。！？!?\n\s][^。！？!?\n]*[。！？!?]?/g)
    .map(({ from, to, words }) => ({ from, to, words, key: words.replace(/[^\p{L}\p{N}]/gu, "") }))
    .filter(({ words, key }) => key.length >= shortest && !formula.test(words) && !words.includes("\ufffc"));
});
