import { expect, test } from "vitest";
import { makeScope, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import type { Scope } from "../auth/scope.ts";
import { signIn } from "../auth/sign-in.ts";
import { moveUnit } from "../units/mutations.ts";
import { searchAuditInput } from "./input.ts";
import { searchAudit } from "./queries.ts";
import { recordAudit } from "./record.ts";

const db = await testDatabase();

const names = async (scope: Scope, search: Record<string, unknown> = {}) => {
  const { events } = await searchAudit(scope, searchAuditInput.parse(search));
  return events.map(({ objectName }) => objectName);
};

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  return { office, sister, bureau, scope: await makeScope("administrator", bureau) };
}

function note(scope: Scope, name: string, given: { action?: string; succeeded?: boolean } = {}) {
  const object = { kind: "summary", id: "", name, unitPath: scope.unitPath };
  return recordAudit(db, scope, { action: "summary.create", object, ...given });
}

test("another unit sees no events, the unit above sees those below", async () => {
  const { office, sister, scope } = await house();
  const [here, there] = [await makeScope("administrator", office), await makeScope("administrator", sister)];
  await note(here, "年度总结");
  expect(await names(here)).toEqual(["年度总结"]);
  expect(await names(scope)).toEqual(["年度总结"]);
  expect(await names(there)).toEqual([]);
  expect(await names(await makeScope("administrator", await makeUnit()))).toEqual([]);
});

test("a unit that was moved keeps its events, and so does the unit that it left", async () => {
  const { office, sister, scope } = await house();
  const room = await makeUnit({ parent: office });
  await note(await makeScope("administrator", room), "年度总结");
  await moveUnit(scope, { id: room.id, parentId: sister.id });
  const moved = { id: room.id, path: `${sister.path}${room.id}/` };
  const search = { object: "年度总结" };
  expect(await names(await makeScope("administrator", moved), search)).toEqual(["年度总结"]);
  expect(await names(await makeScope("administrator", office), search)).toEqual(["年度总结"]);
  expect(await names(await makeScope("administrator", sister), search)).toEqual([]);
});

test("only administrators search", async () => {
  const { bureau } = await house();
  for (const role of ["drafter", "reviewer", "contributor", "viewer"] as const) {
    await expect(names(await makeScope(role, bureau))).rejects.toMatchObject({ code: "access.forbidden" });
  }
});

test("who tries names that nobody has is seen at the top only", async () => {
  const { office, scope } = await house();
  await expect(signIn("No-Such-Name", "whatever", "::1")).rejects.toThrow();
  const search = { object: "no-such-NAME" };
  expect(await names(scope, search)).toEqual(["no-such-name"]);
  expect(await names(await makeScope("administrator", office), search)).toEqual([]);
});

test("events are found by person, action, object, outcome and day; a wrong filter is no filter", async () => {
  const { office } = await house();
  const scope = await makeScope("administrator", office);
  const other = await makeScope("drafter", office);
  await note(scope, "一季度总结");
  await note({ ...other, userName: "Chen Hao" } as Scope, "二季度总结", { action: "summary.export" });
  await note(scope, "退回", { succeeded: false });
  expect(await names(scope)).toEqual(["退回", "二季度总结", "一季度总结"]);
  const cases: [Record<string, unknown>, string[]][] = [
    [{ person: "chen" }, ["二季度总结"]],
    [{ object: "%" }, []],
    [{ object: "季度" }, ["二季度总结", "一季度总结"]],
    [{ action: "summary.export" }, ["二季度总结"]],
    [{ outcome: "refused" }, ["退回"]],
    [{ outcome: "done", object: "一季" }, ["一季度总结"]],
    [{ to: "2020-01-01" }, []],
    [{ from: "2020-01-01", to: "2999-12-31", page: 2 }, []],
    [{ from: "yesterday", action: "none" }, ["退回", "二季度总结", "一季度总结"]],
  ];
  for (const [search, expected] of cases) expect(await names(scope, search)).toEqual(expected);
});

test("both days of a range are included whole, in the time of the bureau", async () => {
  const { scope } = await house();
  for (const at of [
    "2026-03-01T15:59:59Z",
    "2026-03-01T16:00:00Z",
    "2026-03-02T15:59:59Z",
    "2026-03-02T16:00:00Z",
  ]) {
    await db.auditEvent.create({
      data: {
        at: new Date(at),
        userName: "周敏",
        unitPath: scope.unitPath,
        address: "::1",
        action: "summary.create",
        objectKind: "summary",
        objectId: "",
        objectName: at,
        succeeded: true,
      },
    });
  }
  const range = { from: "2026-03-02", to: "2026-03-02" };
  expect(await names(scope, range)).toEqual(["2026-03-02T15:59:59Z", "2026-03-01T16:00:00Z"]);
});
