import { TiptapTransformer } from "@hocuspocus/transformer";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { figuredHouse, paperOf } from "../../tests/figured-house.ts";
import { makeFinal } from "../../tests/make-final.ts";
import { parseDocument } from "../document/schema.ts";
import { appendUpdates, storeSummary } from "./mutations.ts";
import { type KnownHistory, loadHistory } from "./queries.ts";
import { storedDocument } from "./stored-document.ts";

const db = await testDatabase();

/** A summary as one server has it open: writes, commits and stores as that server would. */
async function openOnServer(id: string, writers: string[] = []) {
  const ydoc = new Y.Doc();
  const { state, ...known } = await loadHistory(id);
  Y.applyUpdate(ydoc, state);
  return {
    async write(words: string, marks?: object) {
      const before = Y.encodeStateVector(ydoc);
      const paragraph = ydoc.getXmlFragment("default").get(2) as Y.XmlElement;
      const text = paragraph.get(0) as Y.XmlText;
      text.insert(text.length, words, marks);
      known.lastUpdateId = await appendUpdates(id, [Y.encodeStateAsUpdate(ydoc, before)], writers);
    },
    async store() {
      Object.assign(known, await storeSummary(id, ydoc, known as KnownHistory));
    },
    text: () => JSON.stringify(TiptapTransformer.fromYdoc(ydoc, "default")),
  };
}

test("two servers with one summary open overwrite nothing of each other", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope, { doc: makeDocument(["开头。"]) });
  const old = await openOnServer(id);
  const fresh = await openOnServer(id);
  await old.write("旧机甲。");
  await fresh.write("新机甲。");
  await old.store();
  await old.write("旧机乙。");
  await fresh.store();
  await fresh.write("新机乙。");
  await old.store();
  await fresh.store();

  const stored = JSON.stringify(await storedDocument(id));
  for (const words of ["旧机甲。", "新机甲。", "旧机乙。", "新机乙。"]) {
    expect(stored.split(words).length - 1, words).toBe(1);
    expect(fresh.text().split(words).length - 1, words).toBe(1);
  }
  const row = await db.summary.findUniqueOrThrow({
    where: { id },
    include: { sections: true, updates: true },
  });
  expect(row.doc).toEqual(JSON.parse(stored));
  expect(row.sections[0]!.text).toContain("新机乙。");
  expect(row.updates).toEqual([]);
});

test("a change that another server committed after the newest of ours stays for the next store", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope, { doc: makeDocument(["开头。"]) });
  const old = await openOnServer(id);
  const fresh = await openOnServer(id);
  await old.write("先。");
  await fresh.write("后。");
  await old.store();
  expect(await db.summaryUpdate.count({ where: { summaryId: id } })).toBe(1);
  expect(JSON.stringify(await storedDocument(id))).toMatch(/先。.*后。|后。.*先。/);
});

test("of a final summary only what was approved is found, whatever another server still takes as a suggestion", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope, { doc: makeDocument(["开头。"]) });
  const server = await openOnServer(id);
  await db.summary.update({ where: { id }, data: { state: "final" } });
  const by = { id: "s", author: scope.userId, name: "王局长", at: 1 };
  await server.write("没有批过的", { insertion: by });
  await server.store();
  const row = await db.summary.findUniqueOrThrow({ where: { id }, include: { sections: true } });
  expect(JSON.stringify(row.doc)).toContain("没有批过的");
  const found = row.sections.map(({ text }) => text).join("");
  expect(found).toContain("开头。");
  expect(found).not.toContain("没有批过的");
});

test("after a while of work a version is taken of what stood before, and none when nothing changed", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope, { doc: makeDocument(["开头。"]) });
  const server = await openOnServer(id, ["周敏"]);
  const versions = () => db.summaryVersion.findMany({ where: { summaryId: id }, orderBy: { number: "asc" } });
  const since = async () => (await db.summary.findUniqueOrThrow({ where: { id } })).workedSince;
  const later = () =>
    db.summary.update({ where: { id }, data: { workedSince: new Date(Date.now() - 21 * 60_000) } });
  await server.store();
  expect(await since()).toBeNull();
  await server.write("上午写的。");
  await server.store();
  expect(await since()).not.toBeNull();
  expect(await versions()).toEqual([]);

  await later();
  await server.write("午后写的。");
  await server.store();
  expect(await versions()).toMatchObject([
    { number: 1, reason: "automatic", writers: ["周敏"], authorId: null },
  ]);
  expect(JSON.stringify((await versions())[0]!.doc)).toContain("上午写的。");
  expect(JSON.stringify((await versions())[0]!.doc)).not.toContain("午后写的。");
  expect(Date.now() - (await since())!.getTime()).toBeLessThan(60_000);

  await later();
  await server.store();
  await server.store();
  expect(await versions()).toHaveLength(2);
  expect(await since()).toBeNull();
  await later();
  await server.store();
  expect(await versions(), "nothing changed since").toHaveLength(2);
});

test("figures follow their document until it is final, and stay as they were then", async () => {
  const { drafter, reviewer, counted } = await figuredHouse();
  const { id } = await makeSummary(drafter, { doc: paperOf("全年读书", counted("12次", 12), "。") });
  const rows = () => db.summaryFigure.findMany({ where: { summaryId: id } });
  const server = await openOnServer(id);
  await server.store();
  expect(await rows()).toMatchObject([{ sentence: "全年读书12次。", frozen: null }]);
  await server.write("共");
  await server.store();
  expect(await rows()).toMatchObject([{ sentence: "全年读书共12次。" }]);
  const doc = parseDocument(await storedDocument(id));
  await makeFinal(reviewer, { id, doc });
  const final = await rows();
  expect(final).toMatchObject([{ frozen: { name: "读书活动次数" } }]);
  expect(final[0]!.recordIds).toHaveLength(12);
  await server.write("计");
  await server.store();
  expect(await rows()).toEqual(final);
});
