import { firstFrom } from "./first-from.ts";
import type { Numeral } from "./numerals.ts";

/** A part of a whole: its name and its number. */
export type Part = { name: string; numeral: Numeral };

/** No list that one reads has more. */
export const mostParts = 40;

/** A list of parts as it stands in a text. */
export type Parts = {
  parts: Part[];
  /** The text goes on with 等, or with something that may be a part too. */
  open: boolean;
};

/** Words by which a number compares or repeats instead of naming a part. */
const aside = /增|减|比|上年|去年|同期|多于|少于|占|提高|下降|累计|共计|合计|总计|平均|人均|最[高低多少]/;

const closed = /^[^，,、；;：:。！？（）()\d\n]{0,8}/;

/**
 * Reads parts one after the other: 小学8506名，中学2350名, or 8506名小学生，2350名中学生.
 * @param from where the first begins; each must have this measure word
 */
export function partsFrom(text: string, from: number, numerals: readonly Numeral[], measure: string): Parts {
  const parts: Part[] = [];
  let at = from;
  for (;;) {
    const numeral = numerals[firstFrom(numerals, at)];
    if (parts.length === mostParts) return { parts, open: true };
    if (!numeral) return { parts, open: false };
    const before = text.slice(at, numeral.from);
    if (/[。！？）)\n]/.test(before)) return { parts, open: /等/.test(before) };
    const name = before.replace(/^(?:其中|和|及|与|以及|另有|还有)?[，,、；;：:]?/, "");
    const tail = closed.exec(text.slice(numeral.end, numeral.end + 9))?.[0] ?? "";
    // A number of something else ends the list; one of the same in another place leaves it open.
    if (numeral.measure !== measure) return { parts, open: /等/.test(before) };
    if (/[，,、；;：:（(\d]/.test(name) || name.length > 16 || aside.test(name + tail))
      return { parts, open: true };
    parts.push({ name: /[^有约为是达共]/.test(name) ? name : tail, numeral });
    at = numeral.end + tail.length;
    if (tail.includes("等") && !/[一二三]等/.test(tail)) return { parts, open: true };
    const note = /^（[^（）]*）/.exec(text.slice(at, at + 60))?.[0] ?? "";
    at += note.length;
    if (!/[，,、；;]/.test(text[at] ?? "")) return { parts, open: false };
    at += 1;
  }
}
