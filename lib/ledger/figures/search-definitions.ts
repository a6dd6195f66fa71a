import type { KnownDefinition } from "./known-definition.ts";

type Searched = Pick<KnownDefinition, "name" | "words" | "kind">;

/** The definitions that all of some words apart by spaces are found in, those with them in their name first. */
export function searchDefinitions<Each extends Searched>(definitions: readonly Each[], text: string): Each[] {
  const terms = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [...definitions];
  const ranked = definitions.flatMap((definition) => {
    const ranks = terms.map((term) => rankOf(definition, term));
    return ranks.includes(0) ? [] : [{ definition, rank: ranks.reduce((sum, rank) => sum + rank, 0) }];
  });
  return ranked.sort((one, other) => other.rank - one.rank).map(({ definition }) => definition);
}

function rankOf({ name, words, kind }: Searched, term: string): number {
  const within = (text: string) => text.toLowerCase().includes(term);
  if (name.toLowerCase().startsWith(term)) return 4;
  if (within(name)) return 3;
  if (within(words)) return 2;
  return within(kind.name) ? 1 : 0;
}
