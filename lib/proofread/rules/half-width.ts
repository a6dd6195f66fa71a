import { han } from "../han.ts";
import { matches } from "../matches.ts";
import { perParagraph } from "../per-paragraph.ts";
import type { Edit, Found, Rule } from "../rule.ts";
import { writtenText } from "../written-text.ts";

const wide = `(?:${han}|[\\ufffc，。；：、！？（）《》“”‘’〔〕【】…—％])`;
const patterns: [RegExp, (mark: string) => string][] = [
  // After Chinese, or between a number and Chinese; 1,234, 10:30 and what belongs to an address stay.
  [new RegExp(`(?<=${wide} ?)[,;:!?](?![/\\\\\\w]*[=&/])`, "g"), toWide],
  [new RegExp(`(?<=[\\dA-Za-z%])[,;](?= ?${wide})`, "g"), toWide],
  [new RegExp(`(?<=[\\d%])[:!?](?= ?${han})`, "g"), toWide],
  [new RegExp(`(?<=${han})\\.(?=$)`, "g"), () => "。"],
];
/** What stands around Chinese; brackets also where only one of the two is of half width. */
const enclosing = [
  [/\(([^()（）]*)\)/g, "（", "）"],
  [/"([^"“”]*)"/g, "“", "”"],
] as const;
const halfOpen = /（[^()（）]*\)|\([^()（）]*）/g;
const chinese = new RegExp(han);
/** &nbsp; and the like end in no semicolon of the text. */
const entity = /&#?\w{1,8}$/;

/** In more paragraphs than this they are said once for the whole text. */
const most = 5;

/** Half-width marks in Chinese text: one finding for a paragraph, or for all of them, at the first, whose fix mends all. */
export const halfWidth: Rule = {
  id: "half-width",
  group: "punctuation",
  level: "warning",
  mechanical: true,
  examples: {
    bad: [
      {
        text: "我局坚持学习,狠抓落实;共10856名,其中小学8506名.",
        found: [","],
        fixed: "我局坚持学习，狠抓落实；共10856名，其中小学8506名。",
      },
      { text: "即:各镇(区、街道)参加!好不好?", found: [":"], fixed: "即：各镇（区、街道）参加！好不好？" },
      {
        text: "参加培训; 6月开班，(区)和（县)都有。",
        found: [";"],
        fixed: "参加培训； 6月开班，（区）和（县）都有。",
      },
      { text: '开展"我们的节日"活动。', found: ['"'], fixed: "开展“我们的节日”活动。" },
      {
        text: "“人人学习”,《计划》;在编5000,占八成。",
        found: [","],
        fixed: "“人人学习”，《计划》；在编5000，占八成。",
      },
      {
        text: "甲,乙\n丙,丁\n{{填写}},戊\n己,庚;\n辛,壬\n癸,子",
        found: [","],
        fixed: "甲，乙\n丙，丁\n{{填写}}，戊\n己，庚；\n辛，壬\n癸，子",
      },
    ],
    good: [
      { text: "共1,234人，10:30开会，生机比9:1，增长3.5%，函数f(x)，Word(2016)。" },
      { text: "详见https://a.cn/甲?乙=1&丙=2，邮箱a.b@c.cn；Hello, world!" },
      { text: "甲&nbsp;乙，版本(2.0)。" },
      { text: "请{{填写,逗号}}。" },
    ],
  },
  whole({ paragraphs }) {
    const found = paragraphs.flatMap((paragraph) => {
      const edits = halfMarks(paragraph).map((edit) => ({ ...edit, paragraph: paragraph.index }));
      return edits.length > 0 ? [edits] : [];
    });
    // A text that is written so throughout has one fault, not hundreds.
    const isHabit = found.length > most;
    return (isHabit ? [found.flat()] : found).map(([first, ...more]): Found => {
      const { text } = paragraphs[first!.paragraph]!;
      const near = text.slice(Math.max(0, first!.from - 4), first!.to + 4);
      const values = { n: more.length + 1, near, paragraphs: found.length };
      return { ...first!, ...(more.length > 0 && { more }), ...(isHabit && { reason: "habit" }), values };
    });
  },
};

/** The half-width marks in a paragraph that should not be, in order. */
const halfMarks = perParagraph((paragraph): Omit<Edit, "paragraph">[] => {
  const text = writtenText(paragraph);
  const edits = new Map<number, string>();
  const put = (at: number, fix: string) => {
    if (text[at] !== fix && !isInAddress(text, at)) edits.set(at, fix);
  };
  for (const [pattern, fix] of patterns) {
    for (const { from, words } of matches(text, pattern)) {
      if (words !== ";" || !entity.test(text.slice(Math.max(0, from - 12), from))) put(from, fix(words));
    }
  }
  for (const [pattern, left, right] of enclosing) {
    for (const { from, to, words } of matches(text, pattern)) {
      if (!chinese.test(words)) continue;
      put(from, left);
      put(to - 1, right);
    }
  }
  for (const { from, to } of matches(text, halfOpen)) {
    put(from, "（");
    put(to - 1, "）");
  }
  return [...edits].map(([from, fix]) => ({ from, to: from + 1, fix })).sort((a, b) => a.from - b.from);
});

function toWide(mark: string): string {
  return "，；：！？"[",;:!?".indexOf(mark)]!;
}

/** Whether a place lies within an address, which ends at white space or a Chinese mark. */
function isInAddress(text: string, at: number): boolean {
  return /(?:https?:\/\/|www\.|\w@)[^\s，。；：、！？（）《》“”]*$/.test(
    text.slice(Math.max(0, at - 200), at),
  );
}
