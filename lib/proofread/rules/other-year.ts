import { matches } from "../matches.ts";
import { perParagraph } from "../per-paragraph.ts";
import type { Rule } from "../rule.ts";
import { isIn, quotedIn, sentenceAt } from "../sentences.ts";

/** Years so near before the period that they may have stayed from an older report; older ones are told as history. */
const yearsBack = 3;

const pattern =
  /(?<![\d.〔[（(—–~～-]|至)(20\d{2})年(?!级|届|版|秋|学|[-－—–~～至到]|\d*月\d*日?(?:起|以来|印发|发布|施行|出台|成立|修订))/g;

/** Words that tell of history wherever they stand in the sentence. */
const comparing = /今年|本年|同比|相比|对比|上年|去年|前年|往年|历年|连续|增长|历史|回顾|周年/;
/** Words before the year itself. */
const since = /[自从与比较到至][^，。；]{0,4}$/;
/** Words that must stand near the year. */
const telling =
  /开始|起步|以来|截至|相较|曾|首次|当时|创建于|成立|建于|毕业|入学|出生|印发|发布|修订|施行|颁布|规划|计划|目标|到20\d\d年|评选的|以前|之前|底前|荣获的|入选|周期/;

const plans = /下一步|打算|计划|安排|思路|展望|规划|谋划/;

/** A year that is neither the period's nor marked as history. */
export const otherYear: Rule = {
  id: "other-year",
  group: "time",
  level: "warning",
  needsPeriod: true,
  examples: {
    bad: [
      { text: "# 区教育局2025年度宣传工作总结", found: ["2025年"] },
      { text: "2025年，我局坚持以新思想为指导。", found: ["2025年"] },
      { text: "一、理论学习\n2024年共组织学习12次。", found: ["2024年"] },
    ],
    good: [
      { text: "# 区教育局2026年度宣传工作总结\n2026年，我局组织学习12次。" },
      { text: "自2019年以来，学校连续获奖；2025年同期为10次，今年为12次。" },
      { text: "落实《2025年全区教育工作要点》，依据教发〔2025〕3号。" },
      { text: "实施2021—2025年规划，完成2025年印发的方案。" },
      { text: "2025年秋季学期，2025级新生，2025—2026学年。" },
      { text: "与2025年相比增长8%，2025年为80篇，2026年为96篇。" },
      { text: "2018年，学校建成新校区。" },
      { text: "三年来，2024年、2025年和2026年均获优秀。" },
      { text: "一、下一步工作打算\n巩固2025年成果。" },
      { text: "2027年继续推进。" },
      { text: "| 级别 | 2025年（篇） | 2026年（篇） |\n| 省级 | 20 | 22 |" },
    ],
  },
  whole: ({ paragraphs }, { period: { year } }) =>
    paragraphs.flatMap((paragraph) => {
      const { index, style, section } = paragraph;
      const named = yearsOf(paragraph);
      if (named.length === 0 || plans.test(section)) return [];
      return named
        .filter((each) => each.year < year && each.year >= year - yearsBack)
        .filter(({ sentence, told }) => !sentence.includes(String(year)) && (style === "title" || !told))
        .map(({ from, to, year: other }) => ({
          ...{ paragraph: index, from, to, values: { named: String(other), year: String(year) } },
        }));
    }),
};

/** The years of a paragraph that no title holds (those of tables are compared there), and whether their sentence tells of history. */
const yearsOf = perParagraph(({ text, style, inTable }) => {
  if (inTable || !text.includes("年")) return [];
  const quoted = quotedIn(text);
  return matches(text, pattern)
    .filter(({ from }) => !isIn(quoted, from))
    .map(({ from, to, groups: [year] }) => {
      const sentence = style === "title" ? text : sentenceAt(text, from);
      const before = text.slice(Math.max(0, from - 6), from);
      const near = text.slice(Math.max(0, from - 12), to + 20);
      const told = comparing.test(sentence) || since.test(before) || telling.test(near);
      return { from, to, year: Number(year), sentence, told };
    });
});
