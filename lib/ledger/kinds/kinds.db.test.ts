import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDeclaration } from "../../../tests/any-declaration.ts";
import {
  makeDefinition,
  makeKind,
  makeRecord,
  makeScope,
  makeUnit,
  testDeclaration,
} from "../../../tests/builders.ts";
import { testDatabase, waitingForLocks } from "../../../tests/database.ts";
import type { Declaration } from "../declaration.ts";
import { sortOf, testsOf } from "../figures/fitting-fields.ts";
import { readFigures, tryFormula } from "../figures/queries.ts";
import type { Condition } from "../record-filter.ts";
import { listRecordsInput } from "../records/input.ts";
import { createRecord } from "../records/mutations.ts";
import { listRecords } from "../records/queries.ts";
import { exampleValues } from "./example-values.ts";
import { declarationInput } from "./input.ts";
import { archiveKind, copyKind, createKind, editKind } from "./mutations.ts";
import { findKind, kindUse, listKinds } from "./queries.ts";

const db = await testDatabase();

/** The administrator of an office, of its bureau, and of another bureau. */
async function family() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const [above, scope] = [await makeScope("administrator", bureau), await makeScope("administrator", office)];
  return { bureau, office, above, scope, stranger: await makeScope("administrator", await makeUnit()) };
}

const without = (...keys: string[]): Declaration => ({
  ...testDeclaration,
  fields: testDeclaration.fields.filter(({ key }) => !keys.includes(key)),
});

test("a unit declares its own kinds; the unit above may change them, others see nothing", async () => {
  const { above, scope, stranger } = await family();
  const id = await createKind(scope, { name: "家访", declaration: testDeclaration });
  const { updatedAt, ...kind } = await findKind(scope, id);
  expect(kind).toMatchObject({ name: "家访", declaration: testDeclaration, unit: { id: scope.unitId } });
  const edit = { id, updatedAt, name: "家访记录", declaration: testDeclaration };
  await expect(editKind(stranger, edit)).rejects.toMatchObject({ code: "access.not-found" });
  await expect(kindUse(stranger, id)).rejects.toMatchObject({ code: "access.not-found" });
  await expect(copyKind(stranger, { id })).rejects.toMatchObject({ code: "access.not-found" });
  expect((await listKinds(stranger)).map((each) => each.id)).not.toContain(id);
  const edited = await editKind(above, edit);
  await expect(editKind(scope, edit)).rejects.toMatchObject({ code: "kind.changed" });
  await editKind(scope, { ...edit, updatedAt: edited.updatedAt, name: "家访台账" });
  expect((await findKind(scope, id)).name).toBe("家访台账");
});

test("built-in kinds are for administrators of the topmost unit; others copy them", async () => {
  const { above, scope } = await family();
  const { id, updatedAt } = await makeKind(null);
  const edit = { id, updatedAt, name: "新名", declaration: testDeclaration };
  await expect(editKind(scope, edit)).rejects.toMatchObject({ code: "access.forbidden" });
  await expect(archiveKind(scope, { id, archived: true })).rejects.toMatchObject({
    code: "access.forbidden",
  });
  await editKind(above, edit);
  const copy = await copyKind(scope, { id });
  expect(await findKind(scope, copy)).toMatchObject({ name: "新名", key: null, unit: { id: scope.unitId } });
  const second = await copyKind(scope, { id: copy });
  expect((await findKind(scope, second)).name).toBe("新名（副本）");
});

test("what records, definitions and views have is archived, what nobody has is gone", async () => {
  const { bureau, office, scope, above } = await family();
  const kind = await makeKind(office);
  await makeRecord(kind, office, {
    values: { title: "甲", level: "省级", people: 3 },
    deletedAt: new Date(),
  });
  const counted = await makeDefinition(kind, office, {
    formula: { aggregate: { type: "sum", field: "due" } },
  });
  await db.ledgerView.create({
    data: { kindId: kind.id, userId: scope.userId, name: "已完成", query: { filter: '[{"field":"done"}]' } },
  });
  expect(await kindUse(scope, kind.id)).toEqual({
    records: true,
    fields: ["title", "level", "people", "due", "done"],
  });

  const after = without("people", "due", "done", "files");
  after.fields = after.fields.map((field) =>
    field.key === "level" ? { ...field, choices: [{ value: "国家级" }] } : field,
  );
  after.columns = ["title"];
  after.totals = [];
  const edit = { id: kind.id, updatedAt: kind.updatedAt, name: "活动", declaration: after };
  const { declaration } = await editKind(scope, edit);
  expect(declaration).toEqual((await findKind(scope, kind.id)).declaration);
  const archived = declaration.fields.filter((field) => field.archived).map(({ key }) => key);
  expect(archived).toEqual(["people", "due", "done"]);
  expect(declaration.fields.find(({ key }) => key === "level")?.choices).toEqual([
    { value: "国家级" },
    { value: "省级", archived: true },
  ]);

  await makeRecord(kind, office, { values: { title: "乙", due: 5 } });
  const question = { definition: counted.id, unit: bureau.id, below: true, year: 2026, part: 1 };
  const asked = { ...question, periodKind: "year" as const, before: false };
  // A figure of a field that is asked for no more goes on counting.
  expect(await readFigures(above, [asked])).toMatchObject([{ state: "read", now: { value: 5 } }]);
});

