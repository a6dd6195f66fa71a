import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeKind, makeRecord, makeScope, makeUnit, testDeclaration } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { deleteRecords, restoreRecords, setField } from "../bulk/mutations.ts";
import { setLock } from "../locks/mutations.ts";
import { returnRecord } from "../steps/mutations.ts";
import { listRecordsInput } from "./input.ts";
import { createRecord, editRecord } from "./mutations.ts";
import { findRecord, lastOwnRecord, listRecords, recordHistory } from "./queries.ts";

const db = await testDatabase();

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const kind = await makeKind();
  const scope = await makeScope("contributor", office);
  const entry = (values: Record<string, unknown> = { title: "读书会" }, date = "2026-03-05") => ({
    ...{ id: randomUUID(), kindId: kind.id, unitId: office.id, date, values },
  });
  return { bureau, office, sister, kind, scope, above: await makeScope("drafter", bureau), entry };
}

const list = (given: Record<string, unknown> = {}) => listRecordsInput.parse(given);

test("a record is entered once, found, changed with its history, and undone", async () => {
  const { kind, scope, entry } = await house();
  const given = entry({
    title: " 读书会 ",
    level: "省级",
    people: 12,
    begun: "2026-03-05T09:00",
    ended: "2026-03-05T10:30",
  });
  await createRecord(scope, given);
  await createRecord(scope, given);
  const { records, total, totals } = await listRecords(scope, kind.id, list());
  expect([total, totals]).toEqual([1, { people: 12 }]);
  expect(records[0]).toMatchObject({
    date: "2026-03-05",
    values: { title: "读书会", hours: 1.5 },
    version: 1,
  });
  const change = {
    id: given.id,
    version: 1,
    unitId: given.unitId,
    date: "2026-03-06",
    values: { title: "读书会", people: 13 },
  };
  expect(await editRecord(scope, change)).toEqual({ version: 2 });
  expect((await findRecord(scope, given.id)).values).toEqual({ title: "读书会", people: 13 });
  const { changes } = await recordHistory(scope, given.id);
  expect(changes.map(({ act }) => act)).toEqual(["edit", "create"]);
  expect(changes[0]!.detail).toMatchObject({
    people: { from: 12, to: 13 },
    date: { from: "2026-03-05", to: "2026-03-06" },
  });
  expect(await lastOwnRecord(scope, kind.id)).toMatchObject({ id: given.id });
  await deleteRecords(scope, [given.id]);
  expect((await listRecords(scope, kind.id, list())).total).toBe(0);
  await restoreRecords(scope, [given.id]);
  expect((await listRecords(scope, kind.id, list())).total).toBe(1);
});

test("one field set at once moves what is awaited, and mends what was sent back, as a change in the form does", async () => {
  const { scope, above, office } = await house();
  const kind = await makeKind(null, {
    ...testDeclaration,
    workflow: [
      { key: "found", name: "发现", next: ["sent"], deadlineHours: 4, stamps: "begun" },
      { key: "sent", name: "送出", next: [], deadlineHours: 4 },
    ],
  });
  const due = new Date("2026-03-05T05:00:00Z");
  const [found, sent] = [
    await makeRecord(kind, office, { state: "found", dueAt: due }),
    await makeRecord(kind, office, { state: "sent", dueAt: due }),
  ];
  const ids = [found.id, sent.id];
  for (const id of ids) await returnRecord(above, { id, reason: "时间有误" });
  await setField(scope, { ids, field: "begun", value: "2026-03-05T18:00" });
  const records = await Promise.all(ids.map((id) => findRecord(scope, id)));
  expect(records.map(({ dueAt }) => dueAt)).toEqual([new Date("2026-03-05T14:00:00Z"), due]);
  expect(records.map(({ returnReason }) => returnReason)).toEqual([null, null]);
});

test("two people who change one record: the second is told who was first, and nothing is lost", async () => {
  const { kind, office, scope, above } = await house();
  const { id } = await makeRecord(kind, office);
  const change = (title: string) => ({
    id,
    version: 1,
    unitId: office.id,
    date: "2026-03-05",
    values: { title },
  });
  await editRecord(scope, change("甲"));
  await expect(editRecord(above, change("乙"))).rejects.toMatchObject({
    code: "record.changed",
    values: { name: scope.userName },
  });
  expect((await findRecord(scope, id)).values.title).toBe("甲");
});

test("another unit sees and changes nothing; contributors write for their own unit alone", async () => {
  const { bureau, kind, office, sister, entry } = await house();
  const { id } = await makeRecord(kind, office);
  const strangers = [
    await makeScope("administrator", sister),
    await makeScope("administrator", await makeUnit()),
  ];
  const change = { id, version: 1, unitId: office.id, date: "2026-03-05", values: { title: "别人" } };
  for (const stranger of strangers) {
    expect((await listRecords(stranger, kind.id, list())).records).toEqual([]);
    await expect(listRecords(stranger, kind.id, list({ unit: office.id }))).rejects.toMatchObject({
      code: "access.not-found",
    });
    for (const attempt of [
      () => findRecord(stranger, id),
      () => editRecord(stranger, change),
      () => deleteRecords(stranger, [id]),
      () => setField(stranger, { ids: [id], field: "title", value: "别人" }),
      () => returnRecord(stranger, { id, reason: "不对" }),
      () => createRecord(stranger, entry()),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "access.not-found" });
  }
  const contributor = await makeScope("contributor", bureau);
  await expect(editRecord(contributor, change)).rejects.toMatchObject({ code: "access.forbidden" });
  await expect(createRecord(contributor, entry())).rejects.toMatchObject({ code: "access.forbidden" });
  expect(await db.ledgerRecord.count({ where: { kindId: kind.id } })).toBe(1);
});

