import { setImmediate as others } from "node:timers/promises";
import { log } from "#lib/log.ts";
import { searchVector } from "#lib/sections/search-vector.ts";
import type { PrismaClient } from "../prisma/client/client.ts";

/** How many sections are held, and locked, at a time. */
const batch = 200;

/** The least that sorts before every id. */
const beforeAll = "00000000-0000-0000-0000-000000000000";

type Row = { id: string; heading: string; text: string };

/**
 * Cuts the words of sections that were stored before there was a search. Several processes may do it at
 * once: each takes what the others have not; one that is interrupted leaves the rest to the next start.
 */
export async function indexSections(db: PrismaClient, signal: AbortSignal): Promise<void> {
  let last: string | undefined = beforeAll;
  let indexed = 0;
  while (last && !signal.aborted) {
    const rows: Row[] = await indexNext(db, last);
    // Sections of nothing but punctuation stay without words: those of a lower id are not looked at again.
    last = rows.at(-1)?.id;
    indexed += rows.length;
  }
  if (indexed > 0) log().info({ sections: indexed }, "words of older sections cut for the search");
}

function indexNext(db: PrismaClient, after: string): Promise<Row[]> {
  return db.$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<Row[]>`
      select id, heading, text from section
      where id > ${after}::uuid and search = '' and (text <> '' or heading <> '')
      order by id limit ${batch} for update skip locked`;
      const vectors: object[] = [];
      for (const { id, heading, text } of rows) {
        vectors.push({ id, search: searchVector(heading, text), headingSearch: searchVector(heading) });
        await others();
      }
      await tx.$executeRaw`
      update section set search = row.search::tsvector, heading_search = row."headingSearch"::tsvector
      from jsonb_to_recordset(${JSON.stringify(vectors)}::jsonb)
        as row (id uuid, search text, "headingSearch" text)
      where section.id = row.id`;
      return rows;
    },
    { timeout: 60_000 },
  );
}
