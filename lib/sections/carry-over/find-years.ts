import { byPatterns, type Finder } from "./reading.ts";
import { upTo, vagueYear, year } from "./year-words.ts";

const term = "(?:第[一二]学期|[上下]学期)?";
const half = "(?:上半年|下半年)";
const quarter = "(?:前[一二三]个?季度|第?[一二三四1-4](?:[、至到-]第?[一二三四1-4])?季度)";

/** Years and parts of them: 2025年度, 2024—2025学年, 2025届, XX年, “十四五”, 上半年, 第三季度. */
export const findYears: Finder = byPatterns(
  [
    `${year}年?(?:${upTo}|、)${year}(?:学年度?${term}|年度?)`,
    `(?<!\\d)(?:19|20)\\d{2}[-—–－]\\d{2}学年度?${term}`,
    `${year}[ \u3000]*(?:学年度?${term}|年度?${half}|年度?${quarter}|年度|年)`,
    `(?:${year}|${vagueYear})[届级](?![别中第])`,
    `${vagueYear}(?=[”"]?(?:期间|规划))`,
    `${vagueYear}年?${upTo}${vagueYear}(?:学年|年度|年)`,
    `${vagueYear}(?:学年度?|年${half}|年${quarter}|年度|年年(?![底初末终])|年)`,
    '(?<![二三四五六七八九])十[一二三四五六]五(?=[”"』」]|规划|期间|时期|末|以来)',
    '(?<=[“"『「])十五(?=[”"』」](?:规划|期间|时期|计划))',
    half,
    quarter,
  ].map((source) => new RegExp(source, "g")),
);
