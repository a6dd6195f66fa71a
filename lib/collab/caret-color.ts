import { personNumber } from "../document/suggestions/person-number.ts";

/** Dark enough for white letters on it (4.5:1) and far from the colours that mean something in the text. */
const colors = ["#7a4fb5", "#2b7048", "#1f5aa8", "#8f4a1f", "#2f6f7a", "#a03a72", "#5d6b1f", "#4a5568"];

/** The colour of a person's caret and disc, `#rrggbb`; always the same for the same person. */
export function caretColor(userId: string): string {
  return colors[personNumber(userId)]!;
}
