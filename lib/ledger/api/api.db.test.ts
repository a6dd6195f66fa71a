import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeKind, makeRecord, makeScope, makeUnit, testDeclaration } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { deleteRecords } from "../bulk/mutations.ts";
import { findRecord } from "../records/queries.ts";
import { kindsAnswer, recordAnswer, recordsAnswer, unitsAnswer } from "./answers.ts";
import { recordForPrograms } from "./for-programs.ts";
import { listInput, newRecordsInput } from "./input.ts";
import { changeRecord, enterRecord, enterRecords } from "./mutations.ts";
import {
  kindNamed,
  kindsForPrograms,
  presentRecord,
  recordsForPrograms,
  unitsForPrograms,
} from "./queries.ts";

const db = await testDatabase();

const missing = { code: "access.not-found" };
const forbidden = { code: "access.forbidden" };

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const scope = await makeScope("contributor", office);
  const kind = await kindNamed(scope, (await makeKind()).id);
  const count = () => db.ledgerRecord.count({ where: { kindId: kind.id } });
  return { bureau, office, sister, scope, kind, count };
}

const line = (values: Record<string, string | number | boolean | null> = { title: "读书会" }, more = {}) => ({
  ...{ date: "2026-03-05", values },
  ...more,
});

test("a record is entered for the own unit, and the same request finds it again", async () => {
  const { office, scope, kind, count } = await house();
  const first = await enterRecord(scope, kind, line(), "row 17");
  expect(first).toMatchObject({
    created: true,
    record: { unit: { id: office.id }, values: { title: "读书会" } },
  });
  expect(await enterRecord(scope, kind, line(), "row 17")).toEqual({ ...first, created: false });
  await enterRecord(scope, kind, line(), "row 18");
  await enterRecord(scope, kind, line(), null);
  await enterRecord(await makeScope("contributor", office), kind, line(), "row 17");
  expect(await count()).toBe(4);

  const id = randomUUID();
  const own = await enterRecord(scope, kind, line(undefined, { id }), null);
  expect(own.record.id).toBe(id);
  expect(await enterRecord(scope, kind, line(undefined, { id }), "another")).toEqual({
    ...own,
    created: false,
  });
  const at = await Promise.all(Array.from({ length: 4 }, () => enterRecord(scope, kind, line(), "at once")));
  expect(new Set(at.map(({ record }) => record.id)).size).toBe(1);
  expect(await count()).toBe(6);
});

test("an id that is taken elsewhere, or that was deleted, makes nothing", async () => {
  const { office, sister, scope, kind, count } = await house();
  const other = await makeKind();
  const there = await makeRecord(other, office);
  const taken = { code: "input.taken" };
  await expect(enterRecord(scope, kind, line(undefined, { id: there.id }), null)).rejects.toMatchObject(
    taken,
  );
  const hidden = await makeRecord(kind, sister);
  const known = { id: hidden.id };
  await expect(enterRecord(scope, kind, line(undefined, known), null)).rejects.toMatchObject(missing);
  await expect(enterRecords(scope, kind, [line(undefined, known)], null)).rejects.toMatchObject(missing);
  const { record } = await enterRecord(scope, kind, line(), "gone");
  await deleteRecords(scope, [record.id]);
  await expect(enterRecord(scope, kind, line(), "gone")).rejects.toMatchObject(missing);
  await expect(presentRecord(scope, record.id)).rejects.toMatchObject(missing);
  await expect(changeRecord(scope, record.id, { version: 2 })).rejects.toMatchObject(missing);
  const both = [line(undefined, { id: record.id }), line(undefined, { id: there.id })];
  await expect(enterRecords(scope, kind, both, null)).rejects.toMatchObject({
    details: {
      problems: [
        { line: 0, field: "id", code: "access.not-found" },
        { line: 1, field: "id", code: "input.taken" },
      ],
    },
  });
  expect(await count()).toBe(2);
});

test("what does not fit comes back with every problem, and nothing is saved", async () => {
  const { scope, kind, count } = await house();
  const values = { level: "国际级", people: 1.5, colour: "红" };
  await expect(enterRecord(scope, kind, line(values), null)).rejects.toMatchObject({
    code: "record.invalid",
    details: {
      problems: [
        { field: "colour", code: "unknown" },
        { field: "title", code: "required" },
        { field: "level", code: "choice", values: { value: "国际级", offered: "省级、市级" } },
        { field: "people", code: "whole" },
      ],
    },
  });
  expect(await count()).toBe(0);
});

test("a record begins in the first state of its workflow, with its deadline, one or many", async () => {
  const { scope } = await house();
  const workflow = [{ key: "found", name: "发现", next: [], deadlineHours: 4, stamps: "begun" }];
  const made = await makeKind(null, { ...testDeclaration, workflow });
  const kind = await kindNamed(scope, made.id);
  const { record } = await enterRecord(scope, kind, line(), null);
  const { ids } = await enterRecords(scope, kind, [line()], null);
  for (const one of [record, await findRecord(scope, ids[0]!)]) {
    expect(one).toMatchObject({ state: "found", dueAt: expect.any(Date) });
    expect(one.values.begun).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  }
});

