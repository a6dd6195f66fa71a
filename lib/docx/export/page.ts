import { lineTwips, textWidthTwips } from "../../document/page-geometry.ts";

/**
 * The page of GB/T 9704-2012, in twips (1/20 pt, 1/1440 inch). A4 with 37 mm above and 28 mm left of
 * a text area of 156 × 225 mm, in which 22 lines of 579 and 28 characters of 320 − 5 stand.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1475,
  textWidth: textWidthTwips,
  /** 22 × 580 would not fit into 225 mm = 12756 twips. */
  line: lineTwips,
  /** Character spacing of body text: without it only 27 characters stand in a line. */
  tightening: -5,
  /** From the edge of the sheet to the foot of the page number: its dashes are 7 mm below the text. */
  footer: 1455,
} as const;

/**
 * Whether punctuation that does not fit hangs over the right edge, as is Word's own default.
 * LibreOffice reads the flag the wrong way round (docs/decisions/0008-hanging-punctuation.md).
 */
export const hangingPunctuation = true;

/** One character of the body, 16 pt. */
export const bodyCharacter = 320;
