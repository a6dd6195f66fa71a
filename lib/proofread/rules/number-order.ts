import type { NumberKind } from "../../document/structure/typed-number.ts";
import { numberKinds } from "../../document/structure/typed-number.ts";
import { misstep } from "../follow-numbers.ts";
import type { Found, Rule } from "../rule.ts";
import { type Typed, typedItems } from "../typed-numbers.ts";

type List = { kind: NumberKind; last: number };

/** Numbers typed at the beginning of paragraphs that do not begin with one, jump or repeat. */
export const numberOrder: Rule = {
  id: "number-order",
  group: "numbering",
  level: "warning",
  examples: {
    bad: [
      { text: "\\一、抓学习\n\\二、抓培训\n\\2、抓师德。\n\\三、抓管理", found: ["2、"] },
      { text: "\\一、抓学习\n\\三、抓培训\n\\三、抓管理", found: ["三、", "三、"] },
      { text: "\\二、抓学习\n\\三、抓培训", found: ["二、"] },
      { text: "\\一、抓学习\n\\1.学原文。\n\\2.学典型。\n\\二、抓培训\n\\2.抓师德。", found: ["2."] },
      { text: "①写稿。\n③审稿。", found: ["③"] },
    ],
    good: [
      {
        text: "\\一、抓学习\n\\（一）学原文\n\\1.通读。\n\\2.精读。\n\\（二）学典型\n\\1.请进来。\n\\二、抓培训",
      },
      { text: "\\1.成效\n\\一、抓学习\n\\二、抓培训\n\\2.不足\n\\3.打算" },
      { text: "\\一、抓学习\n\\1.通读。\n\\2.精读。\n\\二、抓培训\n\\3.请进来。" },
      { text: "重点任务：\n\\1.学习。\n\\2.培训。\n\\一、抓学习\n\\1.通读。\n\\二、抓培训\n\\1.请进来。" },
      { text: "- 1.\n- 2.加强研究。" },
    ],
  },
  whole({ paragraphs }) {
    // The lists that are open, outer ones first, and the last number of every kind that there was.
    const open: List[] = [];
    const ended = new Map<NumberKind, number>();
    return typedItems(paragraphs).flatMap(({ paragraph, number }): Found[] => {
      const list = enter(open, number.kind);
      const { last } = list;
      list.last = number.value;
      const goesOn = last === 0 && ended.get(number.kind) === number.value - 1;
      ended.set(number.kind, number.value);
      const reason = goesOn ? null : misstep(last, number.value);
      return reason === null ? [] : [found(paragraph.index, number, reason, last)];
    });
  },
};

/** Makes the list of a kind the innermost open one; a new one begins after 0. */
function enter(open: List[], kind: NumberKind): List {
  const rank = (of: NumberKind) => numberKinds.indexOf(of);
  const known = open.some((list) => list.kind === kind);
  while (open.length > 0) {
    const { kind: inner } = open.at(-1)!;
    if (known ? inner === kind : rank(inner) < rank(kind)) break;
    open.pop();
  }
  if (!known) open.push({ kind, last: 0 });
  return open.at(-1)!;
}

function found(paragraph: number, { from, to, words }: Typed, reason: string, last: number): Found {
  return { paragraph, from, to, reason, values: { typed: words, last } };
}
