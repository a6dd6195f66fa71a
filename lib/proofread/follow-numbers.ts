/** How a number does not follow the one before it. */
export type Misstep = "start" | "repeat" | "jump" | "back";

/**
 * How a number goes wrong after the last one of its list; null when it counts on, or begins again with one.
 * @param last 0 where there is none before it
 */
export function misstep(last: number, value: number): Misstep | null {
  if (value === last + 1 || value === 1) return value === 1 && last === 1 ? "repeat" : null;
  if (last === 0) return "start";
  if (value === last) return "repeat";
  return value > last ? "jump" : "back";
}
