import { chineseNumber } from "../../chinese-number.ts";

// Word counts to thirty times Z.
const lastLetter = 780;

/**
 * A counter as Word shows it (ECMA-376 17.18.59 ST_NumberFormat).
 * @returns null for bullets and for numbers that are not shown
 */
export function formatNumber(format: string, n: number): string | null {
  if (format === "bullet" || format === "none") return null;
  if (/chinese|japanese|taiwanese|korean|ideograph/i.test(format)) return chinese(format, n);
  if (/EnclosedCircle/.test(format)) return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
  if (format === "decimalFullWidth") {
    return String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  }
  if (format === "decimalZero") return String(n).padStart(2, "0");
  if ((format === "upperLetter" || format === "lowerLetter") && n >= 1 && n <= lastLetter) {
    const letter = String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
    return format === "upperLetter" ? letter : letter.toLowerCase();
  }
  if (format === "upperRoman") return roman(n);
  if (format === "lowerRoman") return roman(n).toLowerCase();
  return String(n);
}

function chinese(format: string, n: number): string {
  if (format === "ideographEnclosedCircle" && n >= 1 && n <= 10) return String.fromCharCode(0x327f + n);
  if (/Zodiac|Traditional/.test(format)) return "甲乙丙丁戊己庚辛壬癸"[(n - 1) % 10] ?? String(n);
  return n >= 1 && n <= 99 ? chineseNumber(n) : String(n);
}

function roman(n: number): string {
  const parts: [number, string][] = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = Math.min(n, 399);
  let text = "";
  for (const [value, letters] of parts) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
