import { TiptapTransformer } from "@hocuspocus/transformer";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { figuredHouse, paperOf } from "../../tests/figured-house.ts";
import { parseDocument } from "../document/schema.ts";
import { finishSummary, reopenSummary } from "../summaries/finishing/mutations.ts";
import { appendUpdates, storeSummary } from "./mutations.ts";
import { type KnownHistory, loadHistory } from "./queries.ts";
import { storedDocument } from "./stored-document.ts";

const db = await testDatabase();

/** A summary as one server has it open: writes, commits and stores as that server would. */
async function openOnServer(id: string) {
  const ydoc = new Y.Doc();
  const { state, ...known } = await loadHistory(id);
  Y.applyUpdate(ydoc, state);
  return {
    async write(words: string) {
      const before = Y.encodeStateVector(ydoc);
      const paragraph = ydoc.getXmlFragment("default").get(2) as Y.XmlElement;
      const text = paragraph.get(0) as Y.XmlText;
      text.insert(text.length, words);
      known.lastUpdateId = await appendUpdates(id, [Y.encodeStateAsUpdate(ydoc, before)]);
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
  await finishSummary(reviewer, { id, despite: false, doc });
  const final = await rows();
  expect(final).toMatchObject([{ frozen: { name: "读书活动次数" } }]);
  expect(final[0]!.recordIds).toHaveLength(12);
  await server.write("计");
  await server.store();
  expect(await rows()).toEqual(final);
  await reopenSummary(reviewer, id);
  await server.store();
  expect(await rows()).toMatchObject([{ sentence: "全年读书共计12次。", frozen: null, recordIds: [] }]);
});
