/**
 * The condition that a column contains a text, whatever the case. Prisma hands the text to LIKE as it is,
 * where % and _ would stand for anything; NUL, which no column can contain, is left out.
 */
export function containing(text: string): { contains: string; mode: "insensitive" } {
  return { contains: text.replaceAll("\0", "").replace(/[\\%_]/g, "\\$&"), mode: "insensitive" };
}
