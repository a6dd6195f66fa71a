import { matches } from "../matches.ts";
import { perParagraph } from "../per-paragraph.ts";
import type { Context, Found, Rule } from "../rule.ts";
import { isIn, quotedIn } from "../sentences.ts";

const jinjiang: Partial<Context> = { unit: { names: ["成都市锦江区教育局", "锦江教育", "盐道街小学"] } };

/** A district or county and one of its organs. */
const pattern =
  /([\p{Script=Han}]{2}(?<![我全各本该城市两辖校片社县省学园山景地灾牧林每新])[区县旗])(?:教育(?:和体育|体育)?局|教育系统|委教育工委|区委|政府教育|人民政府)/gu;

const visits =
  /赴|考察|学习|交流|来访|结对|帮扶|对口|支援|联合|兄弟|友好|协作|跨区|接待|邻|借鉴|转发|调研|共同|签约|合作|先后有|来自/;

/** A place whose report this is not: 成华区教育局 in a report of 锦江区. */
export const otherUnit: Rule = {
  id: "other-unit",
  group: "wording",
  level: "warning",
  examples: {
    bad: [
      {
        text: "组建“成华区教育局统筹科”，由各校宣传骨干组成，定期开展经验交流。",
        found: ["成华区教育局"],
        context: jinjiang,
      },
      { text: "在武侯区人民政府的领导下。", found: ["武侯区人民政府"], context: jinjiang },
      { text: "# 青羊区教育局2026年度工作总结", found: ["青羊区教育局"], context: jinjiang },
      { text: "# 金牛实验小学2026年度工作总结", found: ["金牛实验小学"], context: jinjiang },
    ],
    good: [
      { text: "在锦江区教育局和区人民政府的领导下，我区教育局、各区教育局。", context: jinjiang },
      { text: "赴成华区教育局考察学习。", context: jinjiang },
      { text: "刊发《成华区教育局工作经验》。", context: jinjiang },
      { text: "组建成华区教育局统筹科。" },
      { text: "成都市教育局、四川省教育厅。", context: jinjiang },
      { text: "# 锦江区教育局2026年度工作总结", context: jinjiang },
      { text: "# 盐道街小学2026年度工作总结", context: jinjiang },
    ],
  },
  whole: ({ paragraphs }, { unit: { names } }) => {
    const all = names.join("\n");
    const own = new Set(all.match(/[\p{Script=Han}]{2}[区县旗]/gu));
    return paragraphs.flatMap((paragraph): Found[] => {
      const titled = paragraph.style === "title" ? titleOf(paragraph.text, names) : [];
      const found = titled.length > 0 || own.size === 0 ? titled : named(paragraph);
      return found
        .filter(({ place }) => place === null || !own.has(place))
        .map(({ from, to }) => ({ paragraph: paragraph.index, from, to }));
    });
  },
};

/** Organs of districts and counties in a paragraph, with their place. */
const named = perParagraph(({ text }): { from: number; to: number; place: string | null }[] => {
  const quoted = quotedIn(text);
  return matches(text, pattern)
    .filter(
      ({ from, to }) => !isIn(quoted, from) && !visits.test(text.slice(Math.max(0, from - 12), to + 12)),
    )
    .map(({ from, to, groups: [place] }) => ({ from, to, place: place! }));
});

/** Whose report a title says it is, when that is none of the units. */
function titleOf(text: string, names: readonly string[]) {
  const whose = /^[\p{Script=Han}]{2,24}?(?:局|学校|小学|中学|幼儿园|学院|中心)(?=20\d\d年)/u.exec(text)?.[0];
  if (!whose || names.length === 0) return [];
  const known = names.some((name) => name.includes(whose) || whose.includes(name));
  return known ? [] : [{ from: 0, to: whose.length, place: null }];
}