test("a drafter above sends a record back with a reason; changing it mends that", async () => {
  const { kind, office, scope, above } = await house();
  const { id } = await makeRecord(kind, office);
  await expect(returnRecord(scope, { id, reason: "缺人数" })).rejects.toMatchObject({
    code: "access.forbidden",
  });
  await returnRecord(above, { id, reason: "缺人数" });
  const { records } = await listRecords(scope, kind.id, list({ only: "returned" }));
  expect(records[0]).toMatchObject({ id, returnReason: "缺人数", returnedBy: above.userName });
  await editRecord(scope, {
    id,
    version: 2,
    unitId: office.id,
    date: "2026-03-05",
    values: { title: "读书会", people: 3 },
  });
  expect((await listRecords(scope, kind.id, list({ only: "returned" }))).total).toBe(0);
});

test("what lies in a closed period stays as it is, whoever closed it above", async () => {
  const { bureau, kind, office, scope, entry } = await house();
  const { id } = await makeRecord(kind, office, { date: "2025-12-31" });
  await setLock(await makeScope("administrator", bureau), { unitId: bureau.id, until: "2025-12-31" });
  const locked = { code: "record.locked", values: { day: "2025-12-31" } };
  await expect(createRecord(scope, entry(undefined, "2025-06-01"))).rejects.toMatchObject(locked);
  await expect(deleteRecords(scope, [id])).rejects.toMatchObject(locked);
  await expect(setField(scope, { ids: [id], field: "title", value: "新" })).rejects.toMatchObject(locked);
  const into = {
    id: (await makeRecord(kind, office)).id,
    version: 1,
    unitId: office.id,
    date: "2025-12-01",
    values: { title: "x" },
  };
  await expect(editRecord(scope, into)).rejects.toMatchObject(locked);
  await createRecord(scope, entry(undefined, "2026-01-01"));
});

test("records are narrowed by words, days, unit and conditions, and ordered by any field", async () => {
  const { kind, office, sister, above } = await house();
  await makeRecord(kind, office, {
    date: "2026-01-01",
    values: { title: "甲 100%", level: "省级", people: 2 },
  });
  await makeRecord(kind, office, {
    date: "2026-02-01",
    values: { title: "乙", level: "市级", people: 10, done: true },
  });
  await makeRecord(kind, sister, { date: "2026-03-01", values: { title: "丙", people: 1 } });
  const titles = async (given: Record<string, unknown>) =>
    (await listRecords(above, kind.id, list(given))).records
      .map(({ values }) => String(values.title)[0])
      .join("");
  const filter = (...conditions: unknown[]) => ({ filter: JSON.stringify(conditions) });
  const cases: [Record<string, unknown>, string][] = [
    [{}, "丙乙甲"],
    [{ sort: "people" }, "丙甲乙"],
    [{ sort: "-people" }, "乙甲丙"],
    [{ sort: "nothing" }, "甲乙丙"],
    [{ text: "%" }, "甲"],
    [{ from: "2026-02-01" }, "丙乙"],
    [{ to: "2026-02-01" }, "乙甲"],
    [{ unit: office.id }, "乙甲"],
    [{ own: "1" }, ""],
    [filter({ field: "level", oneOf: ["省级", "市级"] }), "乙甲"],
    [filter({ field: "level", not: ["省级"] }), "丙乙"],
    [filter({ field: "level", filled: false }), "丙"],
    [filter({ field: "people", from: 2 }, { field: "people", to: 9 }), "甲"],
    [filter({ field: "done", oneOf: [true] }), "乙"],
    [filter({ field: "title", contains: "0%" }), "甲"],
    [filter({ field: "date", from: "2026-03-01" }), "丙"],
  ];
  for (const [given, expected] of cases) expect([given, await titles(given)]).toEqual([given, expected]);
  await expect(titles(filter({ field: "x'--", filled: true }))).rejects.toMatchObject({
    code: "definition.field",
  });
});

test("what would not fit into the index is refused with a sentence", async () => {
  const { scope, office } = await house();
  const keys = Array.from({ length: 60 }, (_, n) => `f${n}`);
  const choices = [{ value: "一项写得很长的选项，长到谁也不愿意读完".repeat(4) }];
  const fields = keys.map((key) => ({ key, name: key, type: "choice" as const, choices }));
  const kind = await makeKind(office, {
    ...testDeclaration,
    fields,
    titleField: "f0",
    columns: ["f0"],
    totals: [],
  });
  const entry = (most: number) => ({
    ...{ id: randomUUID(), kindId: kind.id, unitId: office.id, date: "2026-03-05" },
    values: Object.fromEntries(keys.slice(0, most).map((key) => [key, choices[0]!.value])),
  });
  await createRecord(scope, entry(9));
  await expect(createRecord(scope, entry(60))).rejects.toMatchObject({ code: "record.too-long" });
});
