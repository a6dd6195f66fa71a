import { describe, expect, test } from "vitest";
import type { Scope } from "#lib/auth/scope.ts";
import { answer, foreign, house, thread } from "../../../tests/comment-house.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { ForeignThread } from "./foreign-thread.ts";
import { answerThread, importThreads, removeComment, startThread } from "./mutations.ts";
import { listThreads, threadsForExport } from "./queries.ts";

const db = await testDatabase();

describe("threads of Word files", () => {
  const take = (scope: Scope, id: string, threads: ForeignThread[]) =>
    db.$transaction((tx) => importThreads(tx, scope, id, threads));

  test("come back as they were, with names for authors", async () => {
    const { scope, id } = await house();
    const threads = [foreign(), foreign({ resolved: true }), foreign({ quote: "" })];
    expect(await take(scope, id, threads)).toEqual({ added: 3, answered: 0 });
    const exported = await threadsForExport(scope, id);
    const byId = (one: ForeignThread, two: ForeignThread) => one.id.localeCompare(two.id);
    expect(exported.toSorted(byId)).toEqual(threads.toSorted(byId));
    const [first] = await listThreads(scope, id);
    expect(first?.comments[0]).toMatchObject({ author: "王局", own: false, at: "2026-11-20T08:00:00.000Z" });
    expect(first?.comments[1]).toMatchObject({ author: "李科", at: null });
  });

  test("add what is new to those that are there, however often they come", async () => {
    const { scope, id } = await house();
    const begun = thread(id);
    await startThread(scope, begun);
    const [exported] = await threadsForExport(scope, id);
    expect(exported?.comments).toMatchObject([{ author: scope.userName, text: "请补充次数。" }]);
    const comments = [...exported!.comments, { author: "王局", at: null, text: "同意。" }];
    const back = { ...exported!, resolved: true, comments };
    expect(await take(scope, id, [back])).toEqual({ added: 0, answered: 1 });
    expect(await take(scope, id, [back])).toEqual({ added: 0, answered: 0 });
    expect(await take(scope, id, [{ ...back, resolved: false }])).toEqual({ added: 0, answered: 0 });
    expect(await listThreads(scope, id)).toMatchObject([
      {
        resolved: {},
        comments: [
          { text: "请补充次数。", own: true },
          { author: "王局", text: "同意。" },
        ],
      },
    ]);
  });

  test("are exported without what was removed", async () => {
    const { scope, other, id } = await house();
    const [first, second] = [thread(id), thread(id)];
    for (const each of [first, second]) await startThread(scope, each);
    await answerThread(other, answer(first));
    for (const each of [first, second]) await removeComment(scope, each);
    expect(await threadsForExport(scope, id)).toMatchObject([
      { id: first.threadId, comments: [{ author: other.userName, text: "已补充。" }] },
    ]);
  });

  test("take what no database takes out of the text", async () => {
    const { scope, id } = await house();
    const comments = [{ author: "王\0局", at: null, text: "好\ud800。" }];
    await take(scope, id, [foreign({ quote: "学\0习", comments })]);
    expect(await threadsForExport(scope, id)).toMatchObject([
      { quote: "学习", comments: [{ author: "王局", text: "好\ufffd。" }] },
    ]);
  });
});
