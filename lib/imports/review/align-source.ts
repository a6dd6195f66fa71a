import { type ReviewBlock, wordsOfNode } from "./review.ts";

/**
 * Which block each line of the source went into: the key of the block in which the line begins, null for a
 * line without words. Structure keeps the order of characters and takes off only marks, so both are
 * walked through together.
 */
export function alignSource(source: readonly string[], blocks: readonly ReviewBlock[]): (number | null)[] {
  const owners: number[] = [];
  let text = "";
  for (const { key, typed, node } of blocks) {
    const words = bare(typed + wordsOfNode(node));
    text += words;
    for (let i = 0; i < words.length; i++) owners.push(key);
  }
  let at = 0;
  return source.map((line) => {
    let owner: number | null = null;
    for (const character of bare(line)) {
      const found = text.startsWith(character, at) ? at : near(text, character, at);
      if (found === -1) continue;
      owner ??= owners[found] ?? null;
      at = found + character.length;
    }
    return owner;
  });
}

/** A mark that structure took off is not there; what comes after it is close. */
function near(text: string, character: string, at: number): number {
  const found = text.slice(at, at + 4).indexOf(character);
  return found === -1 ? -1 : at + found;
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}
