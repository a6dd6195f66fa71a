import type { Node } from "@tiptap/pm/model";
import { linesPerPage, lineTwips, textWidthTwips, twipsPerPixel } from "../document/page-geometry.ts";

/** Tallest picture: a page less two lines, so that a caption has room. */
const tallest = (linesPerPage - 2) * lineTwips;

/** Width and height of a picture on paper, in twips: as large as in the editor, within the text area. */
export function pictureSize(
  node: Node,
  natural: { width: number; height: number },
): { width: number; height: number } {
  const width = positive(node.attrs.width) ?? positive(natural.width) ?? 1;
  const ratio = (positive(natural.height) ?? 1) / (positive(natural.width) ?? 1);
  const height = positive(node.attrs.height) ?? width * ratio;
  const scale = Math.min(1, textWidthTwips / (width * twipsPerPixel), tallest / (height * twipsPerPixel));
  const twips = (pixels: number) => Math.max(twipsPerPixel, Math.floor(pixels * scale * twipsPerPixel));
  return { width: twips(width), height: twips(height) };
}

/** How many lines of the page a picture takes, with some air around it. */
export function pictureLines(heightTwips: number): number {
  return Math.ceil((heightTwips + 120) / lineTwips);
}

function positive(value: unknown): number | null {
  return typeof value === "number" && value > 0 && value < 100_000 ? value : null;
}
