import { looseWidth } from "./text-width.ts";

/**
 * How far the lines of a signature stand from the right edge, in characters (GB/T 9704-2012, 7.3.5.2,
 * without a seal): the unit two characters, the date below beginning two characters further right than
 * the unit; a date too long for that stands two characters from the edge and the unit moves left.
 * @param lines the lines in order; a break inside a line counts as its longest part
 */
export function signatureIndents(lines: readonly { isDate: boolean; text: string }[]): number[] {
  const width = (isDate: boolean) =>
    Math.max(
      0,
      ...lines
        .filter((line) => line.isDate === isDate)
        .map(({ text }) => Math.max(...text.trim().split("\n").map(looseWidth))),
    );
  const signer = width(false);
  const date = width(true);
  if (signer === 0 || date === 0) return lines.map(() => 2);
  const beside = Math.max(0, date + 2 - signer);
  // A unit pushed far to the left by a strange date would look worse than one that is not.
  const signerIndent = 2 + Math.min(beside, 8);
  const dateIndent = Math.max(2, 2 + signer - 2 - date);
  return lines.map((line) => (line.isDate ? dateIndent : signerIndent));
}
