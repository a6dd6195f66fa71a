/** Most characters of a name; a longer one loses its middle. */
const longest = 120;

/**
 * The name under which a file is kept: without folders, and without characters that nobody sees or that turn the
 * direction of the text around. Empty when nothing is left.
 */
export function evidenceName(given: string): string {
  const [last = ""] = given
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .split(/[\\/]/)
    .slice(-1);
  const name = last.trim().replace(/\s+/g, " ");
  if (name.length <= longest) return name;
  const [ending = ""] = /\.[^.]{1,8}$/.exec(name) ?? [];
  return `${name.slice(0, longest - ending.length).toWellFormed()}${ending}`;
}
