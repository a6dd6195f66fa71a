import type { Node } from "@tiptap/pm/model";
import { linesPerPage, lineTwips, textWidthTwips, twipsPerPixel } from "../document/page-geometry.ts";

/** Tallest picture: a page less two lines, so that a caption has room. */
const tallest = (linesPerPage - 2) * lineTwips;

/** The room of a picture on paper, in twips: its size, and the space before and after it. */
export type PictureRoom = { width: number; height: number; before: number; after: number };

/**
 * How a picture stands on paper: as large as it was made, within the text area; with the space around it, it
 * takes a whole number of lines, so that the text after it stays on the grid.
 * @param natural the size of the file in pixels, for a node that knows none
 */
export function pictureRoom(node: Node, natural = { width: 1, height: 1 }): PictureRoom {
  const width = positive(node.attrs.width) ?? positive(natural.width) ?? 1;
  const ratio = (positive(natural.height) ?? 1) / (positive(natural.width) ?? 1);
  const height = positive(node.attrs.height) ?? width * ratio;
  const scale = Math.min(1, textWidthTwips / (width * twipsPerPixel), tallest / (height * twipsPerPixel));
  const twips = (pixels: number) => Math.max(twipsPerPixel, Math.floor(pixels * scale * twipsPerPixel));
  const around = pictureLines(twips(height)) * lineTwips - twips(height);
  const before = Math.floor(around / 2);
  return { width: twips(width), height: twips(height), before, after: around - before };
}

/** Lines of the page that a picture takes, with some air around it. */
function pictureLines(heightTwips: number): number {
  return Math.ceil((heightTwips + 120) / lineTwips);
}

function positive(value: unknown): number | null {
  return typeof value === "number" && value > 0 && value < 100_000 ? value : null;
}
