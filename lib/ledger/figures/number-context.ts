const reach = 40;

const number = /\d[\d.,]*|[零〇一二两三四五六七八九十百千万亿]+|数(?=[十百千万])/;

/**
 * The words before and behind the number in a span of a text, for `matchDefinition`: of 近百篇, what stands before 近
 * and from 篇 on. Null when the span has no number.
 */
export function numberContext(
  text: string,
  start: number,
  end: number,
): { before: string; after: string } | null {
  const found = number.exec(text.slice(start, end));
  if (!found) return null;
  const from = start + found.index;
  const to = from + found[0].length;
  return { before: text.slice(Math.max(0, from - reach), from), after: text.slice(to, to + reach) };
}
