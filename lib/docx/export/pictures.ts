import type { Node } from "@tiptap/pm/model";
import { ImageRun, Paragraph, TextRun } from "docx";
import { page, twipsPerPixel } from "./page.ts";
import { xmlCharacters } from "./word-xml.ts";

/** A picture as it is stored: `image/png` or `image/jpeg`, its own size in pixels. */
export type Picture = { bytes: Uint8Array; mime: string; width: number; height: number };

/** Tallest picture: a page less two lines, so that a caption has room. */
const tallest = (page.linesPerPage - 2) * page.line;

/**
 * A picture in a line of its own, centred, never wider than the text; with the space around it, it
 * takes a whole number of lines, so that the text after it stays on the grid.
 * @param picture undefined when it is not stored (any more): the place then says so
 */
export function pictureOf(node: Node, picture: Picture | undefined, keepNext: boolean): Paragraph {
  const type = picture && types[picture.mime];
  const keep = keepNext ? { keepNext } : {};
  const description = xmlCharacters(String(node.attrs.alt ?? ""));
  if (!picture || !type) {
    const text = `【图片缺失${description ? `：${description}` : ""}】`;
    return new Paragraph({
      ...keep,
      style: "Byline",
      children: [new TextRun({ text, highlight: "yellow" })],
    });
  }
  const size = pictureSize(node, picture);
  const around = pictureLines(size.height) * page.line - size.height;
  const before = Math.floor(around / 2);
  return new Paragraph({
    ...keep,
    style: "Picture",
    spacing: { before, after: around - before },
    // The line is as high as the picture plus what its own (else empty) text hangs below: almost nothing.
    run: { size: 2 },
    children: [
      new ImageRun({
        type,
        data: picture.bytes,
        transformation: { width: size.width / twipsPerPixel, height: size.height / twipsPerPixel },
        altText: { name: description.slice(0, 200) || "图片", description },
        run: { size: 2 },
      }),
    ],
  });
}

const types: Record<string, "png" | "jpg" | undefined> = { "image/png": "png", "image/jpeg": "jpg" };

/** Width and height of a picture on paper, in twips: as large as in the editor, within the text area. */
export function pictureSize(
  node: Node,
  natural: { width: number; height: number },
): { width: number; height: number } {
  const width = positive(node.attrs.width) ?? positive(natural.width) ?? 1;
  const ratio = (positive(natural.height) ?? 1) / (positive(natural.width) ?? 1);
  const height = positive(node.attrs.height) ?? width * ratio;
  const scale = Math.min(1, page.textWidth / (width * twipsPerPixel), tallest / (height * twipsPerPixel));
  const twips = (pixels: number) => Math.max(twipsPerPixel, Math.floor(pixels * scale * twipsPerPixel));
  return { width: twips(width), height: twips(height) };
}

/** How many lines of the page a picture takes, with some air around it. */
export function pictureLines(heightTwips: number): number {
  return Math.ceil((heightTwips + 120) / page.line);
}

function positive(value: unknown): number | null {
  return typeof value === "number" && value > 0 && value < 100_000 ? value : null;
}
