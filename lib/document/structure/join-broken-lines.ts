import { type Item, isExact, isText, type Line, makeLine } from "./line.ts";
import type { RawRun } from "./raw-block.ts";
import { closing, unclosed } from "./sentence.ts";
import type { Warning } from "./warning.ts";

// No paragraph is longer than this, however many lines it was broken into.
const longest = 4000;

const cannotBegin = /^[》”’」』）)】〉、，。；：！？,;!?%％]/;
const finished = /[。！？；：…!?;:」』”’）)】》]$/;
const unfinished = /[，、,（《“‘(]$/;
// How paragraphs like to begin; a line that begins so is no rest of a sentence.
const opener =
  /^(同时|此外|另外|今年|去年|近年|一年来|目前|[一二三四五六七八九十]是|首先|其次|再次|最后|第[一二三四五六七八九十]|下一步|今后|通过|根据|按照|为了?|我们|我[局校委处科区市县]|全[市区县]|[xX]{2}年)/;
const cjk = /\p{Script=Han}$/u;

/**
 * Puts sentences together again that a page break or a hard line width has cut: 《开示 | 门径》. Only
 * where the cut is clearly inside a sentence; each joint is reported.
 */
export function joinBrokenLines(items: readonly Item[]): { items: Item[]; warnings: Warning[] } {
  const width = hardWidth(items);
  const joined: Item[] = [];
  const warnings: Warning[] = [];
  // The last line that went into the last paragraph: whether it was full decides about the next.
  let tail = "";
  // Where the last item stands that is not set aside, such as the page number between two halves.
  let last = -1;
  for (const item of items) {
    const before = joined[last];
    if (!isText(item) || !isText(before) || !belongs(before, item, isFull(tail, width))) {
      if (item.kind !== "line" || !item.aside) last = joined.length;
      joined.push(item);
      if (isText(item)) tail = item.text;
      continue;
    }
    tail = item.text;
    const values = { before: before.text.slice(-12), after: item.text.slice(0, 12) };
    const warning: Warning = { code: "lines-joined", values };
    warnings.push(warning);
    before.doubts.push(warning);
    joined[last] = { ...makeLine(joinRuns(before.runs, item.runs), before.hint), doubts: before.doubts };
  }
  return { items: joined, warnings };
}

/** Runs after one another, those that look the same as one. */
function joinRuns(before: readonly RawRun[], after: readonly RawRun[]): RawRun[] {
  const end = before.at(-1);
  const [start, ...rest] = after;
  const same = end && start && Boolean(end.bold) === Boolean(start.bold) && end.link === start.link;
  return same
    ? [...before.slice(0, -1), { ...end, text: end.text + start.text }, ...rest]
    : [...before, ...after];
}

function belongs(before: Line, after: Line, full: boolean): boolean {
  if (before.text.length > longest || isExact(before) || isExact(after)) return false;
  if (after.hint.heading || after.hint.number || before.hint.heading || after.hint.note) return false;
  if (cannotBegin.test(after.text)) return true;
  if (before.number?.length === before.text.length) return after.number === null && after.text.length <= 80;
  if (after.number && !enumerates(before.text)) return false;
  const open = unclosed(before.text.slice(-60));
  if (open && after.text.slice(0, 60).includes(closing(open))) return true;
  if (after.number || finished.test(before.text)) return false;
  if (unfinished.test(before.text)) return before.text.length >= 15;
  if (full && after.hint.align === undefined) return true;
  if (!/^\p{Script=Han}.*[，。、；：]/u.test(after.text)) return false;
  return endsInMidClause(before.text) || (endsInMidSentence(before) && !opener.test(after.text));
}

/** 三、 after a line that ends in an open quotation may still be its text; elsewhere it is a number. */
function enumerates(text: string): boolean {
  return unclosed(text.slice(-60)) === "《";
}

/** Prose whose last sentence has come far without ending: …的领导下，我们围绕中心、服务大局，宣传工作 */
function endsInMidSentence({ text, number }: Line): boolean {
  if (!cjk.test(text)) return false;
  const sentence = /[^。！？；]*$/.exec(text.slice(-200))?.[0] ?? "";
  const commas = sentence.match(/[，、,]/g)?.length ?? 0;
  // A heading has no more than its one sentence.
  const heading = number !== null && sentence.length === text.length;
  return sentence.length >= 25 && commas >= 2 && !heading;
}

/** Prose whose last clause is a word or less: …走访慰问，了解 */
function endsInMidClause(text: string): boolean {
  if (text.length < 40 || !cjk.test(text) || !/[。；]/.test(text)) return false;
  const clause = /[，、。；：,;:]([^，、。；：,;:]*)$/.exec(text)?.[1] ?? "";
  return clause.length > 0 && clause.length <= 3;
}

/**
 * The width in columns at which a whole text was wrapped by hand or by a printer, 0 when it was not:
 * most lines are then equally long, and none is longer.
 */
function hardWidth(items: readonly Item[]): number {
  const widths = items.filter(isText).map((line) => columns(line.text));
  const width = widths.reduce((widest, each) => Math.max(widest, each), 0);
  if (width < 30 || width > 120) return 0;
  const full = widths.filter((each) => each >= width - 3).length;
  return full >= 3 && full * 2 >= widths.length ? width : 0;
}

function isFull(line: string, width: number): boolean {
  return width > 0 && columns(line) >= width - 3;
}

function columns(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}
