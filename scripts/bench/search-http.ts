import { type Figure, figure } from "./figure.ts";
import { fillLibrary, vocabulary } from "./library.ts";
import { numbers } from "./numbers.ts";
import type { Stage } from "./stage.ts";

const rounds = 120;

/** What people type: one word, two, a word that stands nearly everywhere, one character, a phrase. */
function questions(): string[] {
  const pick = numbers(11);
  const { word } = vocabulary();
  return Array.from({ length: rounds }, (_, round) => {
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
  const asked = questions();
  const over = await timed(asked, async (text) => {
    const response = await fetch(`${stage.server.url}/api/sections?${new URLSearchParams({ text })}`, {
      headers: { cookie: stage.cookie },
    });
    const { hits } = (await response.json()) as { hits: unknown[] };
    if (!response.ok || !Array.isArray(hits)) throw new Error(`search answered ${response.status}`);
  });
  return [figure("search-http", over, "ms", 50, "p95")];
}

async function timed(asked: string[], run: (text: string) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (const text of asked) {
    const begun = performance.now();
    await run(text);
    samples.push(performance.now() - begun);
  }
  return samples;
}
