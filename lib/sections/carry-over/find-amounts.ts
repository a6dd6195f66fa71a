import { inDigits, inNumerals } from "./quantities.ts";
import { byPatterns, type Finder } from "./reading.ts";

const money = "(?:美|港|欧)?元(?![旦宵素件首])";

/** Amounts of money: 1.2亿元, 30余万元, 三百万元; not 二元, 一元化. */
export const findAmounts: Finder = byPatterns([
  new RegExp(`${inDigits}${money}`, "g"),
  new RegExp(`(?=[^元]*[十百千万亿][余多]?[万亿]?元)${inNumerals}${money}`, "g"),
]);
