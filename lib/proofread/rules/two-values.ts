import { numeralsOf } from "../numbers/numerals.ts";
import type { Paragraph } from "../paper.ts";
import { perParagraph } from "../per-paragraph.ts";
import type { Rule } from "../rule.ts";
import { clauseBefore } from "../sentences.ts";

/** The same figure of the whole unit with two values in two places. */
export const twoValues: Rule = {
  id: "two-values",
  group: "numbers",
  level: "warning",
  examples: {
    bad: [
      { text: "全区共有中小学教师5000名。\n面对全区中小学教师5200名，任务繁重。", found: ["5200名"] },
      { text: "全区现有在职网评员120名。\n目前，全区在职网评员112名。", found: ["112名"] },
    ],
    good: [
      { text: "全区共有中小学教师5000名。\n全区有中小学教师5000名。" },
      { text: "全区共有中小学教师5000名。\n全区中小学教师近5200名。" },
      { text: "全区小学招生300名。\n全区初中招生500名。" },
      { text: "党支部全年集中学习12次。\n党委全年集中学习11次。" },
      { text: "上年全区中小学教师4800名。\n全区中小学教师5000名。" },
      { text: "召开会议3次。\n召开会议5次。" },
      { text: "全区学校开展宣讲3次。\n全区学校开展宣讲5次。" },
      { text: "全区中小学教师5000名。\n全区中小学教师增加200名。" },
    ],
  },
  whole: ({ paragraphs }) => {
    const first = new Map<string, number>();
    return paragraphs.flatMap((paragraph) =>
      figuresOf(paragraph).flatMap(({ key, value, from, to }) => {
        const known = first.get(key);
        if (known === undefined) first.set(key, value);
        return known === undefined || known === value
          ? []
          : [{ paragraph: paragraph.index, from, to, values: { other: String(known) } }];
      }),
    );
  },
};

const scope = /^(?:(?:面对|目前|截至目前|回顾工作|至此|据统计)?)(?=全[区市县局校系年]|我[区市县局校])/;
const filler = /共计|共有|总计|合计|现有|累计|达到|一共|共|有|达|为|了|的/g;
/** What is done several times may be told of several times, with a number each. */
const done =
  /开展|组织|举办|召开|举行|培训|发布|刊发|报道|参加|完成|学习|检查|整改|评选|获|投入|建|送|走访|接|发|收|征|表彰/;
const other = /上年|去年|同期|上半|下半|季度|\d|月|增|减|比|其中|新|每|平均/;

/** The figures whose clause says of whom and what they are from its beginning, with that as key. */
const figuresOf = perParagraph((paragraph: Paragraph) =>
  numeralsOf(paragraph).flatMap(({ from, end, value, measure, approximate }) => {
    const { text } = paragraph;
    const clause = clauseBefore(text, from) ?? "";
    const opened = scope.exec(clause);
    const before = text.slice(Math.max(0, from - clause.length - 12), from);
    if (!opened || approximate || !measure || /[年月日%]/.test(measure) || other.test(before)) return [];
    const key = clause.slice(opened[0].length).replace(filler, "");
    return key.length < 6 || done.test(key) ? [] : [{ key: `${key} ${measure}`, value, from, to: end }];
  }),
);
