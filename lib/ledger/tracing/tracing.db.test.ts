import { expect, test } from "vitest";
import { makeDefinition, makeKind, makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { figuredHouse } from "../../../tests/figured-house.ts";
import { readFigures } from "../figures/queries.ts";
import type { Question } from "../figures/question.ts";
import { describeFigures, listTraced, traceFigures } from "./queries.ts";
import { mostTraced } from "./trace-sql.ts";

const db = await testDatabase();

test("the records behind an answer are those that it counts, by day, and the answer is the same", async () => {
  const { drafter, kind, office, records, definition, people, asked } = await figuredHouse();
  const old = await makeRecord(kind, office, { date: "2025-03-05" });
  await makeRecord(kind, office, { deletedAt: new Date() });
  const large = await makeDefinition(kind, null, { formula: { filter: [{ field: "people", from: 11 }] } });
  const list = await makeDefinition(kind, null, {
    formula: { aggregate: { type: "list", field: "title", top: 2 } },
  });
  const ask = (id: string, given: Partial<Question> = {}): Question => ({
    ...{ ...asked, definition: id, before: false, ...given },
  });
  const questions = [
    ...[
      ask(definition.id),
      ask(large.id),
      ask(people.id, { before: true }),
      ask(list.id),
      ask(definition.id),
    ],
    ask(asked.unit),
  ];
  const traces = await traceFigures(drafter, questions);
  const answers = await readFigures(drafter, questions);
  const ids = records.map(({ id }) => id);
  const expected = [ids, ids.slice(10), ids, ids, ids];
  for (const [index, trace] of traces.entries()) {
    if (trace.state !== "read") continue;
    expect(trace.now.traced?.ids).toEqual(expected[index]);
    const { traced: _, ...now } = trace.now;
    expect(answers[index]).toMatchObject({ now });
  }
  expect(traces[2]).toMatchObject({ before: { records: 1, traced: { ids: [old.id], versions: [1] } } });
  expect(traces[5]).toEqual({ state: "gone" });
  expect(traces.filter(({ state }) => state === "read")).toHaveLength(5);
});

test("of too many records only the number is kept", async () => {
  const unit = await makeUnit();
  const scope = await makeScope("viewer", unit);
  const kind = await makeKind();
  const definition = await makeDefinition(kind);
  await db.$executeRaw`
    insert into ledger_record (id, kind_id, unit_id, date, facts, words, fingerprint, created_by, updated_by)
    select gen_random_uuid(), ${kind.id}::uuid, ${unit.id}::uuid, '2026-03-05', '{}', '{}', n::text, '', ''
    from generate_series(1, ${mostTraced + 1}) n`;
  const question = { definition: definition.id, unit: unit.id, below: true, before: false } as const;
  const year = { periodKind: "year", year: 2026, part: 1 } as const;
  const [trace] = await traceFigures(scope, [{ ...question, ...year }]);
  expect(trace).toMatchObject({ now: { value: mostTraced + 1, records: mostTraced + 1, traced: null } });
  await db.$executeRaw`delete from ledger_record where fingerprint = '1' and kind_id = ${kind.id}::uuid`;
  const [fewer] = await traceFigures(scope, [{ ...question, ...year }]);
  expect(fewer?.state === "read" && fewer.now.traced?.ids).toHaveLength(mostTraced);
});

test("however few are listed, it is known how many there are", async () => {
  const { drafter, records } = await figuredHouse();
  const ids = records.map(({ id }) => id);
  const figure = { ids, versions: ids.map(() => 1), now: 10 };
  const [first, second] = await listTraced(drafter, [figure, figure], 5, 3);
  expect(first).toMatchObject({ reachable: 12, altered: 0 });
  expect(first?.listed.map(({ title }) => title)).toEqual(["第1次读书会", "第2次读书会", "第3次读书会"]);
  expect(second).toMatchObject({ reachable: 12, listed: [{ title: "第1次读书会" }] });
  const [all] = await listTraced(drafter, [figure], 100);
  expect(all?.listed.map(({ before }) => before).lastIndexOf(false)).toBe(9);
});

test("a description names units and conditions, of definitions that were put away too", async () => {
  const { drafter, kind, office, bureau, asked, definition } = await figuredHouse();
  const filter = [{ field: "unit", oneOf: [office.id] }];
  const { id } = await makeDefinition(kind, null, { archivedAt: new Date(), formula: { filter } });
  const question = { ...asked, definition: id, before: false };
  const basis = `读书活动台账；单位为${office.name}；记录数；2026年度；江州市教育局及所属单位`;
  expect(await describeFigures(drafter, [question])).toEqual([{ name: "活动次数", basis, percent: false }]);
  const below = await makeScope("viewer", office);
  expect(
    await describeFigures(below, [
      { ...question, definition: asked.unit },
      { ...question, definition: definition.id, unit: bureau.id },
    ]),
  ).toEqual([...[null, { name: "读书活动次数", basis: "", percent: false }]]);
});
