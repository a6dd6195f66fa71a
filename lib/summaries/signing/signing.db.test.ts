import { beforeAll, expect, test } from "vitest";
import { makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { makeFinal, openSubmission, submitTo } from "../../../tests/make-final.ts";
import { blank, doc, p } from "../../../tests/paper.ts";
import type { Scope } from "../../auth/scope.ts";
import { signSummary } from "./mutations.ts";

const db = await testDatabase();

let drafter: Scope;
let reviewer: Scope;

beforeAll(async () => {
  const unit = await makeUnit();
  drafter = await makeScope("drafter", unit);
  reviewer = await makeScope("reviewer", unit);
});

const carried = (words: string) => ({
  ...{ type: "text", text: words },
  marks: [{ type: "carriedOver", attrs: { kind: "number", from: words, year: 2025, decision: null } }],
});
const paper = (words = "全年学习。") => doc(p("title", "年度工作总结"), p("body", words));
const reading = (words?: string) => async () => paper(words);
const stateOf = async (id: string) => (await db.summary.findUniqueOrThrow({ where: { id } })).state;
const make = async () => (await makeSummary(drafter, { doc: paper().toJSON() })).id;
const seen = async (id: string) => ({ id, submissionId: await openSubmission(id), note: "" });

test("undecided words stand in the way unless the signer says why they may, which is recorded", async () => {
  const id = await make();
  const paper = doc(p("body", "学习", carried("12"), "次，", carried("36"), "人。"));
  await expect(makeFinal(reviewer, { id, doc: paper })).rejects.toMatchObject({
    ...{ code: "summary.open", values: { undecided: 2, changed: 0, errors: 0 } },
  });
  expect(await stateOf(id)).toBe("review");
  await makeFinal(reviewer, { id, doc: paper, override: "已电话核对" });
  const event = await db.auditEvent.findFirstOrThrow({ where: { objectId: id, action: "summary.finish" } });
  const detail = { undecided: 2, reason: "已电话核对" };
  expect(event).toMatchObject({ userId: reviewer.userId, detail });
  const step = await db.reviewStep.findFirstOrThrow({ where: { submission: { summaryId: id } } });
  expect(step.override).toMatchObject(detail);
});

test("errors of proofreading do too", async () => {
  const id = await make();
  await submitTo(reviewer, { id, doc: paper() });
  const check = async () => [{ level: "error" as const }, { level: "warning" as const }] as never;
  const sign = async (override: string) =>
    signSummary(reviewer, { ...(await seen(id)), override }, { read: reading(), check });
  await expect(sign("")).rejects.toMatchObject({ code: "summary.open", values: { errors: 1 } });
  await sign("专有名称");
  expect(await stateOf(id)).toBe("final");
});

const suggested = { type: "insertion", attrs: { id: "s", author: "u", name: "李", at: 1 } };
test.each([
  ["a blank", "summary.blanks", p("body", "学习", blank("次数"), "次。")],
  [
    "a suggestion",
    "summary.suggestions",
    p("body", "学习", { type: "text", text: "十", marks: [suggested] }, "次。"),
  ],
])("%s stands in the way whatever anybody says", async (_, code, line) => {
  const id = await make();
  const given = { id, doc: doc(line), override: "可以" };
  await expect(makeFinal(reviewer, given)).rejects.toMatchObject({ code });
  expect(await stateOf(id)).toBe("review");
});

test("what is not what was submitted is not signed, nor what somebody writes at that moment", async () => {
  const id = await make();
  await submitTo(reviewer, { id, doc: paper() });
  const other = paper("别的。");
  await expect(makeFinal(reviewer, { id, doc: other })).rejects.toMatchObject({ code: "review.changed" });
  const again = async () => other;
  await expect(makeFinal(reviewer, { id, doc: paper(), again })).rejects.toMatchObject({
    code: "summary.written",
  });
  expect(await stateOf(id)).toBe("review");
});
