import type { DocumentJson } from "../../document/schema.ts";
import { findDates } from "./find-dates.ts";
import { readingOf, type Span, spansOf } from "./reading.ts";
import { rewrite, textOfContent } from "./rewrite.ts";

const blank: DocumentJson = { type: "blank", attrs: { prompt: "成文日期", kind: "date" } };

const number = "[\\d０-９XxＸ×_＿\\s〇○零一二三四五六七八九十]*";

// XX年X月X日, and whatever else was left to be filled in by hand.
const unfilled = new RegExp(`${number}年${number}月(?:${number}日)?`, "g");

/** The line of the date below a summary, with a blank where the date stood. */
export function undated(paragraph: DocumentJson): DocumentJson {
  const content = paragraph.content ?? [];
  if (content.length === 0) return { ...paragraph, content: [blank] };
  const text = textOfContent(content);
  const found = [...findDates(readingOf(text, [], { units: [] })), ...spansOf(text, unfilled)];
  const date = found.sort(longestFirst)[0];
  return date ? { ...paragraph, content: rewrite(content, [{ ...date, node: blank }]) } : paragraph;
}

function longestFirst(one: Span, other: Span): number {
  return other.end - other.start - (one.end - one.start);
}
