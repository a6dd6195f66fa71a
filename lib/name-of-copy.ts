const mark = "（副本）";

/** Longest name of a template or an outline, in characters. */
const longest = 80;

/** Half of a character that UTF-16 writes in two parts. */
const half = /[\ud800-\udbff]$/;

/** The name of a copy that stands beside what it was made from. Without a name, an opening, it has none either. */
export function nameOfCopy(name: string): string {
  return name === "" ? "" : `${name.slice(0, longest - mark.length).replace(half, "")}${mark}`;
}
