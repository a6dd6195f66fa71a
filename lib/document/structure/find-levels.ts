import { levelOf, outlineNumber } from "../numbering.ts";
import { leadEnd } from "./lead-end.ts";
import { type Item, isExact, isText, type Line } from "./line.ts";
import { sliceRuns, textOfRuns, trimRuns } from "./raw-block.ts";
import { type NumberKind, numberKinds } from "./typed-number.ts";
import type { Warning } from "./warning.ts";
import { wordNumbers } from "./word-number.ts";

type Level = 1 | 2 | 3 | 4;
type Levels = Partial<Record<NumberKind, Level>>;

const usual: Levels = { part: 1, comma: 1, paren: 2, dot: 3, small: 4, circle: 4 };
const underParts: Levels = { part: 1, comma: 2, paren: 3, dot: 4 };

/**
 * Gives numbered paragraphs and styled headings their level and their heading words, and takes the
 * typed numbers off.
 * @returns the numbers taken off, and what does not agree with the numbers that will be computed
 */
export function findLevels(
  items: readonly Item[],
  fragment: boolean,
): { removed: string[]; warnings: Warning[] } {
  const texts = items.filter(isText);
  const guessed = texts.filter((line) => !isExact(line));
  const isPart = fragment || guessed.length < texts.length;
  const lines = withoutAttachments(guessed).filter((line) => line.style === "body");
  if (!isPart) numberByWords(lines);
  const { levels, shifted } = levelsOfKinds(lines, isPart);
  const topHeading = lines
    .filter(isStyledHeading)
    .reduce((top, { hint }) => Math.min(top, Number(hint.heading)), 9);
  const removed: string[] = [];
  const warnings: Warning[] = shifted ? [{ code: "numbering-shifted", values: {} }] : [];
  const counts = [0, 0, 0, 0];
  const found = new Map(lines.map((line) => [line, levelOfLine(line, levels, topHeading, fragment)]));
  for (const line of texts) {
    const level = isExact(line) ? levelOf(line.style) : (found.get(line) ?? null);
    if (level === null) continue;
    counts[level - 1]! += 1;
    counts.fill(0, level);
    const differs = differing(line, level, counts[level - 1]!, fragment);
    if (differs) {
      warnings.push(differs);
      line.doubts.push(differs);
    }
    removed.push(takeNumberOff(line));
    line.style = `level${level}`;
    line.lead = isLeadSaid(line) ? 0 : leadEnd(line.runs, level);
  }
  return { removed: removed.filter((token) => token !== ""), warnings };
}

/** 附件：1.… names the files that follow a document; the lines after it count them, they are no headings. */
function withoutAttachments(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex((line) => /^附件\s*([:：]|\d)/.test(line.text) && line.text.length <= 80);
  const rest = lines.slice(at + 1);
  const only =
    rest.length <= 20 && rest.every((line) => line.number?.kind !== "comma" && line.text.length <= 80);
  return at !== -1 && only ? lines.slice(0, at) : lines;
}

/** A document that nothing else divides is divided by its words. */
function numberByWords(lines: readonly Line[]): void {
  if (lines.some((line) => line.number !== null || isStyledHeading(line))) return;
  const numbers = wordNumbers(lines.map(({ text }) => text));
  for (const [index, line] of lines.entries()) line.number = numbers?.[index] ?? null;
}

function isStyledHeading(line: Line): boolean {
  const prose = line.text.length > 80 && line.text.includes("。");
  return typeof line.hint.heading === "number" && !prose;
}

function levelOfLine(line: Line, levels: Levels, topHeading: number, fragment: boolean): Level | null {
  if (line.number) {
    const level = levels[line.number.kind] ?? null;
    const sentence = line.text.slice(line.number.length);
    if (level === null || sentence === "") return null;
    // One line of prose must not become a section.
    return fragment && level <= 2 && sentence.length > 60 && leadEnd(line.runs, level) === 0 ? null : level;
  }
  if (!isStyledHeading(line)) return null;
  return Math.min(4, Number(line.hint.heading) - topHeading + 1) as Level;
}

/**
 * Which level each kind of number stands for in this document: as usual, one lower under 第一部分, or
 * higher where a whole document has only headings of lower kinds.
 */
function levelsOfKinds(lines: readonly Line[], fragment: boolean): { levels: Levels; shifted: boolean } {
  const kinds = numberKinds.filter((kind) => lines.some((line) => line.number?.kind === kind));
  if (kinds.includes("part") && kinds.includes("comma")) return { levels: underParts, shifted: false };
  const levels = { ...usual };
  if (kinds.includes("small")) delete levels.circle;
  const top = kinds[0];
  const up = top ? usual[top]! - 1 : 0;
  if (fragment || up === 0 || !top || lines.some(isStyledHeading)) return { levels, shifted: false };
  const headings = lines.filter((line) => line.number?.kind === top);
  const alone = headings.every((line) => line.text.length <= 40 && !/[。；;，,：:]$/.test(line.text));
  if (headings.length < 2 || !alone || !isSequence(headings)) return { levels, shifted: false };
  const higher = Object.entries(levels).map(([kind, level]) => [kind, Math.max(1, level - up)]);
  return { levels: Object.fromEntries(higher), shifted: true };
}

function isSequence(lines: readonly Line[]): boolean {
  return lines.every((line, index) => line.number?.value === index + 1);
}

/** Whether nothing has to be guessed about the heading words. */
function isLeadSaid({ hint, number, runs }: Line): boolean {
  if (hint.exact) return number === null || runs.some((run) => run.lead);
  return hint.heading !== undefined && number === null;
}

/** A number that will not be the computed one. In a fragment only the order of numbers counts. */
function differing(line: Line, level: Level, computed: number, fragment: boolean): Warning | null {
  const { length } = numberOf(line);
  if (length === 0 || fragment) return null;
  const typed = line.text.slice(0, length).trim();
  const agrees = line.number ? line.number.value === computed : typed === outlineNumber(level, computed);
  const words = line.text.slice(length, length + 24);
  return agrees ? null : { code: "number-differs", values: { typed, computed, words } };
}

/** The number at the beginning of the text, typed by a person or drawn by our exporter. */
function numberOf({ number, text, hint }: Line): string {
  return text.slice(0, number?.length ?? hint.exact?.drawn.length ?? 0);
}

function takeNumberOff(line: Line): string {
  const token = numberOf(line);
  const rest = sliceRuns(line.runs, token.length, line.text.length);
  line.runs = isExact(line) || token === "" ? rest : trimRuns(rest);
  line.text = textOfRuns(line.runs);
  line.typed = (line.hint.number ?? "") + token.trim();
  return line.typed;
}
