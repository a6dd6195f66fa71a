import { type Figure, figure, peer } from "./figure.ts";
import { fillLibrary, vocabulary } from "./library.ts";
import { numbers } from "./numbers.ts";
import { searchPeers } from "./search-peers.ts";
import type { Stage } from "./stage.ts";

const rounds = 60;
const warmUp = 12;

/** How many of the questions are put to the peers: each may take seconds. */
const forPeers = 24;

/** What people type: one word, two, a word that stands nearly everywhere, one character, a phrase. */
function questions(): string[] {
  const pick = numbers(11);
  const { word } = vocabulary();
  return Array.from({ length: warmUp + rounds }, (_, round) => {
    const one = word(pick);
    if (round % 6 === 3) return one.slice(0, 1);
    if (round % 6 === 4) return `“${one}”`;
    return round % 2 === 0 ? one : `${one} ${word(pick)}`;
  });
}

/**
 * A search in 100,000 sections of 5,000 summaries over HTTP, with ranking and snippets; the same questions by
 * ILIKE and by pg_trgm, straight in the database and without ranking.
 */
export async function searchHttp(stage: Stage): Promise<Figure[]> {
  await fillLibrary(stage.user);
  const samples: number[] = [];
  for (const text of questions()) samples.push(await searchTime(stage, text));
  const ours = figure("search-http", samples.slice(warmUp), "ms", 50, "p95");
  const { ilike, trgm } = await searchPeers(stage.databaseUrl, questions().slice(warmUp, warmUp + forPeers));
  return [ours, peer("search-ilike", ilike, ours), peer("search-trgm", trgm, ours)];
}

/** How long (ms) the server takes to answer a search. */
export async function searchTime(stage: Stage, text: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${stage.server.url}/api/sections?${new URLSearchParams({ text })}`, {
    headers: { cookie: stage.cookie },
  });
  const { hits } = (await response.json()) as { hits: unknown };
  if (!response.ok || !Array.isArray(hits)) throw new Error(`search answered ${response.status}`);
  return performance.now() - begun;
}
