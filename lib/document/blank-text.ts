/** How a blank is written where nothing can be filled in: in a Word file, in search, in lists, copied as text. */
export function blankText(prompt: unknown): string {
  return `【${String(prompt ?? "").replace(/[\r\n]+/g, " ")}】`;
}
