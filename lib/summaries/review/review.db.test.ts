import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Unit } from "../../../prisma/client/client.ts";
import { makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { openSubmission } from "../../../tests/make-final.ts";
import { makeThread } from "../../../tests/make-thread.ts";
import { doc, p } from "../../../tests/paper.ts";
import type { Scope } from "../../auth/scope.ts";
import { reopenSummary } from "../reopening/mutations.ts";
import { signSummary } from "../signing/mutations.ts";
import { askedOfMe, submittedByMe } from "../waiting/queries.ts";
import {
  approveSummary,
  replaceReviewer,
  returnSummary,
  submitSummary,
  withdrawSubmission,
} from "./mutations.ts";
import { findStanding, readReview } from "./queries.ts";

const db = await testDatabase();

let unit: Unit;
let drafter: Scope;
let reviewer: Scope;
let second: Scope;
let signer: Scope;

beforeAll(async () => {
  const bureau = await makeUnit();
  unit = await makeUnit({ parent: bureau });
  drafter = await makeScope("drafter", unit);
  reviewer = await makeScope("reviewer", unit);
  second = await makeScope("reviewer", unit);
  signer = await makeScope("administrator", bureau);
});

const paper = (words = "全年学习。") => doc(p("title", "年度工作总结"), p("body", words));
const reading = (words?: string) => async () => paper(words);
const stateOf = async (id: string) => (await db.summary.findUniqueOrThrow({ where: { id } })).state;
const make = async () => (await makeSummary(drafter, { doc: paper().toJSON() })).id;
const submit = (id: string, words?: string, reviewers = [reviewer, second]) => {
  const people = { reviewers: reviewers.map(({ userId }) => userId), signer: signer.userId };
  return submitSummary(drafter, { id, ...people, note: "请审" }, reading(words));
};
const seen = async (id: string) => ({ id, submissionId: await openSubmission(id), note: "" });
const approve = async (scope: Scope, id: string, words?: string) =>
  approveSummary(scope, await seen(id), reading(words));
const sendBack = async (scope: Scope, id: string, words?: string) =>
  returnSummary(scope, { ...(await seen(id)), reason: "数字不对" }, reading(words));
const sign = async (scope: Scope, id: string, words?: string) =>
  signSummary(scope, { ...(await seen(id)), override: "" }, { read: reading(words), check: async () => [] });
const shown = (scope: Scope, id: string, words?: string) =>
  readReview(scope, id, { read: async () => paper(words).toJSON(), check: async () => [] });

test("a summary goes from hand to hand until it is final, and each step is recorded", async () => {
  const id = await make();
  await submit(id);
  expect(await stateOf(id)).toBe("review");
  expect(await findStanding(reviewer, id)).toMatchObject({ mine: true, waiting: { kind: "review" } });
  await expect(approve(second, id)).rejects.toMatchObject({ code: "review.not-your-turn" });
  await expect(approve(drafter, id)).rejects.toMatchObject({ code: "access.forbidden" });
  await approve(reviewer, id);
  await approve(second, id);
  expect(await askedOfMe(signer)).toMatchObject([{ id, kind: "sign", by: drafter.userName }]);
  await sign(signer, id);
  expect(await stateOf(id)).toBe("final");
  expect(await askedOfMe(signer)).toEqual([]);
  const events = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual([
    ...["summary.submit", "summary.approve", "summary.approve", "summary.finish"],
  ]);
});

test("what was approved is void once the text says something else, and shown as void", async () => {
  const id = await make();
  await submit(id);
  await approve(reviewer, id);
  await sendBack(second, id);
  expect(await stateOf(id)).toBe("drafting");
  expect(await findStanding(drafter, id)).toMatchObject({ returned: { reason: "数字不对" } });
  expect(await submittedByMe(drafter)).toMatchObject([{ id, returned: { name: second.userName } }]);
  const voided = async (words?: string) =>
    (await shown(drafter, id, words)).rounds[0]!.steps.map((step) => step.void);
  expect(await voided()).toEqual([false, false, false]);
  expect(await voided("全年学习十次。")).toEqual([true, false, false]);

  await submit(id, "全年学习十次。");
  expect(await findStanding(reviewer, id)).toMatchObject({ mine: true });
});

test("each entry of the history names the version that it made", async () => {
  const id = await make();
  await submit(id);
  await approve(reviewer, id);
  await sendBack(second, id);
  await submit(id, "全年学习十次。", [reviewer]);
  await approve(reviewer, id, "全年学习十次。");
  await sign(signer, id, "全年学习十次。");
  const { rounds } = await shown(await makeScope("viewer", unit), id);
  const named = rounds.map(({ version, versionBefore, steps }) => ({
    ...{ version, versionBefore },
    steps: steps.map((step) => step.version),
  }));
  expect(named).toEqual([
    { version: 4, versionBefore: 1, steps: [5, 6] },
    { version: 1, versionBefore: null, steps: [2, 3, null] },
  ]);
  const versions = await db.summaryVersion.findMany({
    where: { summaryId: id },
    orderBy: { number: "asc" },
    select: { reason: true },
  });
  expect(versions.map(({ reason }) => reason)).toEqual([
    ...["submitted", "approved", "returned", "submitted", "approved", "final"],
  ]);
});

test("what did not change need not be approved again by the same person", async () => {
  const id = await make();
  await submit(id);
  await approve(reviewer, id);
  await sendBack(second, id);
  await submit(id);
  expect(await findStanding(second, id)).toMatchObject({ mine: true });
  const [round, first] = (await shown(drafter, id)).rounds;
  expect(round!.steps[0]!.decidedAt).toBe(first!.steps[0]!.decidedAt);
});

test("comments that are open are told to whoever submits or signs, and hold nobody up", async () => {
  const id = await make();
  const { thread } = await makeThread({ id }, reviewer, { quote: "学习", text: "几次？" });
  const settled = await makeThread({ id }, reviewer);
  await db.commentThread.update({ where: { id: settled.thread }, data: { resolvedAt: new Date() } });
  await makeThread(await makeSummary(drafter), reviewer);
  const open = [{ id: thread, quote: "学习", stands: false, author: reviewer.userName, text: "几次？" }];
  expect((await shown(drafter, id)).comments).toEqual(open);
  await submit(id, undefined, []);
  expect((await shown(signer, id)).comments).toEqual(open);
  await sign(signer, id);
  expect(await stateOf(id)).toBe("final");
});

test("rights that were withdrawn decide nothing, at once", async () => {
  const id = await make();
  await submit(id, undefined, [second]);
  await db.user.update({ where: { id: second.userId }, data: { role: "drafter" } });
  await expect(approve(second, id)).rejects.toMatchObject({ code: "access.forbidden" });
  await db.user.update({ where: { id: second.userId }, data: { role: "reviewer", disabledAt: new Date() } });
  await expect(approve(second, id)).rejects.toMatchObject({ code: "access.not-found" });
  const elsewhere = await makeUnit();
  const moved = { disabledAt: null, unitId: elsewhere.id };
  await db.user.update({ where: { id: second.userId }, data: moved });
  await expect(approve(second, id)).rejects.toMatchObject({ code: "access.not-found" });
  // Somebody else is asked instead.
  const input = { ...(await seen(id)), position: 0, person: reviewer.userId };
  await expect(replaceReviewer(reviewer, input)).rejects.toMatchObject({ code: "access.forbidden" });
  await replaceReviewer(drafter, input);
  await db.user.update({ where: { id: second.userId }, data: { unitId: unit.id } });
  await approve(reviewer, id);
  expect(await stateOf(id)).toBe("review");
});

test("whoever submitted takes it back, and so does an administrator, but no reviewer", async () => {
  const id = await make();
  for (const scope of [drafter, signer]) {
    await submit(id);
    const back = { ...(await seen(id)), reason: "还要改" };
    await expect(withdrawSubmission(reviewer, back)).rejects.toMatchObject({ code: "access.forbidden" });
    await withdrawSubmission(scope, back);
    expect(await stateOf(id)).toBe("drafting");
    await expect(approveSummary(reviewer, back as never, reading())).rejects.toMatchObject({
      code: "review.state",
    });
  }
});

test.each([
  ["the submitter", () => drafter],
  ["a viewer", () => makeScope("viewer", unit)],
  ["somebody of another unit", async () => makeScope("reviewer", await makeUnit())],
  ["a reviewer of a unit below", async () => makeScope("reviewer", await makeUnit({ parent: unit }))],
])("%s cannot be asked", async (_, who) => {
  const id = await make();
  await expect(submit(id, undefined, [await who()])).rejects.toMatchObject({ code: "review.people" });
  expect(await stateOf(id)).toBe("drafting");
});

test("another unit finds nothing of it", async () => {
  const id = await make();
  await submit(id);
  const submissionId = await openSubmission(id);
  const round = { id, submissionId };
  const stranger = await makeScope("administrator", await makeUnit());
  const read = reading();
  for (const attempt of [
    () => submitSummary(stranger, { id, reviewers: [], signer: signer.userId, note: "" }, read),
    () => withdrawSubmission(stranger, { ...round, reason: "" }),
    () => approveSummary(stranger, { ...round, note: "" }, read),
    () => returnSummary(stranger, { ...round, reason: "不" }, read),
    () => signSummary(stranger, { ...round, note: "", override: "" }, { read, check: async () => [] }),
    () => replaceReviewer(stranger, { ...round, position: 0, person: stranger.userId }),
    () => reopenSummary(stranger, { id, requestId: randomUUID(), reason: "不" }, read),
    () => findStanding(stranger, id),
    () => shown(stranger, id),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "access.not-found" });
  }
  // Nor does a round of one summary decide about another.
  const other = await make();
  await submit(other);
  await expect(approveSummary(reviewer, { ...round, id: other, note: "" }, read)).rejects.toMatchObject({
    code: "review.state",
  });
});
