import { numberValue, type TypedNumber } from "./typed-number.ts";

const numeral = "([一二三四五六七八九十]{1,3})";
const patterns = [
  new RegExp(`^第${numeral}\\s*[，,、：:]\\s*`),
  new RegExp(`^${numeral}是\\s*[，,：:]?\\s*`),
];

/**
 * The numbers of paragraphs that begin with 第一，第二， or 一是，二是: words that number clauses of prose, but the
 * sections of a document in which nothing else numbers any. Null unless they are at least two and count from one.
 * @returns for each text its number, or null
 */
export function wordNumbers(texts: readonly string[]): (TypedNumber | null)[] | null {
  for (const pattern of patterns) {
    const numbers = texts.map((text): TypedNumber | null => {
      const match = pattern.exec(text);
      return match && { kind: "comma", value: numberValue(match[1]!), length: match[0].length };
    });
    const found = numbers.filter((number) => number !== null);
    if (found.length >= 2 && found.every(({ value }, index) => value === index + 1)) return numbers;
  }
  return null;
}
