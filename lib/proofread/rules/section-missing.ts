import { likeness, pairsOf } from "../../document/compare/likeness.ts";
import { headingsOf } from "../headings.ts";
import type { Rule } from "../rule.ts";

const expected = ["强化理论武装，夯实共同思想基础", "做强教育宣传，讲好教育故事", "存在的问题和不足"];

/** Sections that the outline asks for and the summary does not have; said at the title. */
export const sectionMissing: Rule = {
  id: "section-missing",
  group: "structure",
  level: "warning",
  examples: {
    bad: [
      {
        text: "# 年度总结\n一、强化理论武装，夯实思想基础\n二、做强教育宣传",
        found: ["年度总结"],
        context: { expected },
      },
      { text: "全年。", found: ["全年。"], context: { expected } },
    ],
    good: [
      {
        text: "# 年度总结\n一、强化理论武装，夯实思想基础\n二、做强教育宣传\n三、问题和不足",
        context: { expected },
      },
      { text: "# 年度总结\n一、强化理论武装\n二、讲好教育故事\n三、回头看", context: { expected } },
      { text: "# 年度总结\n一、加强学习" },
      { text: "# 年度总结\n一、加强学习", context: { expected: ["", "学习"] } },
    ],
  },
  whole({ paragraphs }, context) {
    // The opening has no heading.
    const expected = context.expected.filter((words) => words !== "");
    const place = paragraphs.find(({ style }) => style === "title") ?? paragraphs[0];
    if (expected.length === 0 || !place) return [];
    const headings = headingsOf(paragraphs).map(({ words }) => pairsOf(words));
    const alike = expected.flatMap((words, wanted) => {
      const pairs = pairsOf(words);
      return headings.map((heading, at) => ({ wanted, at, alike: likeness(pairs, heading, 0) }));
    });
    const [named, taken] = [new Set<number>(), new Set<number>()];
    for (const pair of alike.sort((a, b) => b.alike - a.alike)) {
      if (named.has(pair.wanted) || taken.has(pair.at)) continue;
      // A heading that is like none may be one in other words: it stands for the most likely of the rest.
      named.add(pair.wanted);
      taken.add(pair.at);
    }
    const missing = expected.filter((_, wanted) => !named.has(wanted));
    if (missing.length === 0) return [];
    const values = { n: missing.length, headings: missing.join("”“") };
    return [{ paragraph: place.index, from: 0, to: place.text.length, values }];
  },
};
