import { inDigits, inNumerals } from "./quantities.ts";
import { type Finder, spansOf } from "./reading.ts";

const money = "(?:美|港|欧)?元(?![旦宵素件首])";

const figures = new RegExp(`${inDigits}${money}`, "g");

const inWords = new RegExp(`${inNumerals}${money}`, "g");

/** Amounts of money: 1.2亿元, 30余万元, 三百万元; not 二元, 一元化. */
export const findAmounts: Finder = ({ text }) => [
  ...spansOf(text, figures),
  ...spansOf(text, inWords).filter(({ start, end }) => /[十百千万亿]/.test(text.slice(start, end))),
];
