import { findIn } from "../find-in.ts";
import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";
import { writtenText } from "../written-text.ts";

const counted =
  "(?:年度|年|月份|月|日(?!报|常|前)|号|届|大|省|市|县|区|镇|乡|村|街道|学校|小学|中学|校|局|科|名|人|次|个|篇|项|所)";
const patterns = [
  // XX年, xx省, **镇, ××学校, 20XX年; not XXL, 3×5 or **bold** of English.
  `(?<![A-Za-z0-9.*])(?:20|19)?(?:[XxＸｘ]{2,6}|[×╳]{2,6})${counted}?(?![A-Za-z0-9*])`,
  `(?<![A-Za-z0-9.*])(?:20|19)?[*＊]{2,6}(?:${counted}|同志|主任|局长|书记)`,
  "(?<![A-Za-z0-9])(?:20)?[XxＸｘ×](?=年|月\\d|月[XxＸｘ×])[年月]",
  "(?<![一二三四五六七八九〇○])○{2,6}(?![一二三四五六七八九〇○])",
  // 20__年, 20_年, ____, ___次
  `(?<![A-Za-z0-9_＿@/.=?&-])\\d{1,3}[_＿]+${counted}?(?![A-Za-z0-9_])`,
  `(?<![A-Za-z0-9_＿@/.=?&-])[_＿]+${counted}(?![A-Za-z0-9_])`,
  "(?<=^|[\\u4e00-\\u9fff，。；：、（“%％])[_＿](?=[\\u4e00-\\u9fff%％，。；、）”])",
  "(?<![A-Za-z0-9_＿@/.=?&-])[_＿]{2,}(?![A-Za-z0-9_＿])",
  // 20  年
  "(?<!\\d)(?:20|19)[ \\u3000]+年(?!级|代)",
  // ( ), “ ”, 《 》, 【 】, and what somebody left to be written in.
  "[（(][ \\u3000_＿]*[）)]|“[ \\u3000_＿]*”|《[ \\u3000_＿]*》|【[ \\u3000_＿XxＸ×*]*】",
  "[（(【〔\\[][^（）()【】〔〕[\\]]{0,12}(?:待补充|待核实|待核|待填|待定|待确认|待完善|待统计|此处填|请填)[^（）()【】〔〕[\\]]{0,8}[）)】〕\\]]",
  // 【次数】 within a sentence; at its beginning it may be the name of a part.
  "(?<=[\\u4e00-\\u9fff\\d，。；：、])【[^【】]{1,40}】(?![》”])",
];
const placeholder = new RegExp(patterns.join("|"), "g");
/** A title that has lost its year: 教育局年宣传工作总结. */
const yearless = /(?<=局|学校|小学|中学|幼儿园|委|厅|部|科|处|室|办|中心)年(?!级|度|轻|青)/g;

/** What stands for words, names and numbers that were to be put in. */
export const placeholderLeft: Rule = {
  id: "placeholder",
  group: "left-over",
  level: "error",
  examples: {
    bad: [
      { text: "XX年，我局加大宣传力度，xx省和**镇都来学习。", found: ["XX年", "xx省", "**镇"] },
      { text: "20__年和20_年度，20XX年，20×× 年。", found: ["20__年", "20_年度", "20XX年", "20××"] },
      { text: "组织10所学校开展20__—20__年度创建。", found: ["20__", "20__年度"] },
      {
        text: "全年学习____次，参学率（ ），读《 》一书，评“ ”好学校。",
        found: ["____次", "（ ）", "《 》", "“ ”"],
      },
      {
        text: "共发稿【 】篇，表彰【数字】人（人数待核实）。",
        found: ["【 】", "【数字】", "（人数待核实）"],
      },
      { text: "党的“xx大”和“xx届三中”全会，“xxxx”很重要。", found: ["xx大", "xx届", "xxxx"] },
      { text: "X年X月，学校共20  年历史。", found: ["X年", "20  年"] },
      { text: "# 教育局年宣传思想工作总结", found: ["年"] },
      { text: "入学率_%，全区_分以上_人。", found: ["_", "_", "_人"] },
      { text: "20**年，**局长到**村调研。", found: ["20**年", "**局", "**村"] },
      { text: "XX年年，在XX日报上。", found: ["XX年", "XX"] },
    ],
    good: [
      { text: "建成XXL码的3×5展板，参数x为1，教育e时代，发送邮件到a__b@c.cn。" },
      { text: "邀请{{主讲人}}作报告，详见 https://a.cn/x_y__z?p=20__ 。" },
      { text: "教发〔2026〕5号，二○○八年建校，3*4等于12。" },
      { text: "# 江州市教育局2026年工作总结\n【案例】实验小学的做法。" },
      { text: "**加强领导**。**学习**的内容。" },
      { text: "【要闻】我局年度工作要点印发。" },
    ],
  },
  each: (paragraph) => [
    ...findIn(paragraph, placeholder),
    ...(paragraph.style === "title"
      ? matches(writtenText(paragraph), yearless).map(({ from, to }) => ({
          ...{ paragraph: paragraph.index, from, to, reason: "year" },
        }))
      : []),
  ],
};
