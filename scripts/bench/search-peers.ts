import pg from "pg";

/** How long (ms) a question may take; one that takes longer counts as much. */
const patience = 2_000;

/**
 * Times (ms) of questions put straight to the database as ILIKE: the twenty newest sections with all words,
 * with their text, without ranking or snippets. Once as it is, once with an index of pg_trgm.
 */
export async function searchPeers(databaseUrl: string, asked: readonly string[]) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const ilike = await timed(client, asked);
  await client.query("create extension if not exists pg_trgm");
  await client.query("create index section_text_trgm on section using gin (text gin_trgm_ops)");
  const trgm = await timed(client, asked);
  await client.query("drop index section_text_trgm");
  await client.end();
  return { ilike, trgm };
}

async function timed(client: pg.Client, asked: readonly string[]): Promise<number[]> {
  await client.query(`set statement_timeout = ${patience}`);
  const samples: number[] = [];
  for (const text of asked) {
    const patterns = text.split(/\s+/).map((word) => `%${word.replace(/[“”]/g, "")}%`);
    const conditions = patterns.map((_, index) => `s.text ilike $${index + 1}`).join(" and ");
    const begun = performance.now();
    await client
      .query(
        `select s.id, s.heading, s.text, m.title from section s join summary m on m.id = s.summary_id
        where ${conditions} order by s.year desc, s.id desc limit 20`,
        patterns,
      )
      .catch(ifLate);
    samples.push(performance.now() - begun);
  }
  await client.query("set statement_timeout = 0");
  return samples;
}

function ifLate(error: unknown): void {
  if (!(error instanceof pg.DatabaseError && error.code === "57014")) throw error;
}
