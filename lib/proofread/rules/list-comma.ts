import { findIn } from "../find-in.ts";
import type { Rule } from "../rule.ts";

const before =
  /、(?=等(?![级次第于待候同式额到离高号])|和(?![谐平睦解善气美田合风]|[^，。；、]{1,6}、)|以及)/g;

/** A 、 before 等, 和 or 以及, which already join what they stand between. */
export const listComma: Rule = {
  id: "list-comma",
  group: "punctuation",
  level: "warning",
  mechanical: true,
  examples: {
    bad: [
      { text: "开展学习、培训、等活动。", found: ["、"], fixed: "开展学习、培训等活动。" },
      { text: "校长、教师、和学生都参加。", found: ["、"], fixed: "校长、教师和学生都参加。" },
      { text: "家长、以及学生参加。", found: ["、"], fixed: "家长以及学生参加。" },
    ],
    good: [{ text: "学习、培训等活动，一等、等级考试，文明、和谐校园，安全、和平、发展。" }],
  },
  each: (paragraph) => findIn(paragraph, before, () => ""),
};
