import { expect, test } from "vitest";
import { makeDefinition, makeKind, makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { Aggregate, Formula } from "./definition.ts";
import { readFigures, tryFormula } from "./queries.ts";
import type { Question } from "./question.ts";

await testDatabase();

async function house() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const kind = await makeKind();
  const add = (date: string, values: Record<string, string | number | boolean>) =>
    makeRecord(kind, office, { date, values: { title: "会", ...values } });
  await add("2026-01-01", { level: "省级", people: 9, due: 10, done: true, title: "甲" });
  await add("2026-12-31", { level: "市级", people: 20, due: 20, title: "乙" });
  await add("2026-06-30", { level: "市级", title: "甲" });
  await add("2025-12-31", { level: "省级", people: 7, due: 7 });
  await makeRecord(kind, office, { deletedAt: new Date() });
  const question = (definition: string, given: Partial<Question> = {}): Question => ({
    ...{ definition, unit: bureau.id, below: true, periodKind: "year", year: 2026, part: 1, before: false },
    ...given,
  });
  return { bureau, office, kind, scope: await makeScope("drafter", bureau), question };
}

test("every aggregate, in one statement", async () => {
  const { scope, kind, question } = await house();
  const cases: [Aggregate, number | null, string[] | null][] = [
    [{ type: "count" }, 3, null],
    [{ type: "sum", field: "people" }, 29, null],
    [{ type: "average", field: "people" }, 14.5, null],
    [{ type: "median", field: "people" }, 14.5, null],
    [{ type: "ratio", numerator: "people", denominator: "due" }, 29 / 30, null],
    [{ type: "share", where: [{ field: "level", oneOf: ["市级"] }] }, 2 / 3, null],
    [{ type: "distinct", field: "title" }, 2, null],
    [{ type: "list", field: "title", top: 5 }, null, ["甲", "乙"]],
    [{ type: "list", field: "title", top: 1, by: "people" }, null, ["乙"]],
  ];
  const definitions = await Promise.all(
    cases.map(([aggregate]) => makeDefinition(kind, null, { formula: { aggregate } })),
  );
  const answers = await readFigures(
    scope,
    definitions.map(({ id }) => question(id)),
  );
  for (const [index, [aggregate, value, list]] of cases.entries()) {
    const now = { value: value === null ? null : expect.closeTo(value, 9), list, records: 3 };
    expect([aggregate, answers[index]]).toEqual([aggregate, { state: "read", now, before: null }]);
  }
});

test("units, periods, the year before, all until the end", async () => {
  const { scope, bureau, office, kind, question } = await house();
  const { id } = await makeDefinition(kind, null, {
    formula: { filter: [{ field: "level", oneOf: ["省级"] }] },
  });
  const until = await makeDefinition(kind, null, { formula: { span: "until" } });
  const values = async (...questions: Question[]) =>
    (await readFigures(scope, questions)).map((answer) =>
      answer.state === "read" ? [answer.now.value, answer.before?.value ?? null] : answer.state,
    );
  expect(
    await values(
      question(id, { before: true }),
      question(id, { below: false }),
      question(id, { unit: office.id, below: false }),
      question(id, { periodKind: "half", part: 2 }),
      question(until.id),
      question(until.id, { year: 2025 }),
      question(bureau.id),
    ),
  ).toEqual([[1, 1], [null, null], [1, null], [null, null], [4, null], [1, null], "gone"]);
});

test("another unit reads nothing", async () => {
  const { kind, office, question } = await house();
  const own = await makeDefinition(kind, office);
  const stranger = await makeScope("administrator", await makeUnit());
  expect(await readFigures(stranger, [question(own.id)])).toEqual([{ state: "hidden" }]);
  expect(await readFigures(stranger, [question(own.id, { unit: stranger.unitId })])).toEqual([
    { state: "gone" },
  ]);
  const formula: Formula = { aggregate: { type: "count" }, filter: [], span: "period" };
  const trial = { ...question(own.id), kindId: kind.id, formula };
  await expect(tryFormula(stranger, trial)).rejects.toMatchObject({ code: "access.not-found" });
  const other = await makeKind(office);
  await expect(
    tryFormula(stranger, { ...trial, unit: stranger.unitId, kindId: other.id }),
  ).rejects.toMatchObject({ code: "access.not-found" });
});

test("an address that asks for what PostgreSQL cannot store gets an answer", async () => {
  const { scope, kind, question } = await house();
  const asked = { ...question(kind.id), kindId: kind.id };
  for (const condition of [
    { field: "title", oneOf: ["甲\0", "\ud800"] },
    { field: "title", not: ["\0"] },
    { field: "title", contains: "\0甲" },
  ]) {
    const formula: Formula = { aggregate: { type: "count" }, filter: [condition], span: "period" };
    expect(await tryFormula(scope, { ...asked, formula })).toMatchObject({ list: null });
  }
});

test("a list of units names those below the one that is asked", async () => {
  const { scope, bureau, office, kind, question } = await house();
  await makeRecord(kind, bureau, { date: "2026-01-02" });
  const formula: Formula = {
    ...{ aggregate: { type: "list", field: "unit", top: 5 }, filter: [], span: "period" },
  };
  const asked = { ...question(kind.id), kindId: kind.id, formula };
  expect((await tryFormula(scope, asked)).list).toEqual([office.name, bureau.name]);
  expect((await tryFormula(scope, { ...asked, unit: office.id })).list).toEqual([office.name]);
});
