import { chineseNumber } from "../../chinese-number.ts";

const digits = "零一二三四五六七八九";
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const groups: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** What a Chinese numeral says: 一百零五 → 105, 两千 → 2000; null where it is not written as one writes numbers. */
export function chineseValue(text: string): number | null {
  const plain = text.replaceAll("两", "二").replaceAll("〇", "零");
  let [whole, group, digit] = [0, 0, 0];
  for (const sign of plain) {
    const place = digits.indexOf(sign);
    if (place >= 0) digit = place;
    else if (powers[sign]) {
      group += (digit || 1) * powers[sign];
      digit = 0;
    } else if (groups[sign]) {
      whole =
        groups[sign] > whole
          ? (whole + group + digit) * groups[sign]
          : whole + (group + digit) * groups[sign];
      [group, digit] = [0, 0];
    } else return null;
  }
  const value = whole + group + digit;
  return value > 0 && chineseNumber(value) === plain ? value : null;
}
