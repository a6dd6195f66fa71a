import { chineseNumerals } from "./numerals.ts";
import { byPatterns, type Finder } from "./reading.ts";

const number = `(?:\\d{1,6}|[xX×]{2,4}|${chineseNumerals})`;
const plenum = '[一二三四五六七八九](?:中?[、和及][一二三四五六七八九]){0,4}中[”"]?全会';
const assembly = "(?:中央委员会|全国人民代表大会|全国人大|中央纪委|人大|政协|党代会)?";

/** Which congress, plenum, festival, turn it is: 二十大, 二十届三中全会, 第九届, 第41个教师节, 70周年. */
export const findOrdinals: Finder = byPatterns(
  [
    `(?:第?${number}届)?(?:[一二三四五六七八九]中[、和及]){0,4}${plenum}`,
    `第?${number}届(?:[一二三四五六七八九]次|${assembly}第${number}次)?(?:全体会议|全会)`,
    "(?<![一二三四五六七八九十])(?:十[一二三四五六七八九]|二十[一二三四五]?)大(?![类项步工行新亮课战举任板班重队桌])",
    '(?<=[党“"的])[xX×]{2}大(?=[”"精报会召代])',
    `第${number}个(?=[^，。；、]{0,12}?(?:[节日周月年]))`,
    `第${number}(?:届${assembly}|[次批轮期名])`,
    `(?<=(?:名列|位列|位居|排名|排|居|获|列|全市|全省|全县|全区|全国)[^，。；、]{0,4})第(?:\\d+|[一二三四五六七八九十]{1,3})(?!时间|方阵|梯队|线|责任|要务)`,
    `第${chineseNumerals}(?=[、和]第${chineseNumerals}名)`,
    "首届",
    `(?:\\d{1,4}|${chineseNumerals})周年`,
  ].map((source) => new RegExp(source, "g")),
);
