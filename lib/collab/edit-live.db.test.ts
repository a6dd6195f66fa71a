import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import type * as Y from "yjs";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { type LiveClient, until } from "../../tests/live-client.ts";
import { liveServer } from "../../tests/live-server.ts";
import { doc, p } from "../../tests/paper.ts";
import { collaboration } from "./collaboration.ts";
import { currentDocument } from "./current-document.ts";
import { editLive } from "./edit-live.ts";
import { storedDocument } from "./stored-document.ts";

const db = await testDatabase();
const { open } = liveServer();

const [first, second] = ["加强校园安全检查，排查各类隐患。", "开展阳光体育活动，学生体质提高。"];
const written = (before: Node, ...paragraphs: string[]) =>
  doc(
    ...before.children.slice(0, 2).map((block) => block.toJSON()),
    ...paragraphs.map((words) => p("body", words)),
  );

async function setUp() {
  const unit = await makeUnit({ parent: await makeUnit() });
  const drafter = await makeScope("drafter", unit);
  const summary = await makeSummary(drafter, { doc: makeDocument([first, second]) });
  return { unit, drafter, summary, id: summary.id };
}

/** Types at the end of a paragraph, counted from 0. */
function typeInto({ ydoc }: LiveClient, paragraph: number, words: string): void {
  const text = (ydoc.getXmlFragment("default").get(paragraph) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(text.length, words);
}

test("an edit reaches whoever has the document open, and is committed when it is done", async () => {
  const { drafter, summary, id } = await setUp();
  const client = await open(summary, drafter);
  await editLive(drafter, id, (before) => written(before, first, "新的一段。"));
  expect(JSON.stringify(await storedDocument(id))).toContain("新的一段。");
  await until(() => client.text().includes("新的一段。"));
  expect(client.text()).not.toContain(second);
});

test("what two others type in other paragraphs at that moment is not lost", async () => {
  const { drafter, unit, summary, id } = await setUp();
  const colleague = await makeScope("contributor", unit);
  const [one, other] = [await open(summary, drafter), await open(summary, colleague)];
  const done: Promise<void>[] = [];
  for (let round = 0; round < 8; round++) {
    typeInto(one, 2, `甲${round}`);
    typeInto(other, 2, `乙${round}`);
    done.push(
      editLive(drafter, id, (before) => {
        const words = before.children.map(({ textContent }) => textContent);
        return written(before, words[2]!, `第${round}次改写，与原来完全不同。`);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(done);
  await Promise.all([one.saved(), other.saved()]);
  const stored = JSON.stringify(await storedDocument(id));
  for (let round = 0; round < 8; round++) {
    for (const who of ["甲", "乙"]) expect(stored.split(`${who}${round}`).length - 1).toBe(1);
  }
  expect(stored.match(/第\d次改写/g)).toHaveLength(1);
  await until(() => one.text() === other.text());
});

test("without anybody there it is opened, changed, stored and let go", async () => {
  const { drafter, id } = await setUp();
  await editLive(drafter, id, (before) => written(before, "只剩这一段。"));
  expect(JSON.stringify(await currentDocument(id))).toContain("只剩这一段。");
  await until(() => !collaboration().hocuspocus.documents.has(id));
  const row = await db.summary.findUniqueOrThrow({ where: { id }, include: { updates: true } });
  expect(JSON.stringify(row.doc)).toContain("只剩这一段。");
  expect(row).toMatchObject({ updates: [], writers: [drafter.userName] });
});

test("who may not edit it may not do so this way either", async () => {
  const { unit, summary, drafter, id } = await setUp();
  const edit = (before: Node) => written(before, "不该有的一段。");
  const stranger = await makeScope("drafter", await makeUnit());
  await expect(editLive(stranger, id, edit)).rejects.toMatchObject({ code: "access.not-found" });
  await expect(editLive(await makeScope("viewer", unit), id, edit)).rejects.toMatchObject({
    code: "access.forbidden",
  });
  const client = await open(summary, drafter);
  await db.summary.update({ where: { id }, data: { state: "review" } });
  await expect(editLive(drafter, id, edit)).rejects.toMatchObject({ code: "access.forbidden" });
  expect(client.text()).not.toContain("不该有的一段。");
});

test("while somebody ends the drafting, an edit waits for them, and is refused", async () => {
  const { drafter, id } = await setUp();
  const [locked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ending = db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from summary where id = ${id}::uuid for update`;
    await tx.summary.update({ where: { id }, data: { state: "final" } });
    locked.resolve();
    await release.promise;
  });
  await locked.promise;
  const edit = editLive(drafter, id, (before) => written(before, "晚了一步。"));
  const refused = expect(edit).rejects.toMatchObject({ code: "access.forbidden" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  release.resolve();
  await ending;
  await refused;
  expect(JSON.stringify(await currentDocument(id))).not.toContain("晚了一步。");
});

test("a store that waits for the same summary at that moment does not hold it up", async () => {
  const { drafter, id } = await setUp();
  let storing: Promise<unknown> = Promise.resolve();
  const begun = Date.now();
  await editLive(drafter, id, (before) => {
    storing = db.$transaction((tx) => tx.$queryRaw`select id from summary where id = ${id}::uuid for update`);
    return written(before, "没有被耽搁。");
  });
  expect(Date.now() - begun).toBeLessThan(5_000);
  await storing;
  expect(JSON.stringify(await storedDocument(id))).toContain("没有被耽搁。");
});

test("what the schema does not allow is not written", async () => {
  const { drafter, id } = await setUp();
  const nothing = editLive(drafter, id, (before) => before.type.create());
  await expect(nothing).rejects.toMatchObject({ code: "document.invalid" });
  expect(JSON.stringify(await currentDocument(id))).toContain(second);
});
