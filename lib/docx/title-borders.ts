import { looseWidth } from "./text-width.ts";

/** What fits between the margins in 22 pt: 156 mm are 20.1 characters. */
export const titleWidth = 20;

/** A place between two characters of a title where a line may end. */
export type Border = {
  /** Offset in the title. */
  at: number;
  /** 0 between words, 1 between words of a group that should stay together, 2 inside a word. */
  tear: 0 | 1 | 2;
  /** How much worse (or, below 0, better) than an ordinary border this one reads. */
  cost: number;
};

const count = "周年|年度|学年度|学年|年|季度|月份|月|日|届|次|期|号|版|级|个|项|所|名|人|万|亿";
const groups = [
  /《[^《》]*》/g,
  /[“‘（(〔【][^“”‘’（）()〔〕【】]*[”’）)〕】]/g,
  new RegExp(
    `第?\\d[\\d.,]*(?:\\s*[—–~～\\-至]+\\s*\\d[\\d.,]*)?(?:[%％]|${count})*(?:[上下]半年|第?[一二三四]季度)?`,
    "g",
  ),
  new RegExp(`第?[〇零一二三四五六七八九十百千]{2,}(?:大|${count})?`, "g"),
  /[A-Za-z][A-Za-z0-9.+-]*/g,
];

const closers = /^[、，。；：？！）〕】》”’…—,.;:?!)\]%％]/;
const openers = /[（〔【《“‘([]$/;
const goodEnd = /(?:局|委|部|厅|院|校|办|组|处|室|科|政府|中心|委员会|大学|中学|小学|幼儿园|年度|年|季度)$/;
const badEnd = /(?:和|与|及|暨|对|在|为|以|关于|向|把|从)$/;
const badStart =
  /^(?:的|地|得|之|和|与|及|暨|等|了|们|年度|总结|报告|汇报|要点|计划|方案|[省市县区局]|教育局|委员会|办公室|领导小组)/;

/**
 * Every place in a title where a line could end, with how far that tears what belongs together.
 * @param title line breaks as `\n`
 * @param words the title cut into words; when they are not its words, it counts as one word
 */
export function titleBorders(title: string, words: readonly string[]): Border[] {
  const between = wordBorders(title, words);
  const held = heldTogether(title);
  const borders: Border[] = [];
  for (let at = 1; at < title.length; at++) {
    if (isLowSurrogate(title, at)) continue;
    const before = title.slice(0, at);
    const after = title.slice(at);
    const stuck = closers.test(after) || openers.test(before);
    const tear = !between.has(at) || stuck ? 2 : held.has(at) ? 1 : 0;
    borders.push({ at, tear, cost: readingCost(before, after) });
  }
  return borders;
}

function wordBorders(title: string, words: readonly string[]): Set<number> {
  const borders = new Set<number>();
  let at = 0;
  for (const word of words) {
    while (title[at] === "\n" && !word.startsWith("\n")) at += 1;
    if (!title.startsWith(word, at)) return new Set();
    at += word.length;
    borders.add(at);
  }
  return borders;
}

/** Offsets inside a pair of brackets, a number with its unit, or a Latin word that fits on a line. */
function heldTogether(title: string): Set<number> {
  const held = new Set<number>();
  for (const group of groups) {
    for (const match of title.matchAll(group)) {
      if (looseWidth(match[0]) > titleWidth) continue;
      for (let at = match.index + 1; at < match.index + match[0].length; at++) held.add(at);
    }
  }
  return held;
}

function readingCost(before: string, after: string): number {
  let cost = 0;
  if (goodEnd.test(before) || after.startsWith("关于")) cost -= 4;
  if (badEnd.test(before)) cost += 6;
  if (badStart.test(after)) cost += 8;
  return cost;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
