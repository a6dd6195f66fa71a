import { expect, test } from "vitest";
import { makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { createEntry } from "../dictionary/mutations.ts";
import { ownEntries } from "../dictionary/queries.ts";
import { listVersions } from "../history/queries.ts";
import { allRules } from "../rules.ts";
import { setRule } from "../settings/mutations.ts";
import { listRules, readSettings } from "../settings/queries.ts";
import { importProofreading } from "./mutations.ts";
import { previewProofreading } from "./queries.ts";
import { ruleTable, wordTable } from "./tables.ts";
import { writeTable } from "./write-table.ts";

await testDatabase();

const csv = (text: string) => ({ name: "词典.csv", bytes: new TextEncoder().encode(text) });
const xlsx = (bytes: Uint8Array) => ({ name: "a.xlsx", bytes: new Uint8Array(bytes) });
const wordsOf = (title: string) => ({ title, why: "说明" });

test("out and in again changes nothing, in another unit it is all new", async () => {
  const scope = await makeScope("administrator", await makeUnit());
  const words = { right: "融合中心", source: "《名录》", date: "2026-03-05", note: "=1+1" };
  await createEntry(scope, { wrong: "融合站", ...words });
  await createEntry(scope, { wrong: "信息站", right: "", source: "", date: "", note: "" });
  const file = xlsx(await writeTable(wordTable(await ownEntries(scope))));
  expect(await previewProofreading(scope, "words", file)).toMatchObject({
    counts: { new: 0, changed: 0, same: 2, refused: 0 },
  });
  expect(await importProofreading(scope, "words", file)).toMatchObject({ same: 2 });
  expect((await listVersions(scope, 1)).total).toBe(2);
  const other = await makeScope("administrator", await makeUnit());
  expect(await importProofreading(other, "words", file)).toEqual({ new: 2, changed: 0, same: 0, refused: 0 });
  const bare = async (who: typeof scope) => (await ownEntries(who)).map(({ id: _, ...entry }) => entry);
  expect(await bare(other)).toEqual(await bare(scope));
  expect((await listVersions(other, 1)).versions).toMatchObject([{ act: "import", count: 2 }]);
});

test("a preview writes nothing; what is refused is not brought in", async () => {
  const scope = await makeScope("administrator", await makeUnit());
  const file = csv("错误写法,正确写法,日期\n融合站,融合中心,2026-3-5\n站,中心,\n信息站,信息中心,去年\n");
  const { counts, rows } = await previewProofreading(scope, "words", file);
  expect(counts).toEqual({ new: 1, changed: 0, same: 0, refused: 2 });
  expect(rows.map(({ line, act }) => [line, act])).toEqual([
    [2, "new"],
    [3, "refused"],
    [4, "refused"],
  ]);
  expect(await ownEntries(scope)).toEqual([]);
  await importProofreading(scope, "words", file);
  expect(await ownEntries(scope)).toMatchObject([{ wrong: "融合站", date: "2026-03-05" }]);
});

test("rule settings go out and in", async () => {
  const scope = await makeScope("administrator", await makeUnit());
  await setRule(scope, { rule: "weekday", level: "off" });
  const file = xlsx(await writeTable(ruleTable(await listRules(scope), wordsOf)));
  const other = await makeScope("administrator", await makeUnit());
  const counts = await importProofreading(other, "rules", file);
  expect(counts).toEqual({ new: 1, changed: 0, same: allRules.length - 1, refused: 0 });
  expect(await readSettings(other, other.unitPath)).toEqual({ weekday: "off" });
  await expect(previewProofreading(other, "words", file)).rejects.toMatchObject({
    code: "dictionary.columns",
  });
});

test("only administrators bring a dictionary in", async () => {
  const drafter = await makeScope("drafter", await makeUnit());
  const refused = { code: "access.forbidden" };
  const file = csv("错误写法,正确写法\n融合站,融合中心\n");
  await expect(previewProofreading(drafter, "words", file)).rejects.toMatchObject(refused);
  await expect(importProofreading(drafter, "words", file)).rejects.toMatchObject(refused);
});
