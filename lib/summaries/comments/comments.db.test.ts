import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Scope } from "#lib/auth/scope.ts";
import { makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { answer, at, code, foreign, house, thread } from "../../../tests/comment-house.ts";
import { testDatabase } from "../../../tests/database.ts";
import { makeThread } from "../../../tests/make-thread.ts";
import { startThreadInput, writeCommentInput } from "./input.ts";
import {
  answerThread,
  editComment,
  importThreads,
  removeComment,
  resolveThread,
  seeMentions,
  startThread,
} from "./mutations.ts";
import { findReaders, listThreads, threadsForExport, unseenMentions } from "./queries.ts";

const db = await testDatabase();

test("a thread is begun, answered, resolved and opened again, and each is recorded", async () => {
  const { scope, other, id } = await house();
  const begun = thread(id);
  await startThread(scope, begun);
  await answerThread(other, answer(begun));
  expect(await listThreads(scope, id)).toMatchObject([
    {
      ...{ id: begun.threadId, quote: "全体干部", resolved: null },
      comments: [
        {
          author: scope.userName,
          own: true,
          text: "请补充次数。",
          edited: false,
          mentions: [],
          unseen: false,
        },
        { author: other.userName, own: false, text: "已补充。" },
      ],
    },
  ]);
  await resolveThread(other, { ...begun, resolved: true });
  await resolveThread(other, { ...begun, resolved: true });
  expect(await listThreads(scope, id)).toMatchObject([{ resolved: { by: other.userName } }]);
  await resolveThread(scope, { ...begun, resolved: false });
  expect(await listThreads(scope, id)).toMatchObject([{ resolved: null }]);
  const where = { objectId: id, objectKind: "summary" };
  const events = await db.auditEvent.findMany({ where, orderBy: { id: "asc" } });
  const verbs = ["start", "answer", "resolve", "reopen"];
  expect(events.map(({ action }) => action)).toEqual(verbs.map((verb) => `comment.${verb}`));
});

test("an answer opens a resolved thread again", async () => {
  const { scope, other, id } = await house();
  const begun = thread(id);
  await startThread(scope, begun);
  await resolveThread(scope, { ...begun, resolved: true });
  await answerThread(other, answer(begun, "还有一处。"));
  expect(await listThreads(scope, id)).toMatchObject([{ resolved: null, comments: [{}, {}] }]);
});

test("what is sent twice is there once, with the words of the last time", async () => {
  const { scope, other, id } = await house();
  const begun = thread(id);
  await Promise.all([startThread(scope, begun), startThread(scope, begun)]);
  await startThread(scope, { ...begun, text: "请补充人次。" });
  const reply = answer(begun);
  await Promise.all([answerThread(other, reply), answerThread(other, reply)]);
  expect(await listThreads(scope, id)).toMatchObject([
    {
      comments: [
        { text: "请补充人次。", edited: true },
        { text: "已补充。", edited: false },
      ],
    },
  ]);
  await expect(startThread(other, begun)).rejects.toThrow(code("access.forbidden"));
});

test("own words can be changed and removed, those of others cannot", async () => {
  const { scope, other, leader, id } = await house();
  const begun = thread(id);
  const reply = answer(begun);
  await startThread(scope, begun);
  await answerThread(other, reply);
  for (const each of [other, leader]) {
    await expect(editComment(each, { ...begun, text: "改了" })).rejects.toThrow(code("access.forbidden"));
    await expect(removeComment(each, begun)).rejects.toThrow(code("access.forbidden"));
  }
  await editComment(other, { ...reply, text: "已补充 12 次。" });
  await removeComment(scope, begun);
  const [listed] = await listThreads(scope, id);
  expect(listed?.comments).toMatchObject([{ text: null }, { text: "已补充 12 次。", edited: true }]);
  expect(JSON.stringify(listed)).not.toContain("请补充次数");
  await expect(removeComment(scope, begun)).rejects.toThrow(code("access.not-found"));
  await removeComment(other, reply);
  expect(await listThreads(scope, id)).toEqual([]);
  expect(await db.comment.count({ where: { threadId: begun.threadId } })).toBe(2);
});

describe("another unit", () => {
  test("sees nothing and changes nothing", async () => {
    const { bureau, scope, id } = await house();
    const begun = thread(id);
    await startThread(scope, begun);
    for (const unit of [await makeUnit(), await makeUnit({ parent: bureau })]) {
      const stranger = await makeScope("administrator", unit);
      for (const attempt of [
        () => listThreads(stranger, id),
        () => threadsForExport(stranger, id),
        () => findReaders(stranger, id, ""),
        () => startThread(stranger, thread(id)),
        () => answerThread(stranger, answer(begun)),
        () => editComment(stranger, { ...begun, text: "改了" }),
        () => removeComment(stranger, begun),
        () => resolveThread(stranger, { ...begun, resolved: true }),
        () => seeMentions(stranger, begun),
        () => db.$transaction((tx) => importThreads(tx, stranger, id, [foreign()])),
      ])
        await expect(attempt()).rejects.toThrow(code("access.not-found"));
    }
    expect(await listThreads(scope, id)).toMatchObject([{ resolved: null, comments: [{ edited: false }] }]);
  });

  test("does not get at a thread through a summary of its own", async () => {
    const { scope, id } = await house();
    const begun = thread(id);
    await startThread(scope, begun);
    const stranger = await makeScope("administrator", await makeUnit());
    const own = (await makeSummary(stranger)).id;
    const ownThread = await makeThread({ id: own }, stranger);
    for (const attempt of [
      () => answerThread(stranger, answer({ ...begun, id: own })),
      () => startThread(stranger, { ...begun, id: own }),
      () => startThread(stranger, thread(own, { commentId: begun.commentId })),
      () => editComment(stranger, { ...begun, id: own, text: "改了" }),
      () => editComment(stranger, { ...begun, id: own, threadId: ownThread.thread, text: "改了" }),
      () => removeComment(stranger, { ...begun, id: own }),
      () => resolveThread(stranger, { ...begun, id: own, resolved: true }),
      () => seeMentions(stranger, { ...begun, id: own }),
      () => db.$transaction((tx) => importThreads(tx, stranger, own, [foreign({ id: begun.threadId })])),
    ])
      await expect(attempt()).rejects.toThrow(code("access.not-found"));
    expect(await listThreads(stranger, own)).toHaveLength(1);
    expect(await listThreads(scope, id)).toMatchObject([
      { resolved: null, comments: [{ text: "请补充次数。", edited: false }] },
    ]);
  });
});

test("who may only read, reads; and in a final summary so does everybody", async () => {
  const { office, scope, other, id } = await house();
  const viewer = await makeScope("viewer", office);
  const begun = thread(id, { text: at(viewer, "请看。"), mentions: [viewer.userId] });
  await startThread(scope, begun);
  const writes = (as: Scope) => [
    () => startThread(as, thread(id)),
    () => answerThread(as, answer(begun)),
    () => editComment(as, { ...begun, text: "改了" }),
    () => removeComment(as, begun),
    () => resolveThread(as, { ...begun, resolved: true }),
    () => db.$transaction((tx) => importThreads(tx, as, id, [foreign()])),
  ];
  for (const attempt of writes(viewer)) await expect(attempt()).rejects.toThrow(code("access.forbidden"));
  await db.summary.update({ where: { id }, data: { state: "review" } });
  await answerThread(other, answer(begun));
  await db.summary.update({ where: { id }, data: { state: "final" } });
  for (const attempt of writes(scope)) await expect(attempt()).rejects.toThrow(code("comment.final"));
  expect(await listThreads(viewer, id)).toMatchObject([{ comments: [{ unseen: true }, {}] }]);
  await seeMentions(viewer, begun);
  expect(await unseenMentions(viewer)).toEqual({ total: 0, mentions: [] });
});

test.each([
  ["nothing", "  ", false],
  ["a text", " 好。 ", true],
  ["the longest text", "字".repeat(4_000), true],
  ["a longer one", "字".repeat(4_001), false],
])("a form with %s fits or does not", (_, text, fits) => {
  const form = { ...answer(thread(randomUUID())), text };
  expect(writeCommentInput.safeParse(form).success).toBe(fits);
  const begun = startThreadInput.safeParse({ ...form, quote: `\0${"字".repeat(1_000)}` });
  expect(begun.success).toBe(fits);
  if (begun.success) expect(begun.data.quote).toBe("字".repeat(300));
});
