import { beforeAll, expect, test } from "vitest";
import type { Unit } from "../../../prisma/client/client.ts";
import { makeDocument, makeScope, makeSections, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { Scope } from "../../auth/scope.ts";
import { parseDocument } from "../../document/schema.ts";
import { storeSections } from "../../sections/mutations.ts";
import { rollSummaryForward } from "../rolling/mutations.ts";
import { setDuty } from "./mutations.ts";
import { listDuties, overdueSections, peopleForDuties } from "./queries.ts";

const db = await testDatabase();

let bureau: Unit;
let unit: Unit;
let drafter: Scope;
let writer: Scope;

beforeAll(async () => {
  bureau = await makeUnit();
  unit = await makeUnit({ parent: bureau });
  drafter = await makeScope("drafter", unit);
  writer = await makeScope("contributor", await makeUnit({ parent: unit }));
});

/** A summary of the unit with its section rows; the id of its one section. */
async function make() {
  const doc = makeDocument();
  const summary = await makeSummary(drafter, { doc });
  await makeSections(summary);
  return { ...summary, key: doc.content![1]!.attrs!.id as string };
}

const today = "2026-11-22";

test("a section has an owner and a day, which change and go away", async () => {
  const { id, key } = await make();
  const set = (ownerId: string | null, dueOn: string | null) => setDuty(drafter, { id, key, ownerId, dueOn });
  await set(writer.userId, "2026-11-30");
  const said = { key, ownerId: writer.userId, owner: writer.userName, dueOn: "2026-11-30" };
  expect(await listDuties(drafter, id)).toEqual({ duties: [said], mayAssign: true });
  await set(null, "2026-12-01");
  expect((await listDuties(drafter, id)).duties).toMatchObject([{ owner: null, dueOn: "2026-12-01" }]);
  await set(null, null);
  expect((await listDuties(drafter, id)).duties).toEqual([]);
  const events = await db.auditEvent.findMany({ where: { objectId: id, action: "summary.set-duty" } });
  expect(events).toHaveLength(3);
});

test("what is overdue is told: the own sections first, also to who writes for a unit above", async () => {
  const [first, second, later] = [await make(), await make(), await make()];
  const set = ({ id, key }: { id: string; key: string }, ownerId: string, dueOn: string) =>
    setDuty(drafter, { id, key, ownerId, dueOn });
  await set(first, writer.userId, "2026-11-01");
  await set(second, drafter.userId, "2026-11-20");
  await set(later, drafter.userId, today);
  const found = await overdueSections(drafter, today);
  expect(found.map(({ summaryId, mine, late }) => [summaryId, mine, late])).toEqual([
    [second.id, true, 2],
    [first.id, false, 21],
  ]);
  expect(await overdueSections(writer, today)).toMatchObject([
    { summaryId: first.id, heading: "理论学习", mine: true, reachable: false },
  ]);
  const stranger = await makeScope("administrator", await makeUnit({ parent: bureau }));
  expect(await overdueSections(stranger, today)).toEqual([]);

  await db.summary.update({ where: { id: second.id }, data: { state: "review" } });
  expect(await overdueSections(drafter, today)).toHaveLength(1);

  const elsewhere = await makeUnit();
  const gone = { ...writer, unitId: elsewhere.id, unitPath: elsewhere.path };
  expect(await overdueSections(gone, today)).toEqual([]);
});

test("a duty follows its section, and is gone with it", async () => {
  const { id, key, year } = await make();
  await setDuty(drafter, { id, key, ownerId: drafter.userId, dueOn: "2026-10-01" });
  const mine = async () =>
    (await overdueSections(drafter, today)).filter(({ summaryId }) => summaryId === id);
  const store = (doc: object) => db.$transaction((tx) => storeSections(tx, { id, year }, parseDocument(doc)));
  const doc = makeDocument();
  const [title, , ...rest] = doc.content!;
  const moved = {
    type: "paragraph",
    attrs: { style: "level1", id: key },
    content: [{ type: "text", text: "移后" }],
  };
  await store({ type: "doc", content: [title, ...rest, moved] });
  expect(await mine()).toMatchObject([{ heading: "移后" }]);
  await store({ type: "doc", content: [title, ...rest] });
  expect(await mine()).toEqual([]);
});

test("a summary that is rolled forward has no duties of the year before", async () => {
  const { id, key } = await make();
  await setDuty(drafter, { id, key, ownerId: drafter.userId, dueOn: "2026-10-01" });
  const request = { requestId: crypto.randomUUID(), sourceId: id, unitId: unit.id };
  const period = { periodKind: "year", year: 2027, part: 1 } as const;
  const next = await rollSummaryForward(drafter, { ...request, ...period });
  expect((await listDuties(drafter, next.id)).duties).toEqual([]);
});

test("only those who write in the branch are given sections, by those who submit it, while it is not final", async () => {
  const { id, key } = await make();
  const give = (scope: Scope, ownerId: string) => setDuty(scope, { id, key, ownerId, dueOn: null });
  const people = (await peopleForDuties(drafter, id)).map((person) => person.id);
  expect(people).toEqual(expect.arrayContaining([drafter.userId, writer.userId]));
  const chief = await makeScope("administrator", bureau);
  await give(drafter, chief.userId);
  for (const other of [
    await makeScope("viewer", unit),
    await makeScope("drafter", await makeUnit({ parent: bureau })),
  ]) {
    expect(people).not.toContain(other.userId);
    await expect(give(drafter, other.userId)).rejects.toMatchObject({ code: "duty.owner" });
    const code = other.role === "viewer" ? "access.forbidden" : "access.not-found";
    await expect(give(other, drafter.userId)).rejects.toMatchObject({ code });
  }
  await expect(give(writer, writer.userId)).rejects.toMatchObject({ code: "access.not-found" });
  await db.summary.update({ where: { id }, data: { state: "final" } });
  await expect(give(drafter, drafter.userId)).rejects.toMatchObject({ code: "access.forbidden" });
});
