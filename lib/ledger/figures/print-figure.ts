import { chineseNumber } from "../../chinese-number.ts";
import { decimalText, withoutNoise } from "./decimal-text.ts";
import type { PrintStyle } from "./print-style.ts";
import { type Quantity, quantityOf, unchanged } from "./quantity.ts";
import type { Reading } from "./question.ts";
import { roundAmount } from "./round-amount.ts";

/**
 * The words of a figure in the text: 320余次, 98.71%, 增加12次. A word of rounding that would not be true of the value
 * is left out, and the value printed exactly. Lists are joined by 、 whatever the style.
 * @param before what the records said of the period before, where the style compares with it
 * @returns null where nothing can be said: without records, or without a period before to compare with
 */
export function printFigure(
  now: Pick<Reading, "value" | "list">,
  style: PrintStyle,
  before: Pick<Reading, "value"> | null = null,
): string | null {
  if (now.list) return now.list.length > 0 ? now.list.join("、") : null;
  const quantity = quantityOf(now.value, before?.value ?? null, style);
  if (quantity === null || quantity === unchanged) return quantity;
  const negative = quantity.lead === "-";
  const rounded = negative ? null : roundAmount(quantity, style);
  const words = rounded === null ? exactWords(quantity, style) : roundedWords(rounded, quantity, style);
  return quantity.lead + words + quantity.measure;
}

function exactWords(quantity: Quantity, style: PrintStyle): string {
  const { lead, amount, scale, measure, share } = quantity;
  const whole = withoutNoise(amount);
  if (lead !== "-" && inNumerals(whole, quantity, style)) return numeralWords(whole, scale, measure);
  return decimalText(amount, style, share && measure === "%" ? [0, 100] : [0]) + scale;
}

function roundedWords(rounded: number, quantity: Quantity, style: PrintStyle): string {
  const { scale, measure } = quantity;
  const { rounding, step } = style;
  if (rounding === "tens") return `数十${scale}`;
  const numerals = inNumerals(rounded, quantity, style);
  const number = (scaled: string) =>
    numerals
      ? numeralWords(rounded, scaled, measure)
      : decimalText(rounded, { decimals: 2, fixed: false }) + scaled;
  if (rounding === "near") return `近${withoutOne(number(scale))}`;
  // 余 and 多 stand behind the digit that they are about: 270多万元, but 5万多元.
  const [inside, outside] = step >= 10 ? ["", scale] : [scale, ""];
  const word = rounding === "more" ? `${withoutOne(number(inside))}余` : `${number(inside)}多`;
  return word + outside;
}

/** Whether a number is written in Chinese numerals: none but whole ones, and no more of a scale than it is for. */
function inNumerals(number: number, { scale, share }: Quantity, { numerals }: PrintStyle): boolean {
  const most = scale ? 9999 : Number.MAX_SAFE_INTEGER;
  return numerals === "chinese" && !share && Number.isInteger(number) && number >= 1 && number <= most;
}

function numeralWords(number: number, scale: string, measure: string): string {
  const words = chineseNumber(number) + scale;
  return number === 2 && measure ? words.replace("二", "两") : words.replace(/^二(?=[千万亿])/, "两");
}

/** 近百 and 百余 have no 一 before them. */
function withoutOne(words: string): string {
  return words.replace(/^一(?=[百千万亿]+$)/, "");
}
