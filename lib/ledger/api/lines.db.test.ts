import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeKind, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { setLock } from "../locks/mutations.ts";
import { findRecord } from "../records/queries.ts";
import { newRecordsInput } from "./input.ts";
import { enterRecord, enterRecords } from "./mutations.ts";
import { kindNamed } from "./queries.ts";

const db = await testDatabase();

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

test("several lines are saved together, and once", async () => {
  const { scope, kind, count } = await house();
  const [own, lines] = [randomUUID(), [line({ title: "甲" }), line({ title: "乙" }), line({ title: "丙" })]];
  const sent = [...lines, line({ title: "丁" }, { id: own })];
  const first = await enterRecords(scope, kind, sent, "march");
  expect(first).toEqual({
    created: 4,
    ids: [expect.any(String), expect.any(String), expect.any(String), own],
  });
  expect((await findRecord(scope, first.ids[1]!)).values).toEqual({ title: "乙" });
  expect(await enterRecords(scope, kind, sent, "march")).toEqual({ created: 0, ids: first.ids });
  const longer = await enterRecords(scope, kind, [...lines, line({ title: "戊" })], "march");
  expect(longer).toMatchObject({ created: 1 });
  const both = await Promise.all([1, 2].map(() => enterRecords(scope, kind, lines, "at once")));
  expect(both.map(({ created }) => created).toSorted()).toEqual([0, 3]);
  expect(await count()).toBe(8);
  const events = { objectId: { in: first.ids }, action: "record.create" };
  expect(await db.auditEvent.count({ where: events })).toBe(4);
  expect(await db.recordChange.count({ where: { recordId: { in: first.ids }, act: "create" } })).toBe(4);
});

test("of several lines none is saved when one is wrong, and every problem names its line", async () => {
  const { bureau, office, sister, scope, kind, count } = await house();
  await setLock(await makeScope("administrator", bureau), { unitId: bureau.id, until: "2025-12-31" });
  const closed = await makeUnit({ parent: office, archivedAt: new Date() });
  const lines = [
    line(),
    line({ people: -1 }),
    line(undefined, { date: "2025-12-31" }),
    line(undefined, { unit: sister.id }),
    line(undefined, { unit: randomUUID() }),
    line(undefined, { unit: closed.id }),
  ];
  await expect(enterRecords(scope, kind, lines, null)).rejects.toMatchObject({
    code: "record.lines",
    values: { n: 6 },
    details: {
      problems: [
        { line: 1, field: "title", code: "required" },
        { line: 1, field: "people", code: "bounds" },
        { line: 2, field: "date", code: "record.locked", values: { day: "2025-12-31" } },
        { line: 3, field: "unit", code: "access.not-found" },
        { line: 4, field: "unit", code: "access.not-found" },
        { line: 5, field: "unit", code: "unit.archived" },
      ],
    },
  });
  const id = randomUUID();
  const twice = [line(undefined, { id }), line(undefined, { id })];
  await expect(enterRecords(scope, kind, twice, null)).rejects.toMatchObject({
    details: { problems: [{ line: 1, field: "id", code: "twice" }] },
  });
  expect(await count()).toBe(0);
});

test("a single record and several under one key are different requests", async () => {
  const { scope, kind, count } = await house();
  await enterRecord(scope, kind, line(), "march");
  expect(await enterRecords(scope, kind, [line(), line()], "march")).toMatchObject({ created: 2 });
  expect(await count()).toBe(3);
});

test("an id is the same in capital letters", async () => {
  const { office, scope, kind, count } = await house();
  const [id, unit] = [randomUUID(), office.id];
  const { records } = newRecordsInput.parse({
    kind: kind.id,
    records: [line(undefined, { id: id.toUpperCase(), unit: unit.toUpperCase() })],
  });
  expect(await enterRecords(scope, kind, records, null)).toEqual({ created: 1, ids: [id] });
  expect(await enterRecords(scope, kind, records, null)).toEqual({ created: 0, ids: [id] });
  expect(await count()).toBe(1);
});
