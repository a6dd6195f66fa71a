/** Twips (1/1440 inch) per CSS pixel (1/96 inch). */
export const twipsPerPixel = 15;
const pixelsPerMillimetre = 96 / 25.4;

/** The pitch of a line: 579 twips, the largest with which 22 lines fit on 225 mm (GB/T 9704-2012, 5.2.3). */
export const lineTwips = 579;

/** Lines on a page. */
export const linesPerPage = 22;

/** Width of the text in twips: 156 mm. */
export const textWidthTwips = 8844;

/** Height of a line in CSS pixels. */
export const linePixels = lineTwips / twipsPerPixel;

/** The paper in CSS pixels: A4 with the margins of GB/T 9704-2012, 5.2.1. */
export const paper = {
  width: 210 * pixelsPerMillimetre,
  height: 297 * pixelsPerMillimetre,
  top: 37 * pixelsPerMillimetre,
  left: 28 * pixelsPerMillimetre,
  textWidth: 156 * pixelsPerMillimetre,
  textHeight: 225 * pixelsPerMillimetre,
} as const;
