import { misstep } from "../follow-numbers.ts";
import { innerNumbers } from "../inner-numbers.ts";
import type { Found, Rule } from "../rule.ts";
import { isNumberable } from "../typed-numbers.ts";

/** Families that count over several paragraphs; the others count within one, where they begin with one. */
const overParagraphs: ReadonlySet<string> = new Set(["是", "要", "第"]);

/** How people begin to count without a number. */
const firstInWords = /首先|首要|第一|其一|一方面|一来|一则|一是|一要/;

/** 一是…三是, 第一，…第三，, （1）…（3）, ①…③: clauses whose numbers jump, repeat or do not begin with one. */
export const clauseOrder: Rule = {
  id: "clause-order",
  group: "numbering",
  level: "warning",
  examples: {
    bad: [
      { text: "一是抓学习。三是抓培训。", found: ["三是"] },
      { text: "工作中：二是抓学习；三是抓培训。", found: ["二是"] },
      { text: "一是抓学习。二是抓培训。二是抓管理。", found: ["二是"] },
      { text: "一是抓学习。\n三是抓培训。", found: ["三是"] },
      { text: "第一，抓学习。第三，抓培训。", found: ["第三"] },
      { text: "任务有：（1）抓学习；（3）抓培训。", found: ["（3）"] },
      { text: "任务有：①抓学习；③抓培训。", found: ["③"] },
      { text: "任务有：1.抓学习；2.抓培训；4.抓管理。", found: ["4."] },
    ],
    good: [
      { text: "一是抓学习。二是抓培训。三是抓管理。\n一是写稿，二是审稿。" },
      { text: "一是抓学习。\n二是抓培训。\n三是抓管理，一是请进来，二是走出去。\n四是抓落实。" },
      { text: "文科第一、第二名，理科第二、第三名。获全市第一，第三，第五名。" },
      { text: "高一（3）班、高二（5）班参加。唯一是新的。二是二，一是一。" },
      { text: "一要抓学习，二要抓培训。见附件（三）。" },
      { text: "首先，抓学习。第二，抓培训。第三，抓管理。\n主要一是抓学习；二是抓培训。" },
    ],
  },
  whole({ paragraphs }) {
    const lists = new Map<string, number[]>();
    const found: Found[] = [];
    for (const paragraph of paragraphs) {
      if (!isNumberable(paragraph)) continue;
      for (const family of lists.keys()) if (!overParagraphs.has(family)) lists.delete(family);
      for (const { family, value, from, to, words } of innerNumbers(paragraph)) {
        const open = lists.get(family) ?? [];
        if (open.length === 0 && value > 1 && !overParagraphs.has(family)) continue;
        lists.set(family, open);
        const [reason, last] = follow(open, value);
        const before = (paragraphs[paragraph.index - 1]?.text ?? "") + paragraph.text.slice(0, from);
        if (reason && !(reason === "start" && value === 2 && firstInWords.test(before))) {
          found.push({ paragraph: paragraph.index, from, to, reason, values: { typed: words, last } });
        }
      }
    }
    return found;
  },
};

/** Puts a number after the innermost list that it goes on, or begins a new one. */
function follow(open: number[], value: number): [reason: string | null, last: number] {
  const last = open.at(-1) ?? 0;
  if (value === 1) {
    open.push(1);
    return [null, last];
  }
  const goesOn = open.lastIndexOf(value - 1);
  if (goesOn !== -1) {
    open.length = goesOn + 1;
    open[goesOn] = value;
    return [null, last];
  }
  const reason = misstep(last, value);
  if (open.length === 0) open.push(value);
  else open[open.length - 1] = value;
  return [reason, last];
}
