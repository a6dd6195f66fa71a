import { type PrintStyle, plainStyle } from "./print-style.ts";
import type { Reading } from "./question.ts";
import { roundings } from "./roundings.ts";

type Told = { measure: string; percent: boolean };

/**
 * The true style of a figure that is nearest to how words in a text say a number: 近, 余, 多, 数十, Chinese numerals
 * and the measure word stay where they are true of the value.
 */
export function nearestStyle(
  words: string,
  now: Pick<Reading, "value" | "list">,
  { measure, percent }: Told,
): PrintStyle {
  const written = lookOf(words);
  const own = percent || written.measure === "%" || written.measure === "" ? measure : written.measure;
  const plain = plainStyle(own, percent);
  let best = { style: plain, likeness: 0 };
  for (const { style, words: said } of roundings(now, plain)) {
    const likeness = alike(written, lookOf(said));
    if (likeness > best.likeness) best = { style, likeness };
  }
  return best.style;
}

type Look = {
  word: string;
  chinese: boolean;
  scale: string;
  zeros: number;
  decimals: number;
  measure: string;
};

const number =
  /^(近|约|数)?(\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)(余|多|几)?([万亿]*)(余|多)?(.*)$/;

/** What words say beside the number itself. */
function lookOf(words: string): Look {
  const [, lead = "", digits = "", inside = "", scale = "", outside = "", measure = ""] =
    number.exec(words.trim().replace(/％/g, "%")) ?? [];
  const chinese = digits !== "" && !/\d/.test(digits);
  return {
    ...{ word: lead === "约" ? "" : lead || inside || outside, chinese, scale },
    zeros: chinese
      ? Math.max(0, "个十百千".indexOf(digits.at(-1) ?? ""))
      : (/0*$/.exec(digits)?.[0].length ?? 0),
    decimals: digits.split(".")[1]?.length ?? 0,
    measure: scale + measure,
  };
}

function alike(one: Look, other: Look): number {
  const same = (given: boolean, weight: number) => (given ? weight : 0);
  return (
    // A word of rounding is worth nothing where it would hide more than it did.
    same(one.word === other.word && other.zeros <= one.zeros, 8) +
    same(one.chinese === other.chinese, 10) +
    same(one.scale === other.scale, 2) +
    same(one.decimals === other.decimals, 1) +
    1 / (1 + Math.abs(one.zeros - other.zeros))
  );
}
