import { perParagraph } from "./per-paragraph.ts";

/** Stands for each character of what nobody has typed. */
export const notTyped = "\ufffc";

/** The text of a paragraph with the prompts of blanks and the names of figures without a value covered, at the same length. */
export const writtenText = perParagraph(({ text, spans }): string => {
  let written = text;
  for (const { kind, at, length } of spans) {
    const open = kind === "blank" || (kind === "figure" && text[at] === "【");
    if (open) written = written.slice(0, at) + notTyped.repeat(length) + written.slice(at + length);
  }
  return written;
});
