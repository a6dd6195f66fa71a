import { clauseBefore } from "../sentences.ts";
import { firstFrom } from "./first-from.ts";
import type { Numeral } from "./numerals.ts";
import { mostParts, type Part } from "./parts.ts";

const total = /(?<=[，,；;（(])(?:共计|合计|总计|共)(?:为|达|有|是)?/g;
const separator = /[，,、；;]/;
const notPart = /其中|增|减|比|上年|去年|同期|共|累计|平均|占/;

/** The wholes that stand behind their parts: 讲座3场，培训5场，合计8场. */
export function totalsBehind(
  text: string,
  numerals: readonly Numeral[],
): { whole: Numeral; parts: Part[] }[] {
  return Array.from(text.matchAll(total)).flatMap(({ index, 0: words }) => {
    const from = index + words.length;
    const whole = numerals[firstFrom(numerals, from)];
    if (whole?.from !== from || !whole.measure || whole.approximate) return [];
    const parts: Part[] = [];
    let end = index - 1;
    while (parts.length < mostParts) {
      const name = clauseBefore(text, end);
      if (name === null) break;
      const start = end - name.length;
      const at = firstFrom(numerals, start);
      const [numeral, next] = [numerals[at], numerals[at + 1]];
      const only = numeral && numeral.from < end && !(next && next.from < end);
      if (!only || numeral.measure !== whole.measure || notPart.test(name)) break;
      parts.unshift({ name, numeral });
      if (start === 0 || !separator.test(text[start - 1]!)) return parts.length > 1 ? [{ whole, parts }] : [];
      end = start - 1;
    }
    return [];
  });
}
