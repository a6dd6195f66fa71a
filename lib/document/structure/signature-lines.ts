import { type Item, isExact, isText, type Line, makeLine } from "./line.ts";
import { sliceRuns, trimRuns } from "./raw-block.ts";
import { isDateLine, isUnitLine } from "./title-lines.ts";

/**
 * Gives 署名 and 成文日期 at the end their styles; a line that holds both is cut in two.
 * @returns the items, with that line cut
 */
export function markSignature(items: readonly Item[]): Item[] {
  const last = items.findLastIndex((item) => isText(item) && !item.hint.note);
  const line = items[last];
  if (!isText(line) || isExact(line) || line.style !== "body" || line.number) return [...items];
  const before = lineBefore(items, last);
  if (isDateLine(line.text)) {
    line.style = "date";
    if (before && isSigner(before)) before.style = "signer";
    return [...items];
  }
  const both = /^(\S.{0,40}?)\s+(\d{4}年.*日|[〇○零二一三四五六七八九]{4}年.*日)$/.exec(line.text);
  if (both && isDateLine(both[2]!) && isUnitLine(both[1]!)) {
    const signer = makeLine(trimRuns(sliceRuns(line.runs, 0, both[1]!.length)), line.hint);
    const date = makeLine(trimRuns(sliceRuns(line.runs, both[1]!.length, line.text.length)), {
      align: line.hint.align,
    });
    signer.style = "signer";
    date.style = "date";
    return items.toSpliced(last, 1, signer, date);
  }
  if (isSigner(line) && line.hint.align === "right") line.style = "signer";
  return [...items];
}

function lineBefore(items: readonly Item[], index: number): Line | null {
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind !== "line") return null;
    if (!item.aside) return item.style === "body" ? item : null;
  }
  return null;
}

function isSigner(line: Line): boolean {
  if (line.number || isExact(line) || line.style !== "body" || line.text.length > 30) return false;
  return line.hint.align === "right" || isUnitLine(line.text);
}
