import { expect, test } from "vitest";
import { searchInput } from "#lib/sections/input.ts";
import { searchSections } from "#lib/sections/queries.ts";
import { makeDocument, makeScope, makeSections, makeSummary, makeUnit } from "../tests/builders.ts";
import { testDatabase } from "../tests/database.ts";
import { indexSections } from "./index-sections.ts";

const db = await testDatabase();
const never = new AbortController().signal;

const withoutWords = () => db.$queryRaw<unknown[]>`select id from section where search = '' and text <> ''`;

/** Sections as an older version left them: text without words. */
async function storeOld(count: number) {
  const drafter = await makeScope("drafter", await makeUnit());
  for (let n = 0; n < count; n++) {
    await makeSections(await makeSummary(drafter, { doc: makeDocument(["签订师德承诺书。"]) }));
  }
  await db.$executeRaw`update section set search = '', heading_search = ''`;
  return async (text: string) => (await searchSections(drafter, searchInput.parse({ text }))).total;
}

test("cuts the words of all older sections, by several processes at once, and then has nothing to do", async () => {
  const found = await storeOld(3);
  await db.$executeRaw`
    insert into section (id, summary_id, key, position, heading, text, year, search, heading_search)
    select gen_random_uuid(), s.summary_id, 'copy-' || n, 1, '第' || n || '项', s.text, s.year, '', ''
    from (select * from section limit 1) s cross join generate_series(1, 450) n`;
  expect(await found("承诺书")).toBe(0);
  await Promise.all([indexSections(db, never), indexSections(db, never)]);
  expect(await withoutWords()).toEqual([]);
  expect(await found("承诺书")).toBe(200);
  expect(await db.$queryRaw`select heading_search::text as words from section where key = 'copy-17'`).toEqual(
    [{ words: "'17':2A '第':1A '项':3A" }],
  );
  const before = await db.$queryRaw`select xmin::text, id from section order by id`;
  await indexSections(db, never);
  expect(await db.$queryRaw`select xmin::text, id from section order by id`).toEqual(before);
});

test("ends with sections that have nothing to be found by, and when the process is to end", async () => {
  await storeOld(1);
  await indexSections(db, AbortSignal.abort());
  expect(await withoutWords()).not.toEqual([]);
  await db.$executeRaw`update section set heading = '', text = '……'`;
  await indexSections(db, never);
  expect(await withoutWords()).not.toEqual([]);
});
