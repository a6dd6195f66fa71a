import { levelOf } from "../../document/numbering.ts";
import type { NumberKind } from "../../document/structure/typed-number.ts";
import type { Paragraph } from "../paper.ts";
import type { Found, Rule } from "../rule.ts";
import { isNumberable, typedNumberOf } from "../typed-numbers.ts";

const levels: Partial<Record<NumberKind, number>> = { comma: 1, paren: 2, dot: 3 };

/** （一） with no 一、 above it, and 1. before （一） in one section. */
export const levelOrder: Rule = {
  id: "level-order",
  group: "numbering",
  level: "warning",
  examples: {
    bad: [
      { text: "开头。\n（一）抓学习\n一、抓培训", found: ["抓学习"] },
      { text: "一、抓学习\n1.通读原文。\n（一）学典型", found: ["学典型"] },
      { text: "\\一、抓学习\n\\1.通读原文。\n\\（一）学典型", found: ["（一）"] },
    ],
    good: [
      { text: "一、抓学习\n（一）学原文\n1.通读。\n（二）学典型\n1.请进来。" },
      { text: "一、抓学习\n1.通读。\n2.精读。\n二、抓培训\n（一）请进来" },
      { text: "\\（一）抓学习\n\\（二）抓培训" },
      { text: "主要任务：\n\\1.学习。\n\\2.培训。\n\\一、抓学习\n\\（一）学原文" },
    ],
  },
  whole({ paragraphs }) {
    const leveled = paragraphs.map((paragraph) => ({ paragraph, level: levelAt(paragraph) }));
    if (!leveled.some(({ level }) => level === 1)) return [];
    const found: Found[] = [];
    const seen = new Set<number>();
    for (const { paragraph, level } of leveled) {
      if (level === null) continue;
      if (level === 1) seen.clear();
      const bare = level === 2 && !seen.has(1);
      const late = level === 2 && seen.has(1) && seen.has(3) && !seen.has(2);
      if (level === 2 && !seen.has(2) && (bare || late)) {
        found.push({ ...placeOf(paragraph), reason: bare ? "bare" : "late" });
      }
      seen.add(level);
    }
    return found;
  },
};

function levelAt(paragraph: Paragraph): number | null {
  if (!isNumberable(paragraph)) return null;
  const own = levelOf(paragraph.style);
  if (own !== null) return own;
  const typed = typedNumberOf(paragraph);
  return typed ? (levels[typed.kind] ?? null) : null;
}

/** The typed number, or the beginning of the heading whose number is drawn. */
function placeOf(paragraph: Paragraph): { paragraph: number; from: number; to: number } {
  const typed = paragraph.number === null ? typedNumberOf(paragraph) : null;
  const { from, to } = typed ?? { from: 0, to: Math.min(paragraph.text.length, 20) };
  return { paragraph: paragraph.index, from, to };
}
