import { byPatterns, type Finder } from "./reading.ts";
import { upTo, vagueYear, year } from "./year-words.ts";

const ofYear = `(?:(?:${year}|${vagueYear})[ \u3000]*年[ \u3000]*)?`;
const monthNumber =
  "(?:(?<![\\d.])(?:1[0-2]|0?[1-9])|(?<![个一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九]))";
const month = `${monthNumber}[ \u3000]*月`;
const dayNumber =
  "(?:(?<!\\d)(?:3[01]|[12]\\d|0?[1-9])|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
const day = `${dayNumber}[ \u3000]*[日号]`;

/** Days and months: 2025年10月24日, 12月16—22日, 3至5月, 10月下旬, 二〇二五年十二月, 2025-10-24, 24日. */
export const findDates: Finder = byPatterns(
  [
    `${ofYear}${month}${day}(?:${upTo}(?:${ofYear}${month})?${day})?`,
    `${ofYear}${month}${dayNumber}(?:${upTo}|、)${day}`,
    `${ofYear}${monthNumber}(?:[ \u3000]*月份?)?(?:${upTo}|[、和及])${ofYear}${month}份?`,
    `${ofYear}${month}(?:份|上旬|中旬|下旬|[初底末])?(?!革命|[嫂饼])`,
    "(?<!\\d)(?:19|20)\\d{2}([-./])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9])(?!\\d)",
    `(?<![\\d.])(?:3[01]|[12]\\d|0?[1-9])日(?:${upTo}${day})?(?![内均报游])`,
  ].map((source) => new RegExp(source, "g")),
);
