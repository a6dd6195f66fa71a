import type { PrintStyle } from "#lib/ledger/figures/print-style.ts";

/**
 * What printed words say of the value: the number that stands there, and the bounds that the word of rounding sets;
 * without one, how far the number may be off.
 */
export type Printed = { said: number; least: number; most: number; off: number | null };

const scales: Record<string, number> = { 万: 1e4, 亿: 1e8 };

const numeral = "零一二两三四五六七八九十百千万亿";

const form = new RegExp(
  `^(近|数十)?([\\d.]*)([${numeral}]*?)([余多]?)([万亿]?)([余多]?)([^\\d${numeral}余多]*)$`,
);

/** Reads the words that a value was printed as, without the program that printed them. */
export function readPrinted(words: string, style: PrintStyle): Printed {
  const found = form.exec(words);
  if (!found) throw new Error(`these are not the words of a number: ${words}`);
  const [, sign = "", digits = "", numerals = "", inside = "", scale = "", behind = ""] = found;
  const factor = (scales[scale] ?? 1) * (style.percent ? 0.01 : 1);
  if (sign === "数十") return { said: 0, least: 20 * factor, most: 100 * factor, off: null };
  const inDigits = digits !== "";
  const inNumerals = () => (inside ? numeralValue(numerals) * factor : numeralValue(numerals + scale));
  const said = inDigits ? Number(digits) * factor : inNumerals();
  if (sign === "近") return { said, least: 0.9 * said, most: said, off: null };
  if (inside || behind) {
    const measured = scales[style.measure[0] ?? ""] ?? 1;
    const unit = scale && said >= measured ? measured : 1;
    return { said, least: said, most: said + style.step * unit, off: null };
  }
  if (!inDigits) return { said, least: said, most: said, off: 0 };
  const last = 10 ** -style.decimals;
  const drawnBack = [last, 100 - last, 100 + last].some((edge) => Math.abs(Number(digits) - edge) < last / 2);
  return { said, least: said, most: said, off: (drawnBack ? last : last / 2) * factor };
}

/** A number in Chinese numerals, by the highest power in it. */
function numeralValue(numerals: string): number {
  for (const [power, value] of Object.entries({ 亿: 1e8, 万: 1e4, 千: 1000, 百: 100, 十: 10 })) {
    const at = numerals.lastIndexOf(power);
    if (at < 0) continue;
    const many = numerals.slice(0, at).replaceAll("零", "");
    return (many === "" ? 1 : numeralValue(many)) * value + numeralValue(numerals.slice(at + 1));
  }
  return Math.max(
    0,
    "零一二三四五六七八九".indexOf(numerals.replaceAll("零", "").replace("两", "二") || "零"),
  );
}
