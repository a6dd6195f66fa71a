import { type Finder, spansOf } from "./reading.ts";

const number =
  /\p{Script=Han}{1,10}[〔[［(（【]\s*(?:(?:19|20)\d{2}|[XxＸ×]{2,4})\s*[〕\]］)）】]\s*第?\s*\d+\s*号/gu;

// What can stand before the signs of the office that issued it.
const before =
  /^.*(?:根据|按照|依据|落实|执行|贯彻|遵照|下发|印发|转发|文件|通知|精神|[据由以的和及与了按见于])(?=\p{Script=Han}+[^\p{Script=Han}])/u;

/** Numbers of documents: 临教〔2025〕15号, 教发[2025]3号. */
export const findDocumentNumbers: Finder = ({ text }) =>
  spansOf(text, number).map(({ start, end }) => ({
    start: start + (before.exec(text.slice(start, end))?.[0].length ?? 0),
    end,
  }));
