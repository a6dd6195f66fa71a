import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeKind, makeRecord, makeScope, makeUnit, testDeclaration } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { setField } from "../bulk/mutations.ts";
import type { Declaration } from "../declaration.ts";
import { listRecordsInput } from "./input.ts";
import { createRecord, editRecord } from "./mutations.ts";
import { findRecord, listRecords } from "./queries.ts";

await testDatabase();

const declaration: Declaration = {
  ...testDeclaration,
  fields: [...testDeclaration.fields, { key: "host", name: "承办单位", type: "unit" }],
  workflow: [
    { key: "sent", name: "提交", next: ["done"], deadlineHours: 1 },
    { key: "done", name: "采用", next: [], end: true },
  ],
};

test("choices and states stand in the order in which they are declared, units by their names", async () => {
  const bureau = await makeUnit({ name: "戊局" });
  const [first, second] = [
    await makeUnit({ parent: bureau, name: "甲科" }),
    await makeUnit({ parent: bureau, name: "乙科" }),
  ];
  const kind = await makeKind(null, declaration);
  const make = (title: string, unit: typeof first, level: string, state: string, host: string) =>
    makeRecord(kind, unit, { state, values: { title, level, host } });
  await make("A", first, "市级", "sent", second.id);
  await make("B", second, "省级", "done", first.id);
  const scope = await makeScope("viewer", bureau);
  const order = async (sort: string) =>
    (await listRecords(scope, kind.id, listRecordsInput.parse({ sort }))).records
      .map(({ values }) => values.title)
      .join("");
  const byName = first.name < second.name ? "AB" : "BA";
  const cases: [string, string][] = [
    ["level", "BA"],
    ["-level", "AB"],
    ["state", "AB"],
    ["-state", "BA"],
    ["unit", byName],
    ["host", [...byName].reverse().join("")],
  ];
  for (const [sort, expected] of cases) expect([sort, await order(sort)]).toEqual([sort, expected]);
});

test("to change a record does not put off what is awaited", async () => {
  const office = await makeUnit();
  const kind = await makeKind(null, declaration);
  const dueAt = new Date("2026-03-05T10:00:00Z");
  const { id } = await makeRecord(kind, office, { state: "sent", dueAt });
  const scope = await makeScope("drafter", office);
  await editRecord(scope, {
    ...{ id, version: 1, unitId: office.id, date: "2026-03-05" },
    values: { title: "改过" },
  });
  expect((await findRecord(scope, id)).dueAt).toEqual(dueAt);
});

test("a record names no unit out of reach, but keeps one that it named before", async () => {
  const [office, foreign] = [await makeUnit(), await makeUnit()];
  const kind = await makeKind(null, declaration);
  const scope = await makeScope("drafter", office);
  const refused = { code: "access.not-found" };
  const entry = (host: string) => ({
    ...{ id: randomUUID(), kindId: kind.id, unitId: office.id, date: "2026-03-05" },
    values: { title: "读书会", host },
  });
  await expect(createRecord(scope, entry(foreign.id))).rejects.toMatchObject(refused);
  await expect(createRecord(scope, entry(randomUUID()))).rejects.toMatchObject(refused);
  await createRecord(scope, entry(office.id));
  const { id } = await makeRecord(kind, office, {
    state: "sent",
    values: { title: "旧", host: foreign.id },
  });
  const change = (host: string, version: number) => ({ ...entry(host), id, version });
  expect(await editRecord(scope, change(foreign.id, 1))).toEqual({ version: 2 });
  await expect(setField(scope, { ids: [id], field: "host", value: randomUUID() })).rejects.toMatchObject(
    refused,
  );
  await editRecord(scope, change(office.id, 2));
  await expect(editRecord(scope, change(foreign.id, 3))).rejects.toMatchObject(refused);
});
