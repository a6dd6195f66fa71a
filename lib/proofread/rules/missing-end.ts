import type { Rule } from "../rule.ts";
import { isNumberable } from "../typed-numbers.ts";
import { writtenText } from "../written-text.ts";

const ended = /[。！？；：…!?;:.～~—][”’）)》】」』"]*$/;
/** Prose has sentences before its last one, or is long and has commas; what is neither may be a heading. */
const sentences = /[。！？；](?!$)/;
const address = /(?:https?:\/\/|www\.)\S*$/i;

/** Paragraphs of prose that end without a full stop. */
export const missingEnd: Rule = {
  id: "missing-end",
  group: "punctuation",
  level: "warning",
  examples: {
    bad: [
      { text: "今年以来，我局狠抓落实。各项工作进展顺利", found: ["进展顺利"] },
      { text: "今年以来，我局狠抓落实。各项工作进展顺利，", found: ["展顺利，"] },
      { text: "深入开展大走访。我们走进社区，建成“书香校园”", found: ["香校园”"] },
      {
        text: "今年以来，我们在县委县政府的正确领导下，紧紧围绕办好人民满意的教育这一目标，真抓实干，取得了新进步",
        found: ["了新进步"],
      },
    ],
    good: [
      {
        text: "今年以来，我局狠抓落实。各项工作进展顺利。\n情况如下：\n一、加强学习，筑牢根基\n（一）抓队伍",
      },
      { text: "\\一、加强学习，提高认识，筑牢思想根基" },
      { text: "他说：“办好教育。”\n详见附件。（略。）\n正文。详见 https://a.cn/x" },
      { text: "| 全年。共12次 |" },
      { text: "全年学习12次。参加{{=36人}}。" },
    ],
  },
  each(paragraph) {
    const { index, style } = paragraph;
    const text = writtenText(paragraph).trimEnd();
    if (!isNumberable(paragraph) || style === "level1" || ended.test(text) || address.test(text.slice(-300)))
      return [];
    const isProse = sentences.test(text) || (style === "body" && text.length > 45 && /[，,]/.test(text));
    return isProse ? [{ paragraph: index, from: Math.max(0, text.length - 4), to: text.length }] : [];
  },
};
