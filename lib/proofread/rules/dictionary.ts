import type { Context, DictionaryWord, Found, Rule } from "../rule.ts";
import { type WordFinder, wordFinder } from "../words-in.ts";

const party: Partial<Context> = {
  dictionary: [
    {
      ...{ id: "1", wrong: "两学一作", right: "两学一做" },
      ...{ source: "《关于在全体党员中开展“两学一做”学习教育方案》", date: "2016-02-28" },
    },
    { id: "2", wrong: "实验小", right: "实验小学", source: "", date: "" },
    { id: "3", wrong: "问题生", right: "", source: "区教育局用语规范", date: "" },
  ],
};

/** Words of the bureau's dictionary in their wrong form. */
export const dictionary: Rule = {
  id: "dictionary",
  group: "wording",
  level: "error",
  mechanical: true,
  examples: {
    bad: [
      {
        text: "开展两学一作学习教育。",
        found: ["两学一作"],
        fixed: "开展两学一做学习教育。",
        context: party,
      },
      { text: "实验小获奖。", found: ["实验小"], fixed: "实验小学获奖。", context: party },
      { text: "关心问题生。", found: ["问题生"], context: party },
    ],
    good: [
      { text: "开展两学一做学习教育，实验小学获奖。", context: party },
      { text: "开展两学一作学习教育。" },
    ],
  },
  each: ({ index, text }, { dictionary: words }) =>
    finderOf(words)(text).flatMap(({ from, entry }) => {
      if (isRight(text, from, entry)) return [];
      const { wrong, right, source, date } = entry;
      const basis = [source, date].filter(Boolean).join("，");
      const reason = `${right ? "default" : "avoid"}${basis ? "-by" : ""}`;
      const found: Found = {
        paragraph: index,
        from,
        to: from + wrong.length,
        values: { wrong, right, basis },
      };
      return [{ ...found, reason, ...(right ? { fix: right } : {}) }];
    }),
};

const finders = new WeakMap<readonly DictionaryWord[], WordFinder<DictionaryWord>>();

function finderOf(words: readonly DictionaryWord[]): WordFinder<DictionaryWord> {
  const known = finders.get(words) ?? wordFinder(words, ({ wrong }) => wrong);
  finders.set(words, known);
  return known;
}

/** Whether the wrong words stand only as a piece of the right ones. */
function isRight(text: string, from: number, { wrong, right }: DictionaryWord): boolean {
  for (let at = right.indexOf(wrong); at >= 0; at = right.indexOf(wrong, at + 1)) {
    if (text.startsWith(right, from - at)) return true;
  }
  return false;
}
