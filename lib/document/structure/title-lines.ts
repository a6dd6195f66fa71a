import { type Item, isExact, isText, type Line } from "./line.ts";

const genre =
  /(总结|小结|汇报|报告|述职|要点|计划|规划|方案|意见|通知|情况|材料|发言|讲话|纪要|简报|信息|安排)(（.{1,12}）|\(.{1,12}\)|范文|【.{1,8}】)?$/;
const sentenceMark = /[。；;！!？?]|[，,：:]$/;
const unit = /(局|委|办|科|处|室|部|组|校|学校|学院|中心|园|院|所|站|馆|会|党委|政府|办公室|集团)$/;
const dated =
  /^[（(]?\s*(\d{4}|[〇○零二一三四五六七八九ＯO0]{4})\s*年\s*([\d一二三四五六七八九十]{1,2}\s*月)?\s*([\d一二三四五六七八九十]{1,3}\s*日)?\s*[）)]?$/;

/** A line that can only be the title of a document of its own: 教育局2026年宣传工作总结 */
export function isGenreTitle(line: Line): boolean {
  return isTitleShape(line) && genre.test(line.text);
}

/** Whether a line is a date and nothing else, brackets allowed. */
export function isDateLine(text: string): boolean {
  return dated.test(text);
}

/** Whether a short line reads as the name of a unit. */
export function isUnitLine(text: string): boolean {
  return text.length <= 30 && unit.test(text) && !/[，。；：、,;:]/.test(text);
}

function isTitleShape(line: Line): boolean {
  const { text, number } = line;
  return (
    text.length >= 4 && text.length <= 60 && number === null && !sentenceMark.test(text) && !isDateLine(text)
  );
}

function isStyledTitle(line: Line): boolean {
  return line.hint.heading === "title" || (line.hint.align === "center" && (line.hint.size ?? 0) >= 18);
}

/**
 * Finds the title and what stands under it, and gives those lines their styles. A title that the page
 * repeats before the text is set aside.
 * @returns the title's lines; empty when there is none
 */
export function markTitle(items: readonly Item[]): Line[] {
  const lines = items.filter(isText);
  const exact = exactTitle(items);
  if (exact.length > 0) return exact;
  const ours = lines.findIndex(isExact);
  const head = lines.slice(0, ours === -1 ? 6 : Math.min(ours, 6));
  const at = titleIndex(head, lines);
  if (at === -1) return [];
  const title = [head[at]!];
  const before = head[at - 1];
  if (
    before &&
    touch(items, before, head[at]!) &&
    isTitleShape(before) &&
    !isLetterhead(before.text) &&
    sameLook(before, head[at]!)
  ) {
    title.unshift(before);
  }
  let next = at + 1;
  while (isStyledTitle(head[at]!) && head[next] && isStyledTitle(head[next]!)) {
    if (!touch(items, head[next - 1]!, head[next]!)) break;
    title.push(head[next++]!);
  }
  for (const line of title) line.style = "title";
  const words = title.map((line) => line.text).join("");
  for (const line of lines.slice(next, next + 4)) {
    if (isExact(line)) break;
    if (line.text === words || line.text === head[at]!.text) {
      line.aside = true;
      next += 1;
    } else if (isByline(line)) {
      line.style = "byline";
      next += 1;
    } else break;
  }
  return title;
}

/** The lines of the first title that our exporter wrote. */
function exactTitle(items: readonly Item[]): Line[] {
  const title: Line[] = [];
  for (const item of items) {
    if (item.kind === "line" && item.hint.exact?.style === "title") title.push(item);
    else if (title.length > 0) break;
  }
  return title;
}

/** Whether no table or picture stands between two lines. */
function touch(items: readonly Item[], one: Line, other: Line): boolean {
  return items.slice(items.indexOf(one), items.indexOf(other)).every((item) => item.kind === "line");
}

function titleIndex(head: readonly Line[], lines: readonly Line[]): number {
  const styled = head.findIndex(isStyledTitle);
  if (styled !== -1) return styled;
  const genreTitle = head.findIndex((line, index) => isGenreTitle(line) && isAlone(head.slice(0, index)));
  if (genreTitle !== -1) return genreTitle;
  const [first] = head;
  const second = lines[1];
  if (!first || !second || !isTitleShape(first)) return -1;
  const onlyHeading = first.hint.heading === 1 && !lines.slice(1).some((line) => line.hint.heading === 1);
  if (first.hint.align === "center" || onlyHeading) return 0;
  const plain = first.text.length <= 30 && !/[，,：:]/.test(first.text);
  return plain && (second.text.length > first.text.length || second.number !== null) ? 0 : -1;
}

/** Nothing but short lines: a title may follow them, prose before it means that it is no title. */
function isAlone(before: readonly Line[]): boolean {
  return before.every((line) => line.text.length <= 40 && line.number === null && !line.text.includes("。"));
}

/** What stands above the title of an official letter: 某某局文件, 某教〔2026〕15号. Too long a line is no part of a title either. */
function isLetterhead(text: string): boolean {
  return text.length > 30 || /文件$|[〔[（(]\d{4}[〕\]）)]\s*第?\d+\s*号/.test(text);
}

function sameLook(one: Line, other: Line): boolean {
  return one.hint.align === other.hint.align && one.hint.size === other.hint.size;
}

function isByline(line: Line): boolean {
  if (line.number || line.text.length > 40) return false;
  if (isDateLine(line.text) || isUnitLine(line.text) || /^(——|--|—)/.test(line.text)) return true;
  return line.hint.align === "center" && !sentenceMark.test(line.text);
}
