import { paperOf } from "#lib/proofread/paper.ts";
import type { Finding } from "#lib/proofread/rule.ts";
import type { Checked } from "./check-file.ts";

type Place = { from: number; to: number };

/**
 * Where findings stand in the whole text that was checked: in that of a plain file, else in one that has a line for each
 * paragraph.
 * @returns the offsets of a finding, by the index of its document
 */
export function placeInText({ source, documents }: Checked): (document: number, finding: Finding) => Place {
  const texts = documents.map(({ doc }) => paperOf(doc).paragraphs.map(({ text }) => text));
  const starts = (source !== null && startsIn(source, texts)) || startsOfLines(texts);
  return (document, { paragraph, from, to }) => {
    const start = starts[document]![paragraph]!;
    return { from: start + from, to: start + to };
  };
}

/** Where paragraphs begin in a text that holds them in order; null when it does not. */
function startsIn(source: string, texts: readonly string[][]): number[][] | null {
  let at = 0;
  let found = true;
  const starts = texts.map((paragraphs) =>
    paragraphs.map((text) => {
      const start = source.indexOf(text, at);
      if (start === -1) found = false;
      else at = start + text.length;
      return start;
    }),
  );
  return found ? starts : null;
}

function startsOfLines(texts: readonly string[][]): number[][] {
  let at = 0;
  return texts.map((paragraphs) =>
    paragraphs.map((text) => {
      const start = at;
      at += text.length + 1;
      return start;
    }),
  );
}
