import { kinshipOf } from "../numbers/families.ts";
import { type Numeral, numeralsOf } from "../numbers/numerals.ts";
import { type Part, partsFrom } from "../numbers/parts.ts";
import { totalsBehind } from "../numbers/totals.ts";
import type { Paragraph } from "../paper.ts";
import type { Found, Rule } from "../rule.ts";

/** Parts that do not add up to the whole that the text says they make. */
export const sumOfParts: Rule = {
  id: "sum-of-parts",
  group: "numbers",
  level: "error",
  examples: {
    bad: [
      { text: "农村学生共计10856名，其中，小学8506名，中学2340名。", found: ["10856名"] },
      { text: "农村学生共计10956名,其中,小学8506名,中学2350名。", found: ["10956名"] },
      { text: "培训教师300人（其中男教师120人，女教师190人）。", found: ["300人"] },
      { text: "参加比赛120人，其中党员130人。", found: ["120人"] },
      { text: "评出作品50件，其中一等奖20件、二等奖20件、三等奖30件。", found: ["50件"] },
      { text: "在职教师1200人，其中党员500人，团员300人，其余群众300人。", found: ["1200人"] },
      { text: "全区共有学校47所：小学30所、中学18所。", found: ["47所"] },
      { text: "开展讲座3场，培训5场，参观2场，合计11场。", found: ["11场"] },
      { text: "获省级奖励5项，市级奖励7项，县级奖励19项，共32项。", found: ["32项"] },
      { text: "共三十名，其中男十八名，女十三名。", found: ["三十名"] },
      { text: "三个批次共培训300人，分别为100人、120人、90人。", found: ["300人"] },
    ],
    good: [
      { text: "农村学生共计10856名,其中,小学8506名,中学2350名。" },
      { text: "农村学生共计10,856名，其中小学8,506名、中学2,350名。" },
      { text: "共培训教师100人，其中党员60人，女教师55人。" },
      { text: "共获奖100项，其中国家级5项，省级20项。" },
      { text: "学校60所，其中小学40所、中学15所等。" },
      { text: "教师100人，其中男40人（含外籍5人），女60人。" },
      { text: "招收学生近1000名，其中小学600名，中学300名。" },
      { text: "刊发稿件100篇，其中省级以上60篇，市级以上90篇。" },
      { text: "教师500人，其中男200人，比上年增加10人，女300人。" },
      { text: "开展讲座3场，培训5场，合计8场。" },
      { text: "本年度获省上奖励5项,市上奖励7项,县上奖励19项,共31项。" },
      { text: "举办讲座3场，培训5场，共开展活动12场；小学3场，中学5场，共500人次。" },
      { text: "今年新增讲座3场，培训5场，共20场。" },
      { text: "组织活动3类，其中一类是宣讲，一类是培训。" },
      { text: "表彰教师30人，其中小学20人，中学10人，学生40人。" },
      { text: "共评选2名，其中一等奖1名，二等奖1名。" },
      { text: "投入资金19.9万元，其中公办10万元，民办9.9万元。" },
    ],
  },
  each: (paragraph) => [...listsBehind(paragraph), ...listsBefore(paragraph)],
};

/** What stands between a whole and the list of its parts. */
const opening =
  /^([^，,、；;：:。！？（）()\d\n]{0,10})(?:[，,（(]?[^，,；;：:。！？\d\n]{0,6}其中[：:，,]?|[，,](?:分别|依次)[为是][：:]?|[：:])/;

function listsBehind(paragraph: Paragraph): Found[] {
  const { text } = paragraph;
  if (!/其中|分别|依次|[：:]/.test(text)) return [];
  const numerals = numeralsOf(paragraph);
  return numerals.flatMap((whole) => {
    const opened = whole.measure && opening.exec(text.slice(whole.end, whole.end + 30));
    if (!opened || /^[%年月日]|百分点/.test(whole.measure) || whole.approximate) return [];
    const { parts, open } = partsFrom(text, whole.end + opened[0].length, numerals, whole.measure);
    return judged(paragraph, whole, parts, { open, complete: !opened[0].includes("其中") });
  });
}

function listsBefore(paragraph: Paragraph): Found[] {
  const numerals = numeralsOf(paragraph);
  return totalsBehind(paragraph.text, numerals).flatMap(({ whole, parts }) =>
    judged(paragraph, whole, parts, { open: false, complete: true }),
  );
}

/** One finding at the whole, when the parts cannot make it. */
function judged(
  { index }: Paragraph,
  whole: Numeral,
  parts: readonly Part[],
  { open, complete }: { open: boolean; complete: boolean },
): Found[] {
  if (parts.length === 0 || parts.some(({ numeral }) => numeral.approximate)) return [];
  const sums = sumsOf(parts);
  const sum = sums.at(-1)!;
  // What goes on after the parts are complete is about something else.
  if (sums.some((each, at) => at > 0 && each === whole.value)) return [];
  const kin = kinshipOf(parts.map(({ name }) => name));
  const larger = parts.some(({ numeral }) => numeral.value > whole.value);
  const over = parts.length > 1 && kin.exclusive && sum > whole.value;
  const unlike = parts.length > 1 && !open && (complete || kin.complete);
  if (!larger && !over && !unlike) return [];
  const values = { whole: plain(whole.value), sum: plain(sum) };
  const reason = larger ? "part" : "default";
  return [{ paragraph: index, from: whole.from, to: whole.end, reason, values }];
}

/** The sum of the first part, of the first two, and so on. */
function sumsOf(parts: readonly Part[]): number[] {
  let sum = 0;
  return parts.map(({ numeral }) => {
    sum = Math.round((sum + numeral.value) * 1e6) / 1e6;
    return sum;
  });
}

/** 199000 as 19.9万: as reports write it. */
function plain(value: number): string {
  return value >= 10_000 && value % 100 === 0 ? `${value / 10_000}万` : String(value);
}
