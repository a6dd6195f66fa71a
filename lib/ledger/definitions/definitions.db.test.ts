import { expect, test } from "vitest";
import {
  makeDefinition,
  makeKind,
  makeRecord,
  makeScope,
  makeSummary,
  makeUnit,
} from "../../../tests/builders.ts";
import { testDatabase, waitingForLocks } from "../../../tests/database.ts";
import type { Scope } from "../../auth/scope.ts";
import type { Aggregate, Formula } from "../figures/definition.ts";
import { findDefinition, readFigures } from "../figures/queries.ts";
import { archiveDefinition, copyDefinition, createDefinition, editDefinition } from "./mutations.ts";
import { definitionUse, listValues } from "./queries.ts";

const db = await testDatabase();

const counting = (rest: Partial<Formula> = {}): Formula => ({
  ...{ aggregate: { type: "count" }, filter: [], span: "period", ...rest },
});
const words = { name: "活动次数", words: "活动 次数", measure: "次", formula: counting() };

/** An office of a bureau with a ledger, a definition over it and a record, and people of both and of elsewhere. */
async function house() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const kind = await makeKind(office);
  await makeRecord(kind, office, { date: "2026-03-05" });
  const scope = await makeScope("drafter", office);
  const { id, updatedAt } = await makeDefinition(kind, office);
  const stranger = await makeScope("administrator", await makeUnit());
  return { bureau, office, kind, scope, above: await makeScope("drafter", bureau), stranger, id, updatedAt };
}

/** A summary that a definition counts for. */
async function use(scope: Scope, definition: string, given: Parameters<typeof makeSummary>[1] = {}) {
  const { id } = await makeSummary(scope, given);
  await db.summaryFigure.create({
    data: {
      ...{
        summaryId: id,
        position: 0,
        definition,
        definitionId: definition,
        unitId: scope.unitId,
        below: true,
      },
      ...{ periodKind: "year", year: 2026, part: 1, text: "1次", sentence: "全年活动1次。", value: 1 },
    },
  });
  return id;
}

test("a unit defines its own figures over ledgers that everybody who sees them sees", async () => {
  const { kind, scope, above, stranger, office } = await house();
  const id = await createDefinition(scope, { kindId: kind.id, ...words });
  expect(await findDefinition(scope, id)).toMatchObject({ ...words, unit: { id: office.id } });
  // The bureau sees the office's ledger, but other offices would see the bureau's figure without it.
  for (const other of [above, stranger])
    await expect(createDefinition(other, { kindId: kind.id, ...words })).rejects.toMatchObject({
      code: "access.not-found",
    });
  await expect(copyDefinition(stranger, { id })).rejects.toMatchObject({ code: "access.not-found" });
  await expect(definitionUse(stranger, id)).rejects.toMatchObject({ code: "access.not-found" });
  await expect(archiveDefinition(stranger, { id, archived: true })).rejects.toMatchObject({
    code: "access.not-found",
  });
  const rows = await listValues(stranger, { search: "", year: 2026 });
  expect(rows.map(({ definition }) => definition.id)).not.toContain(id);
  const copy = await copyDefinition(scope, { id });
  expect((await findDefinition(scope, copy)).name).toBe("活动次数（副本）");
});

test("two who edit at once do not undo each other", async () => {
  const { scope, above, id, updatedAt } = await house();
  const later = await editDefinition(above, { id, updatedAt, ...words, name: "一" });
  await expect(editDefinition(scope, { id, updatedAt, ...words, name: "二" })).rejects.toMatchObject({
    code: "definition.changed",
  });
  await editDefinition(scope, { id, updatedAt: later, ...words, name: "三" });
  expect((await findDefinition(scope, id)).name).toBe("三");
});

test("what a final version was computed by changes only its name and words", async () => {
  const { office, bureau, scope, id, updatedAt } = await house();
  // Of a unit whose summaries the caller does not see.
  const sister = await makeScope("drafter", await makeUnit({ parent: bureau }));
  const summary = await use(sister, id, { state: "final", deletedAt: new Date() });
  expect(await definitionUse(scope, id)).toEqual({ summaries: [], final: true });
  const other = { ...words, formula: counting({ span: "until" }) };
  await expect(editDefinition(scope, { id, updatedAt, ...other })).rejects.toMatchObject({
    code: "definition.final",
  });
  await expect(editDefinition(scope, { id, updatedAt, ...words, measure: "场" })).rejects.toMatchObject({
    code: "definition.final",
  });
  const later = await editDefinition(scope, { id, updatedAt, ...words, name: "新名", words: "新词" });
  expect(await findDefinition(scope, id)).toMatchObject({ name: "新名", words: "新词", formula: counting() });

  await db.summary.update({ where: { id: summary }, data: { state: "drafting" } });
  await editDefinition(scope, { id, updatedAt: later, ...other });
  expect((await findDefinition(scope, id)).formula.span).toBe("until");
  expect(office.id).toBe(scope.unitId);
});

