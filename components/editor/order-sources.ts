import { parseSource } from "#lib/document/source.ts";

/**
 * The sources of a text in the order in which to hold them against it: those of the summary that most of it
 * comes from as that one had them, so that what was moved can be seen; each of the others after the one
 * that stands before it in the text.
 * @param appearing as the text names them, in its order, each once
 * @param stored in the order of the summaries that they come from
 */
export function orderSources(appearing: readonly string[], stored: readonly string[]): string[] {
  const ownerOf = (source: string) => parseSource(source)?.summaryId ?? "";
  const counts = new Map<string, number>();
  for (const source of appearing) counts.set(ownerOf(source), (counts.get(ownerOf(source)) ?? 0) + 1);
  const [main] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [""];
  const ordered = stored.filter((source) => ownerOf(source) === main && appearing.includes(source));
  let before = -1;
  for (const source of appearing) {
    if (ownerOf(source) === main) before = ordered.indexOf(source);
    else if (stored.includes(source)) ordered.splice(++before, 0, source);
  }
  return ordered;
}
