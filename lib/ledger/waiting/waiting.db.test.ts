import { expect, test } from "vitest";
import { loadBuiltIn } from "#server/built-in.ts";
import { makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { newUuid } from "../../uuid.ts";
import { createRecord, editRecord } from "../records/mutations.ts";
import { moveRecord, returnRecord } from "../steps/mutations.ts";
import { overdueRecords, returnedRecords } from "./queries.ts";

const db = await testDatabase();
await loadBuiltIn(db);

const incidents = await db.ledgerKind.findUniqueOrThrow({ where: { key: "opinion-incidents" } });
const manuscripts = await db.ledgerKind.findUniqueOrThrow({ where: { key: "manuscripts" } });
const now = new Date("2026-03-05T12:00:00+08:00");
const titles = async (waiting: ReturnType<typeof overdueRecords>) =>
  (await waiting).records.map(({ title }) => title);

async function house() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const add = (kind: typeof incidents, title: string, dueAt: string | null, given = {}) =>
    makeRecord(kind, office, {
      ...{ values: { summary: title, title }, dueAt: dueAt && new Date(`${dueAt}+08:00`), ...given },
    });
  await add(incidents, "午餐", "2026-03-05T11:00:00", { state: "judged" });
  await add(manuscripts, "开学", "2026-03-04T11:00:00", { state: "review" });
  await add(incidents, "未到期", "2026-03-05T12:00:00", { state: "found" });
  await add(incidents, "已办结", null, { state: "closed" });
  await add(incidents, "已删除", "2026-03-01T11:00:00", { deletedAt: now });
  return { bureau, office };
}

test("what is overdue in the own unit and below, the longest first, and how much in each ledger", async () => {
  const { bureau, office } = await house();
  for (const unit of [bureau, office]) {
    const waiting = await overdueRecords(await makeScope("viewer", unit), now);
    expect(waiting.records).toMatchObject([
      { title: "开学", kindName: "稿件审核", state: "审核", unitName: office.shortName },
      { title: "午餐", kindName: "舆情处置", state: "研判" },
    ]);
    const ledgers = waiting.ledgers.map(({ name, records }) => [name, records]);
    expect(ledgers.toSorted()).toEqual([
      ["稿件审核", 1],
      ["舆情处置", 1],
    ]);
  }
});

test("only so many are named, and all are counted", async () => {
  const { bureau, office } = await house();
  for (let hours = 1; hours < 8; hours++) {
    const dueAt = new Date(now.getTime() - hours * 3_600_000);
    await makeRecord(incidents, office, { values: { summary: `第${hours}件` }, dueAt });
  }
  const { records, ledgers } = await overdueRecords(await makeScope("drafter", bureau), now);
  expect(records).toHaveLength(5);
  expect(ledgers.reduce((sum, ledger) => sum + ledger.records, 0)).toBe(9);
});

test("an incident is overdue until it goes on", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const id = newUuid();
  const values = { summary: "午餐", level: "一般", foundAt: "2026-03-05T07:59" };
  await createRecord(scope, { id, kindId: incidents.id, unitId: scope.unitId, date: "2026-03-05", values });
  expect(await titles(overdueRecords(scope, new Date("2026-03-05T11:59:00+08:00")))).toEqual([]);
  expect(await titles(overdueRecords(scope, now))).toEqual(["午餐"]);
  await moveRecord(scope, { id, version: 1, state: "judged", reason: "" });
  expect(await titles(overdueRecords(scope, now))).toEqual([]);
});

test("what was sent back waits for its unit and for who entered it, until it is mended", async () => {
  const { bureau, office } = await house();
  const [above, contributor] = [await makeScope("drafter", bureau), await makeScope("contributor", office)];
  const colleague = await makeScope("drafter", bureau);
  const values = { title: "《开学》", author: "陈浩" };
  const enter = async (scope: typeof above) => {
    const id = newUuid();
    const record = { id, kindId: manuscripts.id, unitId: office.id, date: "2026-03-05", values };
    await createRecord(scope, record);
    await returnRecord(above, { id, reason: "缺作者" });
    return { ...record, version: (await db.ledgerRecord.findUniqueOrThrow({ where: { id } })).version };
  };
  const ids = async (scope: typeof above) => (await returnedRecords(scope)).records.map(({ id }) => id);
  const first = await enter(contributor);
  expect((await returnedRecords(contributor)).records).toMatchObject([
    { id: first.id, title: "《开学》", returnReason: "缺作者", returnedBy: above.userName },
  ]);
  const second = await enter(above);
  expect(await ids(contributor)).toEqual([second.id, first.id]);
  expect(await ids(above)).toEqual([second.id]);
  expect(await ids(colleague)).toEqual([]);
  await editRecord(contributor, first);
  expect(await ids(contributor)).toEqual([second.id]);
});

test("another unit sees nothing of it", async () => {
  const { bureau } = await house();
  for (const unit of [await makeUnit(), await makeUnit({ parent: bureau })]) {
    const scope = await makeScope("administrator", unit);
    expect(await overdueRecords(scope, now)).toEqual({ records: [], ledgers: [] });
    expect(await returnedRecords(scope)).toEqual({ records: [], ledgers: [] });
  }
});