test("a change leaves what it does not name, and mends what was sent back", async () => {
  const { office, scope, kind } = await house();
  const values = {
    title: "读书会",
    level: "省级",
    people: 3,
    begun: "2026-03-05T09:00",
    ended: "2026-03-05T10:00",
  };
  const { id } = await makeRecord(kind, office, { values, returnReason: "缺人数", returnedBy: "周敏" });
  const changed = await changeRecord(scope, id, { version: 1, values: { people: 4, level: null } });
  expect(changed).toMatchObject({
    ...{ version: 2, date: "2026-03-05", returnReason: null },
    values: { title: "读书会", people: 4, begun: "2026-03-05T09:00", ended: "2026-03-05T10:00", hours: 1 },
  });
  expect(changed.values).not.toHaveProperty("level");
  expect(await changeRecord(scope, id, { version: 2, date: "2026-03-06" })).toMatchObject({
    date: "2026-03-06",
  });
});

test("who changes an older record gets the one of now", async () => {
  const { office, scope, kind } = await house();
  const { id } = await makeRecord(kind, office);
  const above = await makeScope("drafter", office);
  await changeRecord(above, id, { version: 1, values: { title: "甲" } });
  await expect(changeRecord(scope, id, { version: 1, values: { title: "乙" } })).rejects.toMatchObject({
    code: "record.changed",
    values: { name: above.userName },
    details: { record: { id, version: 2, values: { title: "甲" } } },
  });
});

test("another unit sees and changes nothing; who may only read writes nothing", async () => {
  const { bureau, office, sister, scope, kind, count } = await house();
  const own = await kindNamed(scope, (await makeKind(office)).id);
  const { record } = await enterRecord(scope, kind, line(), null);
  for (const unit of [sister, await makeUnit()]) {
    const other = await makeScope("administrator", unit);
    const query = listInput.parse({ kind: kind.id });
    expect(await recordsForPrograms(other, query)).toMatchObject({ records: [], total: 0 });
    const units = await unitsForPrograms(other);
    expect(units).toMatchObject({ own: unit.id, units: [{ id: unit.id, parent: null }] });
    for (const attempt of [
      () => recordsForPrograms(other, { ...query, unit: office.id }),
      () => recordsForPrograms(other, { ...query, kind: own.id }),
      () => kindNamed(other, own.id),
      () => presentRecord(other, record.id),
      () => changeRecord(other, record.id, { version: 1 }),
      () => enterRecord(other, kind, line(undefined, { unit: office.id }), null),
      () => enterRecord(other, own, line(), null),
    ])
      await expect(attempt()).rejects.toMatchObject(missing);
    expect((await kindsForPrograms(other)).kinds.map(({ id }) => id)).not.toContain(own.id);
  }
  for (const reader of [await makeScope("viewer", office), await makeScope("reviewer", bureau)]) {
    expect(await presentRecord(reader, record.id)).toEqual(record);
    await expect(enterRecord(reader, kind, line(undefined, { id: record.id }), null)).rejects.toMatchObject(
      forbidden,
    );
    await expect(enterRecords(reader, kind, [line()], null)).rejects.toMatchObject(forbidden);
    await expect(changeRecord(reader, record.id, { version: 1 })).rejects.toMatchObject(forbidden);
  }
  expect(await count()).toBe(1);
});

test("answers are what the description says", async () => {
  const { office, scope, kind } = await house();
  const data = { dueAt: new Date(), state: "found", returnReason: "缺人数" };
  const record = await makeRecord(kind, office, {
    values: { title: "读书会", people: 3, done: true },
    ...data,
  });
  recordAnswer.parse(recordForPrograms(await presentRecord(scope, record.id)));
  const page = recordsAnswer.parse(await recordsForPrograms(scope, listInput.parse({ kind: kind.id })));
  expect(page).toMatchObject({ total: 1, totals: { people: 3 } });
  const { kinds } = kindsAnswer.parse(await kindsForPrograms(scope));
  const fields = kinds.find(({ id }) => id === kind.id)?.fields ?? [];
  expect(fields.find(({ key }) => key === "level")).toMatchObject({ choices: ["省级", "市级"] });
  expect(fields.find(({ key }) => key === "hours")).toMatchObject({ computed: true });
  expect(fields.map(({ key }) => key)).not.toContain("files");
  unitsAnswer.parse(await unitsForPrograms(scope));
});

test("a filter that the database cannot hold finds nothing, and does no harm", async () => {
  const { office, scope, kind } = await house();
  await makeRecord(kind, office);
  for (const value of ["\0", "\ud800", "'); drop table unit; --", "%"]) {
    const filter = JSON.stringify([{ field: "title", oneOf: [value] }]);
    expect(await recordsForPrograms(scope, listInput.parse({ kind: kind.id, filter }))).toMatchObject({
      total: 0,
    });
  }
  const unknown = listInput.parse({ kind: kind.id, filter: '[{"field":"x","filled":true}]' });
  await expect(recordsForPrograms(scope, unknown)).rejects.toMatchObject({ code: "definition.field" });
});

test("a built-in ledger is found by its key", async () => {
  const { scope } = await house();
  const key = `key-${randomUUID()}`;
  const { id } = await db.ledgerKind.create({
    data: { key, name: "新闻宣传", declaration: JSON.parse(JSON.stringify(testDeclaration)) },
  });
  expect(await kindNamed(scope, key)).toMatchObject({ id });
  for (const unknown of ["", "no-such", randomUUID()])
    await expect(kindNamed(scope, unknown)).rejects.toMatchObject(missing);
});

test("500 lines go at once, 501 do not", () => {
  const lines = (n: number) => ({ kind: "x", records: Array.from({ length: n }, () => line()) });
  expect(newRecordsInput.safeParse(lines(500)).success).toBe(true);
  expect(newRecordsInput.safeParse(lines(501)).success).toBe(false);
  expect(newRecordsInput.safeParse(lines(0)).success).toBe(false);
});
