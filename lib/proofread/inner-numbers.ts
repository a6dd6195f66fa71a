import { numberValue } from "../document/structure/typed-number.ts";
import { matches } from "./matches.ts";
import type { Paragraph } from "./paper.ts";
import { perParagraph } from "./per-paragraph.ts";

/** A number that counts clauses within prose: 一是, 第二，, （3）, ④. */
export type Inner = { family: string; value: number; from: number; to: number; words: string };

const before = "(?<=^|[。；;，,：:、！？）)”\\s])";
const numeral = "([一二三四五六七八九十]{1,2})";
const families: [family: string, pattern: RegExp][] = [
  ["是", new RegExp(`${before}${numeral}是(?!否|不是|\\1)`, "g")],
  ["要", new RegExp(`${before}${numeral}要(?!求|素|点|害)`, "g")],
  ["第", new RegExp(`(?<=^|[。；;：:])第${numeral}(?=[，,：:])`, "g")],
  ["（1）", /(?<=^|[。；;，,：:、])[（(](\d{1,2})[）)](?!班|号|楼|中)/g],
  ["（一）", new RegExp(`(?<=^|[。；;，,：:])[（(]${numeral}[）)]`, "g")],
  ["①", /([\u2460-\u2473])/g],
  ["1.", /(?<=[。；;：:])(\d{1,2})[.．、](?!\d)/g],
];

/** The numbers of clauses within a paragraph, in order. */
export const innerNumbers = perParagraph(({ text }: Paragraph): Inner[] =>
  families
    .flatMap(([family, pattern]) =>
      matches(text, pattern).map(({ from, to, words, groups: [number = ""] }) => {
        return { family, value: countOf(number), from, to, words };
      }),
    )
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.from - b.from),
);

function countOf(number: string): number {
  const circle = number.charCodeAt(0) - 0x245f;
  return circle >= 1 && circle <= 20 ? circle : numberValue(number);
}
