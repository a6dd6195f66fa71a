import { kinshipOf } from "../numbers/families.ts";
import { type Numeral, numeralsOf } from "../numbers/numerals.ts";
import type { Paragraph } from "../paper.ts";
import type { Found, Rule } from "../rule.ts";
import { bySentence, clauseBefore } from "../sentences.ts";

/** Shares of a whole that exceed or miss 100%. */
export const shares: Rule = {
  id: "shares",
  group: "numbers",
  level: "error",
  examples: {
    bad: [
      { text: "男教师占35%，女教师占67%。", found: ["67%"] },
      { text: "本科占60%，硕士占35%，博士占8%。", found: ["8%"] },
      { text: "小学教师占全部教师的55.2%，中学教师占45.8%。", found: ["45.8%"] },
      { text: "党员占30%，团员占20%，其余占40%。", found: ["40%"] },
      { text: "适龄儿童入学率达到101%。", found: ["101%"] },
      { text: "家长满意度为198.5%。", found: ["198.5%"] },
      { text: "党员占教师总数的130%。", found: ["130%"] },
    ],
    good: [
      { text: "男教师占35%，女教师占65%。" },
      { text: "男教师占34.67%，女教师占65.34%。" },
      { text: "本科占60%，硕士占30%。" },
      { text: "党员占60%，女教师占70%。" },
      { text: "本科毕业的初中教师占15%，大专毕业的小学教师占13%。" },
      { text: "任务完成率达到120%，同比增长150%。" },
      { text: "参学率达到100%，群众满意度为98.7%。" },
      { text: "小学教师中男教师占35%，中学教师中女教师占66%。" },
    ],
  },
  each: (paragraph) => {
    if (!/[%％]/.test(paragraph.text)) return [];
    const percents = numeralsOf(paragraph).filter(({ measure }) => measure === "%");
    return [...tooLarge(paragraph, percents), ...unlikeWhole(paragraph, percents)];
  },
};

const capped =
  /(?:(?:参学|覆盖|合格|入学|巩固|出勤|参与|参会|到会|回复|答复|办结|普及|优秀|及格|达标|本科|就业|签订|参训|通过|录取|配备|建成|知晓)率|满意[率度]|占[^，,、；;。]{0,10})(?:分别)?(?:达到|达|为|是|已达)?$/;

function tooLarge({ text, index }: Paragraph, percents: readonly Numeral[]): Found[] {
  return percents
    .filter(({ from, value }) => value > 100 && capped.test(text.slice(Math.max(0, from - 18), from)))
    .map(({ from, end }) => ({ paragraph: index, from, to: end, reason: "large" }));
}

const share = /^([^，,、；;：:]{1,16}?)占(?:比|全|总|[^，,、；;：:\d]{0,10}的)?[^，,、；;：:\d]{0,8}$/;

/** The shares of a sentence whose names exclude each other, at the last of them. */
function unlikeWhole({ text, index }: Paragraph, percents: readonly Numeral[]): Found[] {
  return bySentence(text, percents).flatMap((own) => {
    if (own.length < 2 || own.some(({ approximate }) => approximate)) return [];
    const names = own.map(({ from }) => share.exec(clauseBefore(text, from) ?? "")?.[1] ?? null);
    if (names.some((name) => name === null || /中|同比|上年/.test(name.replace("中学", "")))) return [];
    const { exclusive, complete } = kinshipOf(names as string[]);
    const sum = own.reduce((total, { value }) => total + value, 0);
    // Each share may be rounded by half of its last place.
    const slack = own.reduce((total, { step }) => total + step / 2, 0) + 1e-9;
    if (!(exclusive && sum > 100 + slack) && !(complete && sum < 100 - slack)) return [];
    const { from, end } = own.at(-1)!;
    return [{ paragraph: index, from, to: end, values: { sum: String(Math.round(sum * 100) / 100) } }];
  });
}
