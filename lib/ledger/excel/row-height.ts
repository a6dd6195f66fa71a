/** The height of a line of text, in points. */
const lineHeight = 15;

/**
 * The height (points) of a row with wrapped text, in columns of these widths; undefined for one line. Programs that
 * do not measure text when they open a file would show only the first line.
 * @param most lines; what is longer is cut
 */
export function rowHeight(
  cells: readonly { text: string; width: number }[],
  most: number,
): number | undefined {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)));
  return lines === 1 ? undefined : Math.min(lines, most) * lineHeight;
}

function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** A Chinese character is as wide as two digits. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > "\u2e7f" ? 2 : 1;
  return width;
}
