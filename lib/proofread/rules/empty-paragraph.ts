import type { Found, Rule } from "../rule.ts";

/** In more places than this they are said once for the whole text. */
const most = 3;

/** Empty paragraphs between others: distances come from the styles. Said once for those in a row. */
export const emptyParagraph: Rule = {
  id: "empty-paragraph",
  group: "structure",
  level: "hint",
  examples: {
    bad: [
      { text: "# 年度总结\n\n全年。\n\n\n结束。", found: ["", ""] },
      { text: "甲。\n\n乙。\n\n丙。\n\n丁。\n\n戊。", found: [""] },
    ],
    good: [{ text: "全年。\n" }, { text: "" }, { text: "| 甲 |  |\n全年。" }, { text: "{{=}}\n全年。" }],
  },
  whole({ paragraphs }) {
    const isEmpty = (at: number) => {
      const { text = "", inTable = true, style = "body" } = paragraphs[at] ?? {};
      return !inTable && style === "body" && text.trim() === "";
    };
    // The caret stands in the last one while somebody writes on.
    const last = paragraphs.findLastIndex((_, at) => !isEmpty(at));
    const found = paragraphs
      .filter((_, at) => at < last && isEmpty(at) && !isEmpty(at - 1))
      .map(({ index, text }): Found => ({ paragraph: index, from: 0, to: text.length }));
    // A text that is written so throughout has one fault.
    if (found.length <= most) return found;
    return [{ ...found[0]!, reason: "habit", values: { n: found.length } }];
  },
};
