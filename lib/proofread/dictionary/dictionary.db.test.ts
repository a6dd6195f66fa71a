import { expect, test } from "vitest";
import { makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { builtInDictionary } from "../built-in-dictionary.ts";
import { listEntriesInput } from "./input.ts";
import * as mutations from "./mutations.ts";
import { dictionaryOf, listEntries, readDictionary } from "./queries.ts";

const db = await testDatabase();

const words = { right: "融合发展中心", source: "机构名录", date: "2026-03-05", note: "" };
const all = listEntriesInput.parse({});

/** A bureau with a school below it, each with an administrator. */
async function bureauAndSchool() {
  const bureau = await makeUnit();
  const school = await makeUnit({ parent: bureau });
  return {
    ...{ bureau, school },
    above: await makeScope("administrator", bureau),
    below: await makeScope("administrator", school),
  };
}

async function rightOf(scope: Parameters<typeof readDictionary>[0], path: string, wrong: string) {
  const found = (await readDictionary(scope, path)).filter((word) => word.wrong === wrong);
  expect(found.length).toBeLessThan(2);
  return found[0]?.right;
}

test("a word counts in the unit and below it, not above and not elsewhere", async () => {
  const { bureau, school, above, below } = await bureauAndSchool();
  await mutations.createEntry(below, { wrong: "融合中心站", ...words });
  expect(await rightOf(below, school.path, "融合中心站")).toBe("融合发展中心");
  expect(await rightOf(above, school.path, "融合中心站")).toBe("融合发展中心");
  expect(await rightOf(above, bureau.path, "融合中心站")).toBeUndefined();
  await mutations.createEntry(above, { wrong: "信息化站", ...words });
  expect(await rightOf(below, school.path, "信息化站")).toBe("融合发展中心");
  expect(await dictionaryOf(school.path)).toEqual(await readDictionary(above, school.path));
  const other = await makeScope("administrator", await makeUnit());
  for (const wrong of ["融合中心站", "信息化站"]) {
    expect(await rightOf(other, school.path, wrong)).toBeUndefined();
    expect((await listEntries(other, { ...all, search: wrong })).total).toBe(0);
  }
});

test("of two entries the one of the unit above counts, until it is put away", async () => {
  const { school, above, below } = await bureauAndSchool();
  const id = await mutations.createEntry(above, { wrong: "融合站", ...words });
  await mutations.createEntry(below, { wrong: "融合站", ...words, right: "校内中心" });
  expect(await rightOf(below, school.path, "融合站")).toBe("融合发展中心");
  await mutations.archiveEntry(above, { id, archived: true });
  expect(await rightOf(below, school.path, "融合站")).toBe("校内中心");
  await expect(mutations.archiveEntry(below, { id, archived: false })).rejects.toMatchObject({
    code: "access.forbidden",
  });
});

test("a built-in word counts until a unit puts it away or says otherwise", async () => {
  const { bureau, school, above, below } = await bureauAndSchool();
  const [{ wrong, right } = { wrong: "", right: "" }, other] = builtInDictionary;
  expect(await rightOf(below, school.path, wrong)).toBe(right);
  const id = await mutations.putAwayBuiltIn(above, { wrong });
  expect(await rightOf(below, school.path, wrong)).toBeUndefined();
  expect((await listEntries(above, { ...all, search: wrong, archived: true })).entries).toMatchObject([
    { id, wrong, archived: true, mayEdit: true },
  ]);
  await mutations.archiveEntry(above, { id, archived: false });
  expect(await rightOf(above, bureau.path, wrong)).toBe(right);
  await mutations.createEntry(below, { wrong: other!.wrong, ...words });
  expect(await rightOf(below, school.path, other!.wrong)).toBe("融合发展中心");
  expect(await rightOf(above, bureau.path, other!.wrong)).toBe(other!.right);
  await expect(mutations.putAwayBuiltIn(above, { wrong: "没有内置" })).rejects.toMatchObject({
    code: "access.not-found",
  });
});

test("two people do not write over each other, and nothing stands twice", async () => {
  const { above } = await bureauAndSchool();
  const id = await mutations.createEntry(above, { wrong: "融合站", ...words });
  await expect(mutations.createEntry(above, { wrong: "融合站", ...words })).rejects.toMatchObject({
    code: "dictionary.exists",
  });
  const [entry] = (await listEntries(above, { ...all, search: "融合站" })).entries;
  const { updatedAt } = entry!;
  await mutations.editEntry(above, { id, updatedAt: updatedAt!, ...words, right: "新中心" });
  await expect(
    mutations.editEntry(above, { id, updatedAt: updatedAt!, ...words, right: "旧中心" }),
  ).rejects.toMatchObject({ code: "dictionary.changed" });
  expect((await listEntries(above, { ...all, search: "新中心" })).total).toBe(1);
  await mutations.archiveEntry(above, { id, archived: true });
  await expect(mutations.createEntry(above, { wrong: "融合站", ...words })).rejects.toMatchObject({
    code: "dictionary.put-away",
  });
});

test("only administrators keep a dictionary", async () => {
  const { school, below } = await bureauAndSchool();
  const id = await mutations.createEntry(below, { wrong: "融合站", ...words });
  const drafter = await makeScope("drafter", school);
  const before = await db.dictionaryEntry.findMany();
  const tries = [
    () => mutations.createEntry(drafter, { wrong: "别的站", ...words }),
    () => mutations.editEntry(drafter, { id, updatedAt: new Date(), ...words }),
    () => mutations.archiveEntry(drafter, { id, archived: true }),
    () => mutations.putAwayBuiltIn(drafter, { wrong: builtInDictionary[0]!.wrong }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "access.forbidden" });
  expect(await db.dictionaryEntry.findMany()).toEqual(before);
});