test("a field that became another one under its key, and a state in use, are refused", async () => {
  const { office, scope } = await family();
  const workflow = [
    { key: "open", name: "待办", next: ["done"] },
    { key: "done", name: "办结", next: [], end: true },
  ];
  const kind = await makeKind(office, { ...testDeclaration, workflow });
  await makeRecord(kind, office, { state: "open" });
  const edit = { id: kind.id, updatedAt: kind.updatedAt, name: "活动" };
  await expect(editKind(scope, { ...edit, declaration: testDeclaration })).rejects.toMatchObject({
    ...{ code: "kind.state", values: { state: "待办" } },
  });
  const fields = testDeclaration.fields.map((field) =>
    field.key === "people" ? { ...field, type: "text" as const } : field,
  );
  await expect(
    editKind(scope, { ...edit, declaration: { ...testDeclaration, workflow, fields, totals: [] } }),
  ).rejects.toMatchObject({ code: "kind.type", values: { field: "人数" } });
});

test("whoever enters a record meanwhile keeps the field", async () => {
  const { office, scope } = await family();
  const kind = await makeKind(office);
  const [begun, entered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const entering = db.$transaction(async (tx) => {
    await tx.ledgerRecord.create({
      data: {
        ...{ kindId: kind.id, unitId: office.id, date: new Date("2026-03-05"), facts: { due: 1 }, words: {} },
        ...{ fingerprint: "", createdBy: "", updatedBy: "" },
      },
    });
    begun.resolve();
    await entered.promise;
  });
  await begun.promise;
  const declaration = without("due");
  const editing = editKind(scope, { id: kind.id, updatedAt: kind.updatedAt, name: "活动", declaration });
  await expect.poll(() => waitingForLocks(db)).toBeGreaterThan(0);
  entered.resolve();
  await entering;
  const edited = await editing;
  expect(edited.declaration.fields.find(({ key }) => key === "due")).toMatchObject({ archived: true });
});

test("a ledger that is put away takes no records, and can be taken back", async () => {
  const { office, scope } = await family();
  const { id } = await makeKind(office);
  const record = { kindId: id, unitId: office.id, date: "2026-03-05", values: { title: "甲" } };
  await archiveKind(scope, { id, archived: true });
  await expect(createRecord(scope, { id: crypto.randomUUID(), ...record })).rejects.toMatchObject({
    code: "access.not-found",
  });
  await archiveKind(scope, { id, archived: false });
  await createRecord(scope, { id: crypto.randomUUID(), ...record });
  const audited = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } });
  expect(audited.map(({ action }) => action)).toEqual(["kind.archive", "kind.restore"]);
});

/** A condition for each test that suits each field. */
function everyCondition(declaration: Declaration, unit: string): Condition[] {
  const values = exampleValues(declaration, unit);
  return [...declaration.fields.map(({ key }) => key), "date", "unit", "state"].flatMap((field) => {
    const sort = sortOf(declaration, field);
    const value = values[field] ?? (sort === "number" ? 1 : sort === "yesNo" ? true : "2026-03-05");
    const made: Record<string, Condition> = {
      oneOf: { field, oneOf: [value] },
      not: { field, not: [value] },
      from: { field, from: sort === "number" ? 1 : String(value) },
      to: { field, to: sort === "number" ? 1 : String(value) },
      contains: { field, contains: String(value) },
      filled: { field, filled: true },
    };
    return sort ? testsOf(sort).map((test) => made[test]!) : [];
  });
}

test("whatever is declared can be entered, listed, filtered, ordered and counted", async () => {
  const { office, scope } = await family();
  const property = fc.asyncProperty(anyDeclaration, async (given) => {
    const parsed = declarationInput.safeParse(given);
    fc.pre(parsed.success);
    const declaration = parsed.data!;
    const kindId = await createKind(scope, { name: "台账", declaration });
    const id = crypto.randomUUID();
    const values = exampleValues(declaration, office.id);
    await createRecord(scope, { id, kindId, unitId: office.id, date: "2026-03-05", values });
    for (const sort of [...declaration.fields.map(({ key }) => key), "-date", "unit", "state"]) {
      const { records } = await listRecords(scope, kindId, listRecordsInput.parse({ sort }));
      expect(records.map((record) => record.id)).toEqual([id]);
    }
    for (const condition of everyCondition(declaration, office.id)) {
      const filter = JSON.stringify([condition]);
      const query = listRecordsInput.parse({ filter });
      expect(query.filter).toEqual([condition]);
      const { total } = await listRecords(scope, kindId, query);
      const formula = { aggregate: { type: "count" as const }, filter: [condition], span: "period" as const };
      const asked = { unit: office.id, below: true, periodKind: "year" as const, year: 2026, part: 1 };
      const { records } = await tryFormula(scope, { kindId, formula, ...asked });
      expect([condition, records]).toEqual([condition, total]);
    }
  });
  await fc.assert(property, { numRuns: 15 });
}, 120_000);