test.each(["finishing first", "editing first"])(
  "a summary that becomes final meanwhile: %s",
  async (order) => {
    const { scope, id, updatedAt } = await house();
    const summary = await use(scope, id);
    const go = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const edit = () => editDefinition(scope, { id, updatedAt, ...words, measure: "场" });
    if (order === "finishing first") {
      const finishing = db.$transaction(async (tx) => {
        await tx.$queryRaw`select id from figure_definition where id = ${id}::uuid for share`;
        await tx.summary.update({ where: { id: summary }, data: { state: "final" } });
        begun.resolve();
        await go.promise;
      });
      await begun.promise;
      const refused = expect(edit()).rejects.toMatchObject({ code: "definition.final" });
      await expect.poll(() => waitingForLocks(db)).toBeGreaterThan(0);
      go.resolve();
      await Promise.all([finishing, refused]);
      return;
    }
    const editing = db.$transaction(async (tx) => {
      await tx.$queryRaw`select id from figure_definition where id = ${id}::uuid for update`;
      begun.resolve();
      await go.promise;
    });
    await begun.promise;
    const finishing = db.$transaction(
      (tx) => tx.$queryRaw`select id from figure_definition where id = ${id}::uuid for share`,
    );
    await expect.poll(() => waitingForLocks(db)).toBeGreaterThan(0);
    go.resolve();
    await Promise.all([editing, finishing]);
  },
);

test.each<[string, Aggregate, string]>([
  ["a sum of words", { type: "sum", field: "title" }, "标题"],
  ["the mean of a choice", { type: "average", field: "level" }, "级别"],
  ["a ratio of what is not there", { type: "ratio", numerator: "people", denominator: "x" }, "x"],
  ["files", { type: "distinct", field: "files" }, "材料"],
  ["a list of numbers", { type: "list", field: "people", top: 3 }, "人数"],
  ["a list by words", { type: "list", field: "title", top: 3, by: "level" }, "级别"],
  [
    "a share of a state without states",
    { type: "share", where: [{ field: "state", filled: true }] },
    "state",
  ],
  ["a number where words are", { type: "share", where: [{ field: "level", oneOf: [1] }] }, "级别"],
  ["a bound of words", { type: "share", where: [{ field: "title", from: "a" }] }, "标题"],
  ["a bound that is no day", { type: "share", where: [{ field: "begun", to: "2026-02-30" }] }, "开始"],
])("refuses %s", async (_, aggregate, field) => {
  const { kind, scope, id, updatedAt } = await house();
  const refusal = { code: "definition.field", values: { field } };
  const formula = counting({ aggregate });
  await expect(createDefinition(scope, { kindId: kind.id, ...words, formula })).rejects.toMatchObject(
    refusal,
  );
  await expect(editDefinition(scope, { id, updatedAt, ...words, formula })).rejects.toMatchObject(refusal);
});

test("the list tells this year's values, and where each is used", async () => {
  const { scope, above, id, kind, office } = await house();
  await use(scope, id);
  await use(scope, id, { deletedAt: new Date() });
  const [row] = await listValues(scope, { search: "活动", year: 2026 });
  expect(row).toMatchObject({
    definition: { id },
    answer: { state: "read", now: { value: 1, records: 1 } },
    summaries: 1,
  });
  expect(await listValues(scope, { search: "没有", year: 2026 })).toEqual([]);
  expect((await definitionUse(above, id)).summaries).toHaveLength(1);
  await archiveDefinition(scope, { id, archived: true });
  expect(await listValues(scope, { search: "", year: 2026 })).toEqual([]);
  expect(await listValues(scope, { search: "", archived: true, year: 2026 })).toHaveLength(1);
  await archiveDefinition(scope, { id, archived: false });

  // One that no longer suits its ledger does not keep the others from being read.
  const broken = await makeDefinition(kind, office, {
    formula: { aggregate: { type: "sum", field: "gone" } },
  });
  const question = { unit: office.id, below: true, periodKind: "year" as const, year: 2026, part: 1 };
  expect(
    await readFigures(
      scope,
      [broken.id, id].map((definition) => ({ definition, before: false, ...question })),
    ),
  ).toMatchObject([{ state: "gone" }, { state: "read" }]);
});
