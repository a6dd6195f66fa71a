import { titleWidth } from "../../docx/title-borders.ts";
import { titleLines } from "../../docx/title-lines.ts";
import type { Rule } from "../rule.ts";

const most = 2;

/** A title that takes more than two lines on the paper. */
export const longTitle: Rule = {
  id: "long-title",
  group: "structure",
  level: "warning",
  examples: {
    bad: [
      {
        text: "# 江州市教育局关于2026年度全市教育系统意识形态和宣传思想文化工作开展情况的自查总结报告",
        found: ["江州市教育局关于2026年度全市教育系统意识形态和宣传思想文化工作开展情况的自查总结报告"],
      },
    ],
    good: [
      { text: "# 江州市教育局2026年度意识形态和宣传思想文化工作总结" },
      { text: "江州市教育局关于2026年度全市教育系统意识形态和宣传思想文化工作开展情况的自查总结报告。" },
    ],
  },
  each({ index, text, style, inTable }) {
    if (style !== "title" || inTable) return [];
    // Far too long a one need not be laid out.
    const lines = text.length > 200 ? Math.ceil(text.length / titleWidth) : titleLines(text, []).length;
    return lines > most ? [{ paragraph: index, from: 0, to: text.length, values: { n: lines } }] : [];
  },
};
