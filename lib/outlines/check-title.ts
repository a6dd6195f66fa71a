import { AppError } from "../errors.ts";

/** What the pattern of a title may leave open. */
export const titlePlaces = ["{unit}", "{period}"] as const;

/** What a new outline begins with. */
export const firstTitle = "{unit}{period}工作总结";

/**
 * Makes sure that a title pattern leaves open only what can be filled in.
 * @throws AppError `outline.place` with the first thing in braces that nobody would fill
 */
export function checkTitle(pattern: string): void {
  const rest = titlePlaces.reduce((text, place) => text.replaceAll(place, ""), pattern);
  const place = /\{[^}]*\}?|\}/.exec(rest)?.[0];
  if (place) throw new AppError("outline.place", { place });
}
