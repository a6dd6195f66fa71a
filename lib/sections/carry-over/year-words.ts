/** A year in four digits or Chinese ones (2025, 二〇二五), as the source of a pattern. */
export const year = "(?:(?<![\\d.])(?:19|20)\\d{2}|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})";

/** A year that was never filled in, as in XX年, 20_年, 20xx年. */
export const vagueYear = "(?:(?<![A-Za-z])[XxＸ×╳]{2,4}|20[_＿XxＸ×╳]{1,2})";

/** What stands between the two ends of a span of time. */
export const upTo = "[ \u3000]*(?:[-—–－~～]{1,2}|至|到)[ \u3000]*";

const digits = "〇一二三四五六七八九";

const years = new RegExp(year, "g");

/** The years that words name, in order. */
export function yearsIn(words: string): number[] {
  return Array.from(words.matchAll(years), ([found]) =>
    Number(found.replace(/\D/g, (digit) => String(digits.indexOf(digit.replace(/[○零]/, "〇"))))),
  );
}

/** Words with each year replaced, in the digits in which it stood. */
export function replaceYears(words: string, replace: (year: number) => number): string {
  return words.replace(years, (found) => {
    const next = String(replace(yearsIn(found)[0]!));
    return /\d/.test(found) ? next : next.replace(/\d/g, (digit) => digits[Number(digit)]!);
  });
}
