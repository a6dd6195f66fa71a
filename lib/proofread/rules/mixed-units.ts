import { numeralsOf } from "../numbers/numerals.ts";
import type { Rule } from "../rule.ts";
import { bySentence } from "../sentences.ts";

/** Sums of money in 万元 and in 元 beside each other, where both could be in 万元. */
export const mixedUnits: Rule = {
  id: "mixed-units",
  group: "numbers",
  level: "hint",
  examples: {
    bad: [
      { text: "投入设备经费3.5万元、培训经费45000元。", found: ["45000元"] },
      { text: "减免学费120000元，发放助学金35.6万元。", found: ["120000元"] },
    ],
    good: [
      { text: "投入设备经费3.5万元、培训经费4.5万元。" },
      { text: "减免费用19.9万元；为282名学生免除书费2787元。" },
      { text: "投入3.5万元，生均公用经费每人12000元。" },
      { text: "投入35000元、45000元。" },
      { text: "投入3.5万元。补助45000元。" },
    ],
  },
  each: (paragraph) => {
    const { text, index } = paragraph;
    if (!text.includes("万元")) return [];
    const money = numeralsOf(paragraph).filter(({ measure }) => measure === "元");
    return bySentence(text, money).flatMap((own) => {
      const inTenThousands = own.some(({ to }) => text[to - 1] === "万");
      return own
        .filter(({ to, value }) => inTenThousands && /\d/.test(text[to - 1]!) && value >= 10_000)
        .filter(({ from }) => !/[每人均]/.test(text.slice(Math.max(0, from - 8), from)))
        .map(({ from, end }) => ({ paragraph: index, from, to: end }));
    });
  },
};
