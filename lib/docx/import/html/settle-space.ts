import type { RawRun } from "#lib/document/structure/raw-block.ts";

/** Stands for a line end of the source, which is no line end of the text. */
export const sourceBreak = "\u2029";

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/;

/** The text of a text node with white space as HTML means it; line ends of the source stay marked. */
export function collapsed(text: string): string {
  return text
    .replace(/[ \t\n\r]+/g, (space) => (/[\n\r]/.test(space) ? sourceBreak : " "))
    .replaceAll("\u00a0", " ");
}

/**
 * Turns the marked line ends into spaces, or into nothing beside Chinese: word processors wrap their HTML
 * in the middle of Chinese sentences.
 */
export function settleSpace(runs: readonly RawRun[]): RawRun[] {
  const whole = runs.map((run) => run.text).join("");
  let at = 0;
  const settled: RawRun[] = [];
  for (const run of runs) {
    const start = at;
    at += run.text.length;
    const text = run.text.replaceAll(sourceBreak, (_, offset: number) => {
      const before = whole[start + offset - 1] ?? "";
      const after = whole[start + offset + 1] ?? "";
      const vanishes =
        before === "" || after === "" || /\s/.test(before + after) || wide.test(before) || wide.test(after);
      return vanishes ? "" : " ";
    });
    if (text !== "") settled.push({ ...run, text });
  }
  return settled;
}
