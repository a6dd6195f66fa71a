import { looseWidth } from "./text-width.ts";
import { type Border, titleBorders, titleWidth } from "./title-borders.ts";

/**
 * Breaks a title into lines as GB/T 9704-2012 (7.3.1) wants it: complete words, a trapezoid or a
 * rhombus, at most 20 characters a line. What stands in 《》 or another pair and numbers with what
 * they count stay together where they fit on one line. Without its words a title breaks anywhere.
 * @param title a line break that the author made is `\n`
 * @param words the same text cut into words, in order (`cutWords` on the server)
 * @returns lines that joined are the title without its `\n`
 */
export function titleLines(title: string, words: readonly string[]): string[] {
  const borders = titleBorders(title, words);
  const lines: string[] = [];
  let start = 0;
  for (const part of title.split("\n")) {
    const inside = borders
      .filter((border) => border.at > start && border.at < start + part.length)
      .map((border) => ({ ...border, at: border.at - start }));
    lines.push(...breakPart(part, inside));
    start += part.length + 1;
  }
  return lines;
}

/**
 * Where the lines of a title end beside the breaks that the author made.
 * @param cutWords cuts a text into its words; not asked for a title whose lines are short enough
 * @returns offsets in the title, rising
 */
export function titleBreaks(title: string, cutWords: (title: string) => readonly string[]): number[] {
  if (title.split("\n").every((line) => looseWidth(line) <= titleWidth)) return [];
  const breaks: number[] = [];
  let at = 0;
  for (const line of titleLines(title, cutWords(title))) {
    at += line.length;
    if (title[at] === "\n") at += 1;
    else if (at < title.length) breaks.push(at);
  }
  return breaks;
}

function breakPart(text: string, borders: Border[]): string[] {
  const width = looseWidth(text);
  if (width <= titleWidth) return [text];
  const fewest = Math.ceil(width / titleWidth);
  // Rather one line more than a torn word; a torn word only when it is wider than a line.
  for (const tear of [0, 1, 2]) {
    const usable = borders.filter((border) => border.tear <= tear);
    for (const count of [fewest, fewest + 1]) {
      const lines = count <= 4 ? shapeliest(text, usable, count) : fill(text, usable);
      if (lines) return lines;
    }
  }
  return [text];
}

/** The best of all ways to break a text into `count` lines, or null when there is none. */
function shapeliest(text: string, borders: Border[], count: number): string[] | null {
  let best: { cost: number; ends: number[] } | null = null;
  const widthTo = [0, ...borders.map((border) => looseWidth(text.slice(0, border.at))), looseWidth(text)];
  const search = (from: number, widths: number[], ends: number[], cost: number): void => {
    const before = widthTo[from]!;
    const left = count - widths.length;
    const rest = widthTo.at(-1)! - before;
    if (rest > left * titleWidth || (best && cost >= best.cost + 8 * left)) return;
    if (left === 1) {
      const total = cost + shapeCost([...widths, rest]);
      if (!best || total < best.cost) best = { cost: total, ends };
      return;
    }
    for (let next = from + 1; next <= borders.length; next++) {
      const width = widthTo[next]! - before;
      if (width > titleWidth) break;
      const border = borders[next - 1]!;
      search(next, [...widths, width], [...ends, border.at], cost + border.cost);
    }
  };
  search(0, [], [], 0);
  return best === null ? null : cutAt(text, (best as { ends: number[] }).ends);
}

/** Line after line as full as it goes: for the rare title of five lines and more. */
function fill(text: string, borders: Border[]): string[] | null {
  const ends: number[] = [];
  let start = 0;
  for (let i = 0; i < borders.length; i++) {
    const next = borders[i + 1]?.at ?? text.length;
    if (looseWidth(text.slice(start, next)) > titleWidth) {
      start = borders[i]!.at;
      ends.push(start);
    }
  }
  const lines = cutAt(text, ends);
  return lines.every((line) => looseWidth(line) <= titleWidth) ? lines : null;
}

function cutAt(text: string, ends: number[]): string[] {
  return [...ends, text.length].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
}

/** Nothing for a trapezoid or rhombus of gentle slope; much for an hourglass; some for a block or a stub. */
function shapeCost(widths: number[]): number {
  const spread = Math.max(...widths) - Math.min(...widths);
  let cost = spread > 6 ? (spread - 6) * 1.5 : 0;
  if (spread < 1.5) cost += 5;
  let falling = false;
  for (let i = 1; i < widths.length; i++) {
    const slope = widths[i]! - widths[i - 1]!;
    if (slope > 0.5 && falling) cost += 40;
    if (slope < -0.5) falling = true;
  }
  return cost;
}
