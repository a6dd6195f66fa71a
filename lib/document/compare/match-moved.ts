import { likeness, pairsOf } from "./likeness.ts";
import type { Match } from "./match-paragraphs.ts";
import { withoutSpaces } from "./white-space.ts";

/** Shorter paragraphs stand anywhere by chance. In characters. */
const shortest = 4;
/** How alike a paragraph elsewhere must be to be the same one. */
const least = 0.6;
/** More pairs of paragraphs than this are not compared. */
const mostPairs = 100_000;

/** Paragraphs without a match yet that are equal, or similar, in another place; the most alike first. */
export function matchMoved(
  before: string[],
  after: string[],
  matches: Match[],
  how: "equal" | "similar",
): Match[] {
  const olds = unmatched(before, new Set(matches.map(({ before }) => before)));
  const news = unmatched(after, new Set(matches.map(({ after }) => after)));
  return how === "equal" ? equalOnes(olds, news) : similarOnes(olds, news);
}

type Paragraph = { at: number; plain: string };

function unmatched(texts: string[], matched: Set<number>): Paragraph[] {
  return texts
    .map((text, at) => ({ at, plain: withoutSpaces(text) }))
    .filter(({ at, plain }) => plain.length >= shortest && !matched.has(at));
}

function equalOnes(olds: Paragraph[], news: Paragraph[]): Match[] {
  const waiting = Map.groupBy(olds, ({ plain }) => plain);
  return news.flatMap(({ at, plain }) => {
    const old = waiting.get(plain)?.shift();
    return old ? [{ before: old.at, after: at, moved: true }] : [];
  });
}

function similarOnes(olds: Paragraph[], news: Paragraph[]): Match[] {
  if (olds.length * news.length > mostPairs) return [];
  const oldPairs = olds.map(({ plain }) => pairsOf(plain));
  const found: { before: number; after: number; alike: number }[] = [];
  for (const { at: after, plain } of news) {
    const pairs = pairsOf(plain);
    for (const [index, old] of oldPairs.entries()) {
      const alike = likeness(old, pairs, least);
      if (alike > 0) found.push({ before: olds[index]!.at, after, alike });
    }
  }
  found.sort((one, other) => other.alike - one.alike);
  const [usedOld, usedNew] = [new Set<number>(), new Set<number>()];
  const matches: Match[] = [];
  for (const { before, after } of found) {
    if (usedOld.has(before) || usedNew.has(after)) continue;
    usedOld.add(before);
    usedNew.add(after);
    matches.push({ before, after, moved: true });
  }
  return matches;
}
