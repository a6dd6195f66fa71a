import { expect, test } from "vitest";
import { makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import * as dictionary from "../dictionary/mutations.ts";
import { readDictionary } from "../dictionary/queries.ts";
import { setRule } from "../settings/mutations.ts";
import { listRules, readSettings, settingsOf } from "../settings/queries.ts";
import { returnTo } from "./mutations.ts";
import { listVersions } from "./queries.ts";

const db = await testDatabase();

const words = { right: "融合发展中心", source: "", date: "", note: "" };

test("a rule is what the topmost unit decided, and what is built in where nobody did", async () => {
  const bureau = await makeUnit();
  const school = await makeUnit({ parent: bureau });
  const [above, below] = [await makeScope("administrator", bureau), await makeScope("administrator", school)];
  await setRule(below, { rule: "weekday", level: "off" });
  expect(await readSettings(below, school.path)).toEqual({ weekday: "off" });
  expect(await readSettings(above, bureau.path)).toEqual({});
  await setRule(above, { rule: "weekday", level: "error" });
  expect(await readSettings(below, school.path)).toEqual({ weekday: "error" });
  expect(await settingsOf(school.path)).toEqual({ weekday: "error" });
  expect((await listRules(below)).find(({ id }) => id === "weekday")?.decided).toEqual({
    ...{ level: "error", unit: bureau.name, own: false },
  });
  await expect(setRule(below, { rule: "weekday", level: null })).rejects.toMatchObject({
    ...{ code: "rule.decided-above", values: { unit: bureau.name } },
  });
  await setRule(above, { rule: "weekday", level: null });
  expect(await readSettings(below, school.path)).toEqual({ weekday: "off" });
  const stranger = await makeScope("administrator", await makeUnit());
  expect(await readSettings(stranger, school.path)).toEqual({});
});

test("every change is a version, and an earlier one can come back", async () => {
  const unit = await makeUnit();
  const scope = await makeScope("administrator", unit);
  const id = await dictionary.createEntry(scope, { wrong: "融合站", ...words });
  await setRule(scope, { rule: "weekday", level: "off" });
  const { updatedAt } = await db.dictionaryEntry.findUniqueOrThrow({ where: { id } });
  await dictionary.editEntry(scope, { id, updatedAt, ...words, right: "新中心" });
  await dictionary.createEntry(scope, { wrong: "后来的词", ...words });
  await setRule(scope, { rule: "weekday", level: "hint" });
  await setRule(scope, { rule: "weekday", level: "hint" });

  const { versions, total } = await listVersions(scope, 1);
  expect(total).toBe(5);
  expect(versions.map(({ version, act, count }) => [version, act, count])).toEqual([
    ...[
      [5, "set", 1],
      [4, "create", 1],
      [3, "edit", 1],
      [2, "set", 1],
      [1, "create", 1],
    ],
  ]);
  expect(versions[2]).toMatchObject({
    userName: scope.userName,
    things: [{ kind: "entry", from: { right: "融合发展中心" }, to: { right: "新中心" } }],
  });

  await returnTo(scope, { version: 2 });
  const own = async () => {
    const all = await readDictionary(scope, unit.path);
    return all.filter(({ id }) => !id.startsWith("built-in:")).map(({ wrong, right }) => [wrong, right]);
  };
  expect(await own()).toEqual([["融合站", "融合发展中心"]]);
  expect(await readSettings(scope, unit.path)).toEqual({ weekday: "off" });
  expect((await listVersions(scope, 1)).versions[0]).toMatchObject({ version: 6, act: "return", count: 3 });

  await returnTo(scope, { version: 5 });
  expect(await own()).toEqual([
    ["融合站", "新中心"],
    ["后来的词", "融合发展中心"],
  ]);
  expect(await readSettings(scope, unit.path)).toEqual({ weekday: "hint" });
  await returnTo(scope, { version: 7 });
  expect((await listVersions(scope, 1)).total).toBe(7);
});

test("nobody else's versions are told or come back", async () => {
  const unit = await makeUnit();
  const scope = await makeScope("administrator", unit);
  await dictionary.createEntry(scope, { wrong: "融合站", ...words });
  const stranger = await makeScope("administrator", await makeUnit());
  expect((await listVersions(stranger, 1)).versions).toEqual([]);
  await expect(returnTo(stranger, { version: 1 })).rejects.toMatchObject({ code: "access.not-found" });
  await expect(returnTo(await makeScope("drafter", unit), { version: 1 })).rejects.toMatchObject({
    code: "access.forbidden",
  });
});
