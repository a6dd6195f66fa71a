import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeScope, makeUnit, makeUser } from "../../../tests/builders.ts";
import { at, code, house, thread } from "../../../tests/comment-house.ts";
import { testDatabase } from "../../../tests/database.ts";
import { editComment, removeComment, seeMentions, startThread } from "./mutations.ts";
import { findReaders, listThreads, unseenMentions } from "./queries.ts";

const db = await testDatabase();

describe("mentions", () => {
  test("reach those who may read the summary, on their start page, until they see them", async () => {
    const { scope, other, leader, id } = await house();
    const begun = thread(id, { text: at(leader, "请阅。"), mentions: [leader.userId, scope.userId] });
    await startThread(scope, begun);
    const told = await unseenMentions(leader);
    expect(told).toMatchObject({
      total: 1,
      mentions: [{ authorName: scope.userName, text: begun.text, thread: { quote: "全体干部" } }],
    });
    for (const each of [scope, other]) expect((await unseenMentions(each)).total).toBe(0);
    expect(await listThreads(leader, id)).toMatchObject([{ comments: [{ unseen: true }] }]);
    await seeMentions(other, begun);
    expect((await unseenMentions(leader)).total).toBe(1);
    await seeMentions(leader, begun);
    await seeMentions(leader, begun);
    expect((await unseenMentions(leader)).total).toBe(0);
    expect(await db.auditEvent.count({ where: { objectId: id, action: "comment.see" } })).toBe(1);
  });

  test("follow the words: who is not named any more is not mentioned, nor in what was removed", async () => {
    const { scope, other, leader, id } = await house();
    const text = `@${other.userName} @${leader.userName} 请看。`;
    const begun = thread(id, { text, mentions: [other.userId, leader.userId] });
    await startThread(scope, begun);
    await editComment(scope, { ...begun, text: at(other, "请看。") });
    expect((await unseenMentions(leader)).total).toBe(0);
    expect((await unseenMentions(other)).total).toBe(1);
    await removeComment(scope, begun);
    expect((await unseenMentions(other)).total).toBe(0);
  });

  test("who is named without the sign is not mentioned", async () => {
    const { scope, other, id } = await house();
    await startThread(scope, thread(id, { text: `${other.userName}写的`, mentions: [other.userId] }));
    expect((await unseenMentions(other)).total).toBe(0);
  });

  test("of people who may not read the summary, or are not there, are refused alike", async () => {
    const { bureau, office, scope, id } = await house();
    const beside = await makeScope("drafter", await makeUnit({ parent: bureau }));
    const below = await makeScope("drafter", await makeUnit({ parent: office }));
    const stranger = await makeScope("administrator", await makeUnit());
    const gone = await makeUser(office, { disabledAt: new Date() });
    for (const userId of [beside.userId, below.userId, stranger.userId, gone.id, randomUUID()]) {
      const begun = thread(id, { text: "@x", mentions: [userId] });
      await expect(startThread(scope, begun)).rejects.toThrow(code("comment.unreachable"));
    }
    expect(await listThreads(scope, id)).toEqual([]);
  });

  test("stay in a comment that is changed after the person lost sight of the summary, who sees nothing", async () => {
    const { office, scope, other, id } = await house();
    const begun = thread(id, { text: at(other, "请看。"), mentions: [other.userId] });
    await startThread(scope, begun);
    const elsewhere = await makeUnit();
    await db.user.update({ where: { id: other.userId }, data: { unitId: elsewhere.id } });
    await editComment(scope, { ...begun, text: at(other, "请再看。") });
    const moved = { ...other, unitId: elsewhere.id, unitPath: elsewhere.path };
    expect((await unseenMentions(moved)).total).toBe(0);
    await expect(listThreads(moved, id)).rejects.toThrow(code("access.not-found"));
    await expect(seeMentions(moved, begun)).rejects.toThrow(code("access.not-found"));
    expect((await unseenMentions({ ...moved, unitPath: office.path })).total).toBe(1);
  });

  test("of a deleted summary are not told", async () => {
    const { scope, other, id } = await house();
    await startThread(scope, thread(id, { text: at(other, "请看。"), mentions: [other.userId] }));
    await db.summary.update({ where: { id }, data: { deletedAt: new Date() } });
    expect(await unseenMentions(other)).toEqual({ total: 0, mentions: [] });
  });
});

test("the picker knows those who may read the summary, by either name, and nobody else", async () => {
  const { bureau, office, scope, id } = await house();
  const make = (unit: { id: string }, displayName: string, data = {}) =>
    makeUser(unit, { displayName, ...data });
  await make(office, "许平", { name: `xuping-${randomUUID().slice(0, 4)}` });
  await make(bureau, "许岚");
  await make(office, "许停用", { disabledAt: new Date() });
  await make(await makeUnit({ parent: bureau }), "许旁");
  await make(await makeUnit({ parent: office }), "许下");
  await make(await makeUnit(), "许远");
  const names = async (text: string) =>
    (await findReaders(scope, id, text)).map(({ name }) => name).toSorted();
  expect(await names("许")).toEqual(["许岚", "许平"].toSorted());
  expect(await names("XUPING")).toEqual(["许平"]);
  expect(await names("%")).toEqual([]);
  expect(await names(scope.userName)).toEqual([]);
});
