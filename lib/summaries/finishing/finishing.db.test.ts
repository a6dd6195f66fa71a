import { beforeAll, expect, test } from "vitest";
import type { Unit } from "../../../prisma/client/client.ts";
import { makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { blank, doc, p } from "../../../tests/paper.ts";
import type { Scope } from "../../auth/scope.ts";
import { finishSummary, reopenSummary } from "./mutations.ts";

const db = await testDatabase();

let unit: Unit;
let drafter: Scope;
let reviewer: Scope;

beforeAll(async () => {
  unit = await makeUnit();
  drafter = await makeScope("drafter", unit);
  reviewer = await makeScope("reviewer", unit);
});

const carried = (words: string) => ({
  ...{ type: "text", text: words },
  marks: [{ type: "carriedOver", attrs: { kind: "number", from: words, year: 2025, decision: null } }],
});
const finish = (scope: Scope, id: string, paper = doc(p("body", "全年学习。")), despite = false) =>
  finishSummary(scope, { id, despite, doc: paper });
const stateOf = async (id: string) => (await db.summary.findUniqueOrThrow({ where: { id } })).state;

test("a summary in which nothing is open becomes final, and a draft again", async () => {
  const { id } = await makeSummary(drafter);
  await finish(reviewer, id);
  expect(await stateOf(id)).toBe("final");
  await expect(finish(reviewer, id)).rejects.toMatchObject({ code: "access.not-found" });
  await reopenSummary(reviewer, id);
  expect(await stateOf(id)).toBe("drafting");
  const events = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["summary.finish", "summary.reopen"]);
});

test("undecided words stand in the way unless the reviewer says that they may, which is recorded", async () => {
  const { id } = await makeSummary(drafter);
  const paper = doc(
    p("body", "学习", carried("12"), "次，", carried("36"), "人，报道", carried("5"), "篇。"),
  );
  await expect(finish(reviewer, id, paper)).rejects.toMatchObject({
    ...{ code: "summary.undecided", values: { n: 3 } },
  });
  expect(await stateOf(id)).toBe("drafting");
  await finish(reviewer, id, paper, true);
  const event = await db.auditEvent.findFirstOrThrow({ where: { objectId: id } });
  expect(event).toMatchObject({ userId: reviewer.userId, detail: { undecided: 3 } });
});

test("blanks stand in the way whatever anybody says", async () => {
  const { id } = await makeSummary(drafter);
  const paper = doc(p("body", "学习", blank("次数"), "次。"));
  await expect(finish(reviewer, id, paper, true)).rejects.toMatchObject({ code: "summary.blanks" });
});

test("what somebody writes at the same moment is looked at before it becomes final", async () => {
  const { id } = await makeSummary(drafter);
  const [paper, later] = [doc(p("body", "全年学习。")), doc(p("body", "全年学习", blank("次数"), "次。"))];
  const given = { id, despite: true, doc: paper };
  await expect(finishSummary(reviewer, { ...given, again: async () => later })).rejects.toMatchObject({
    code: "summary.written",
  });
  expect(await stateOf(id)).toBe("drafting");
  await finishSummary(reviewer, { ...given, again: async () => doc(p("body", "全年学习。")) });
  expect(await stateOf(id)).toBe("final");
});

test("a drafter may not, and another unit does not even find it", async () => {
  const { id } = await makeSummary(drafter);
  await expect(finish(drafter, id)).rejects.toMatchObject({ code: "access.forbidden" });
  const stranger = await makeScope("reviewer", await makeUnit());
  await expect(finish(stranger, id)).rejects.toMatchObject({ code: "access.not-found" });
  await expect(reopenSummary(stranger, id)).rejects.toMatchObject({ code: "access.not-found" });
  expect(await stateOf(id)).toBe("drafting");
});
