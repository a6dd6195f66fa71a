/** The numbers that `outlineNumber` makes, by level. Our exporter draws one before whatever the document says there. */
const drawnNumbers = [
  /^[零一二三四五六七八九十百千]+、/,
  /^（[零一二三四五六七八九十百千]+）/,
  /^\d+\./,
  /^（\d+）/,
];

/** The number at the beginning of a paragraph of a level, as it stands in a file of ours; empty when there is none. */
export function drawnNumber(level: 1 | 2 | 3 | 4, text: string): string {
  return drawnNumbers[level - 1]!.exec(text)?.[0] ?? "";
}
