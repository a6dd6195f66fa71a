const values = new Map([..."零一二三四五六七八九"].map((numeral, value) => [numeral, value]));

const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Chinese numerals up to 9999, as the source of a pattern. */
export const chineseNumerals = "[一二三四五六七八九十百千零〇]{1,7}";

/** A number in digits or Chinese numerals up to 9999: 41, 四十一, 两; 0 when it is none. */
export function numeralValue(numerals: string): number {
  if (/^\d+$/.test(numerals)) return Number(numerals);
  let sum = 0;
  let digit = 0;
  for (const numeral of numerals.replace(/〇/g, "零").replace(/两/g, "二")) {
    const power = powers[numeral];
    if (power) {
      sum += (digit || 1) * power;
      digit = 0;
      continue;
    }
    const value = values.get(numeral);
    if (value === undefined || digit > 0) return 0;
    digit = value;
  }
  return sum + digit;
}
