import type { DocumentJson } from "../../document/schema.ts";
import { type Reuse, staleMark } from "./carry-over.ts";
import { findStale } from "./find-stale.ts";
import { proposal } from "./propose.ts";
import { type Edit, rewrite, textOfContent, withoutMark } from "./rewrite.ts";

/** The names of the unit that an older summary is about, and of the one that the new summary is about. */
export type UnitChange = { from: string; to: string };

/**
 * The title or the signer of a summary for the next period and another unit. Period and unit are what the
 * new summary is made for: they are replaced without a mark; all else that may be stale is marked.
 */
export function rollFrame(paragraph: DocumentJson, reuse: Reuse, unit: UnitChange): DocumentJson {
  if (!paragraph.content) return paragraph;
  const { from, to, units, own, tag } = reuse;
  const content = withoutMark(paragraph.content, "carriedOver");
  const text = textOfContent(content);
  const edits = unitEdits(text, unit);
  for (const { start, end, kind } of findStale(text, tag(text), { units, year: from.year, own })) {
    if (edits.some((edit) => edit.start < end && start < edit.end)) continue;
    const words = text.slice(start, end);
    const moved = kind === "year" || kind === "date" ? proposal(kind, words, from, to) : null;
    edits.push({
      start,
      end,
      ...(moved === null ? { mark: staleMark(kind, words, from) } : { words: moved }),
    });
  }
  return {
    ...paragraph,
    content: rewrite(
      content,
      edits.sort((one, other) => one.start - other.start),
    ),
  };
}

function unitEdits(text: string, { from, to }: UnitChange): Edit[] {
  const start = from === "" || from === to ? -1 : text.indexOf(from);
  return start < 0 ? [] : [{ start, end: start + from.length, words: to }];
}
