import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { makeFinal } from "../../../tests/make-final.ts";
import { doc, p } from "../../../tests/paper.ts";
import type { Scope } from "../../auth/scope.ts";
import { deleteSummary, restoreSummary } from "../mutations.ts";
import { findStanding } from "../review/queries.ts";
import { reopenSummary } from "./mutations.ts";

const db = await testDatabase();

let drafter: Scope;
let reviewer: Scope;

beforeAll(async () => {
  const unit = await makeUnit();
  drafter = await makeScope("drafter", unit);
  reviewer = await makeScope("reviewer", unit);
});

const paper = () => doc(p("title", "年度工作总结"), p("body", "全年学习。"));
const make = async () => (await makeSummary(drafter, { doc: paper().toJSON() })).id;
const reopen = (scope: Scope, id: string, requestId = randomUUID()) =>
  reopenSummary(scope, { id, requestId, reason: "数字有误" }, async () => paper());

test("a final summary is written anew in one draft of its own, which says where it is from", async () => {
  const id = await make();
  await makeFinal(reviewer, { id, doc: paper() });
  await expect(reopen(drafter, id)).rejects.toMatchObject({ code: "access.forbidden" });
  const requestId = randomUUID();
  const { id: draft } = await reopen(reviewer, id, requestId);
  expect(await reopen(reviewer, id, requestId)).toEqual({ id: draft });
  const [old, fresh] = await Promise.all(
    [id, draft].map((id) => db.summary.findUniqueOrThrow({ where: { id } })),
  );
  expect([old!.state, fresh!.state, fresh!.reopenedFromId]).toEqual(["final", "drafting", id]);
  expect(fresh!.epoch).not.toBe(old!.epoch);
  expect(await findStanding(drafter, id)).toMatchObject({ redraft: { id: draft, final: false } });
  expect(await findStanding(drafter, draft)).toMatchObject({ from: { id } });
  await expect(reopen(reviewer, id)).rejects.toMatchObject({ code: "review.redrafted" });
  const events = await db.auditEvent.findMany({ where: { action: "summary.reopen" } });
  expect(events.map(({ objectId }) => objectId).filter((each) => [id, draft].includes(each))).toHaveLength(2);

  await makeFinal(reviewer, { id: draft, doc: paper() });
  expect(await findStanding(drafter, id)).toMatchObject({ redraft: { id: draft, final: true } });
});

test("what was still suggested is no part of what is written anew", async () => {
  const id = await make();
  await makeFinal(reviewer, { id, doc: paper() });
  const by = { id: randomUUID(), author: reviewer.userId, name: "王局长", at: 1 };
  const suggested = { type: "text", text: "没有批过的", marks: [{ type: "insertion", attrs: by }] };
  const read = async () => doc(p("title", "年度工作总结"), p("body", "全年学习。", suggested));
  const draft = await reopenSummary(reviewer, { id, requestId: randomUUID(), reason: "数字有误" }, read);
  const { doc: written } = await db.summary.findUniqueOrThrow({ where: { id: draft.id } });
  expect(JSON.stringify(written)).toContain("全年学习。");
  expect(JSON.stringify(written)).not.toContain("没有批过的");
});

test("a final summary is written anew again when that draft was deleted, which is not restored then", async () => {
  const id = await make();
  await makeFinal(reviewer, { id, doc: paper() });
  const { id: draft } = await reopen(reviewer, id);
  await deleteSummary(drafter, draft);
  await reopen(reviewer, id);
  await expect(restoreSummary(drafter, draft)).rejects.toMatchObject({ code: "review.redrafted" });
});

test("a final summary is begun anew once, however many ask at the same time", async () => {
  const id = await make();
  await makeFinal(reviewer, { id, doc: paper() });
  const all = await Promise.allSettled([1, 2, 3].map(() => reopen(reviewer, id)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
