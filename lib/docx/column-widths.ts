import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { textOf } from "../document/sections.ts";
import { textWidth } from "./text-width.ts";

/**
 * The widths of a table's columns, together exactly `total`. Columns that the author drew to a width
 * keep their proportions; the others share what is left by the length of their longest line, so that
 * 序号 is narrow and 工作内容 wide.
 * @returns whole numbers in the unit of `total`, one for each column of the grid
 */
export function columnWidths(table: Node, total: number): number[] {
  const { map, width } = TableMap.get(table);
  const drawn = drawnWidths(table);
  const longest = new Array<number>(width).fill(3);
  for (const [i, at] of map.entries()) {
    const cell = at === 0 ? null : table.nodeAt(at);
    if (!cell || (i >= width && map[i - width] === at)) continue;
    const column = i % width;
    if (cell.attrs.colspan === 1) longest[column] = Math.max(longest[column]!, longestLine(cell));
  }
  const known = drawn.filter((pixels) => pixels > 0);
  const mean = known.length ? known.reduce((a, b) => a + b) / known.length : 0;
  const weights = drawn.map((pixels, column) => {
    if (known.length === 0) return longest[column]! + 2;
    return pixels || mean;
  });
  return shares(weights, total);
}

/** The widths in pixels that the author drew a table's columns to, 0 for those that nobody drew. */
export function drawnWidths(table: Node): number[] {
  const { map, width } = TableMap.get(table);
  const drawn = new Array<number>(width).fill(0);
  for (const [i, at] of map.entries()) {
    const cell = at === 0 ? null : table.nodeAt(at);
    if (!cell || (i >= width && map[i - width] === at)) continue;
    const column = i % width;
    const offset = column - (map.indexOf(at) % width);
    drawn[column] ||= Math.max(0, Number(cell.attrs.colwidth?.[offset]) || 0);
  }
  return drawn;
}

/** Length of a cell's longest paragraph; beyond 16 characters it may as well wrap. */
function longestLine(cell: Node): number {
  const lines = textOf(cell).split("\n").map(textWidth);
  return Math.min(16, Math.max(0, ...lines));
}

/** Cuts `total` into whole parts in the given proportions. */
function shares(weights: number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let given = 0;
  let upTo = 0;
  return weights.map((weight) => {
    upTo += weight;
    const end = Math.round((upTo / sum) * total);
    const share = end - given;
    given = end;
    return share;
  });
}
