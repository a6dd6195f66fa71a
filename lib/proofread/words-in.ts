/** Finds many words in a text at once: at each place the longest of them, and none within another. */
export type WordFinder<Entry> = (text: string) => { from: number; entry: Entry }[];

/** A finder of these words; each may stand only once among them. */
export function wordFinder<Entry>(
  entries: readonly Entry[],
  wordOf: (entry: Entry) => string,
): WordFinder<Entry> {
  const byStart = Map.groupBy(entries, (entry) => wordOf(entry)[0] ?? "");
  for (const list of byStart.values()) list.sort((a, b) => wordOf(b).length - wordOf(a).length);
  return (text) => {
    const found: { from: number; entry: Entry }[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const entry = byStart.get(text[at]!)?.find((each) => text.startsWith(wordOf(each), at));
      if (!entry) continue;
      found.push({ from: at, entry });
      at += wordOf(entry).length - 1;
    }
    return found;
  };
}
