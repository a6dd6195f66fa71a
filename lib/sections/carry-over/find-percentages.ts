import { digits, inDigits, inNumerals } from "./quantities.ts";
import { byPatterns, type Finder } from "./reading.ts";
import { upTo } from "./year-words.ts";

/** Shares: 98.5%, 10%—15%, 百分之五, 3个百分点, 三分之二, 八成以上, 1/6, 9:1. */
export const findPercentages: Finder = byPatterns(
  [
    `${digits}[ \u3000]*[%‰]?(?:${upTo}${digits}[ \u3000]*)?[%‰]`,
    "百分之[一二两三四五六七八九十百点零〇\\d.]{1,12}",
    `(?:${inDigits}|${inNumerals})个百分点`,
    "[一二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}",
    "[一二两三四五六七八九]成(?=以上|以下|左右|多)",
    "(?<=[升降长少加过近约到达占])[一二两三四五六七八九]成",
    `${digits}[/∶:：]\\d(?![\\d/:.])`,
  ].map((source) => new RegExp(source, "g")),
);
