import { Transform } from "@tiptap/pm/transform";
import { expect, test } from "vitest";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { exportOptions, partOf, withPart } from "../../../tests/exported-file.ts";
import { until } from "../../../tests/live-client.ts";
import { liveServer } from "../../../tests/live-server.ts";
import { makeThread } from "../../../tests/make-thread.ts";
import type { Scope } from "../../auth/scope.ts";
import { parseDocument } from "../../document/schema.ts";
import { suggestionsOf } from "../../document/suggestions/list-suggestions.ts";
import { markComparison } from "../../document/suggestions/mark-comparison.ts";
import { exportDocx } from "../../docx/export/export-docx.ts";
import { listThreads } from "../../summaries/comments/queries.ts";
import { exportMarkup } from "../../summaries/markup/mutations.ts";
import { listRemainders, previewReadBack } from "../../summaries/markup/queries.ts";
import { listVersions } from "../../summaries/versions/queries.ts";
import { currentDocument } from "../current-document.ts";
import { saveVersion } from "../versions/mutations.ts";
import { exportCompared } from "../versions/queries.ts";
import { applyReadBack } from "./mutations.ts";

const db = await testDatabase();
const { open } = liveServer();

const [first, second] = ["加强校园安全检查，排查各类隐患。", "开展阳光体育活动，学生体质提高。"];

async function setUp(given: Parameters<typeof makeSummary>[1] = {}) {
  const unit = await makeUnit({ parent: await makeUnit() });
  const drafter = await makeScope("drafter", unit);
  const summary = await makeSummary(drafter, { doc: makeDocument([first, second]), ...given });
  return { unit, drafter, summary, id: summary.id };
}

/** The file of a summary after a reviewer made these of its paragraphs, and wrote a comment on the first words. */
function reviewed(summary: string, paragraphs: string[]) {
  const [before, after] = [makeDocument([first, second]), makeDocument(paragraphs)].map(parseDocument);
  const by = { id: "w", author: "", name: "王局长", at: Date.UTC(2026, 10, 20) };
  const transform = new Transform(markComparison(before!, after!, by));
  transform.doc.descendants((node, pos) => {
    if (node.text?.startsWith("加强")) {
      transform.addMark(pos, pos + 2, node.type.schema.mark("comment", { id: "t" }));
    }
  });
  const comments = [{ author: "王局长", at: null, text: "请核对。" }];
  const threads = [{ id: "t", quote: "", resolved: false, comments }];
  const bytes = exportDocx(transform.doc, { ...exportOptions, markup: { threads, summary } });
  return { name: "审阅稿.docx", bytes };
}

const live = async (id: string) => parseDocument(await currentDocument(id));
const preview = (scope: Scope, id: string, file: { name: string; bytes: Uint8Array }) =>
  previewReadBack(scope, id, currentDocument, file);

test("what a reviewer changed in Word comes to everybody who has the summary open, as suggestions", async () => {
  const { drafter, unit, summary, id } = await setUp();
  const colleague = await open(summary, await makeScope("contributor", unit));
  const file = reviewed(id, [first.replace("排查各类", "排查治理各类"), second]);
  expect(await preview(drafter, id, file)).toMatchObject({
    ...{ changes: 1, threads: 1, untracked: 0, sameSummary: true, unplaced: [], before: null },
    shown: [
      { name: "王局长", added: "治理", removed: "", before: "加强校园安全检查，排查", after: "各类隐患。" },
    ],
  });
  expect(suggestionsOf(await live(id))).toEqual([]);
  expect(await applyReadBack(drafter, id, file, { untracked: true })).toEqual({
    ...{ changes: 1, threads: 1, unplaced: 0 },
  });
  await until(() => colleague.text().includes("排查治理各类"));
  expect(suggestionsOf(await live(id))).toMatchObject([{ name: "王局长", added: "治理" }]);
  const [thread] = await listThreads(drafter, id);
  expect(thread).toMatchObject({ quote: "加强", comments: [{ author: "王局长", text: "请核对。" }] });
  const reasons = (await listVersions(drafter, id)).map(({ reason }) => reason);
  expect(reasons).toEqual(["read-back", "before-read-back"]);
  const event = await db.auditEvent.findFirstOrThrow({
    where: { action: "summary.read-back", objectId: id },
  });
  expect(event.detail).toMatchObject({ changes: 1, threads: 1, unplaced: 0 });
});

test("the same file is taken once", async () => {
  const { drafter, id } = await setUp();
  const file = reviewed(id, [first, `${second}全年没有发生事故。`]);
  await applyReadBack(drafter, id, file, { untracked: true });
  const before = await live(id);
  expect(await preview(drafter, id, file)).toMatchObject({
    ...{ changes: 0, threads: 0, before: { by: drafter.userName } },
  });
  await expect(applyReadBack(drafter, id, file, { untracked: true })).rejects.toThrow("markup.again");
  expect((await live(id)).eq(before)).toBe(true);
  expect(await listThreads(drafter, id)).toHaveLength(1);
});

test("an export that comes back with an answer adds the answer to its thread", async () => {
  const { drafter, id } = await setUp();
  await makeThread({ id }, drafter, { text: "请补充次数。" });
  const { bytes } = await exportMarkup(drafter, id, currentDocument, new Date());
  expect(partOf(bytes, "word/comments.xml")).toContain("请补充次数。");
  const answered = withPart(bytes, "word/comments.xml", (xml) =>
    xml.replace(
      "</w:comments>",
      '<w:comment w:id="9" w:author="王局长"><w:p w14:paraId="20000000"><w:r><w:t>共九次。</w:t></w:r></w:p></w:comment></w:comments>',
    ),
  );
  const file = withPart(answered, "word/commentsExtended.xml", (xml) =>
    xml.replace(
      "</w15:commentsEx>",
      '<w15:commentEx w15:paraId="20000000" w15:paraIdParent="10000000" w15:done="0"/></w15:commentsEx>',
    ),
  );
  await applyReadBack(drafter, id, { name: "a.docx", bytes: file }, { untracked: true });
  const [thread, ...others] = await listThreads(drafter, id);
  expect(thread?.comments.map(({ author, text }) => [author, text])).toEqual([
    [drafter.userName, "请补充次数。"],
    ["王局长", "共九次。"],
  ]);
  expect(others).toEqual([]);
});

test("suggestions that the reviewer accepted in Word are listed, or accepted here when that is wanted", async () => {
  for (const verdicts of [false, true]) {
    const { drafter, id } = await setUp();
    await applyReadBack(drafter, id, reviewed(id, [first, `${second}全年没有发生事故。`]), {
      untracked: true,
    });
    const { bytes } = await exportMarkup(drafter, id, currentDocument, new Date("2099-01-01"));
    const accepted = withPart(bytes, "word/document.xml", (xml) => xml.replace(/<\/?w:ins\b[^>]*>/g, ""));
    const file = { name: "a.docx", bytes: accepted };
    const { changes, settled, maySettle } = await preview(drafter, id, file);
    expect({ changes, maySettle, settled }).toMatchObject({
      ...{ changes: 0, maySettle: true, settled: [{ verdict: "accept", text: "全年没有发生事故。" }] },
    });
    await applyReadBack(drafter, id, file, { untracked: true, verdicts });
    expect(suggestionsOf(await live(id))).toHaveLength(verdicts ? 0 : 1);
    expect((await live(id)).textContent).toContain("全年没有发生事故。");
    const left = (await listRemainders(drafter, id)).flatMap(({ unplaced }) => unplaced);
    expect(left.map(({ reason }) => reason)).toEqual(verdicts ? [] : ["accepted"]);
  }
});

test("what has no place is kept in a list", async () => {
  const { drafter, id } = await setUp();
  const { name, bytes } = reviewed(id, [first, second]);
  const boxed = withPart(bytes, "word/footer1.xml", (xml) =>
    xml.replace(
      "</w:ftr>",
      '<w:p><w:ins w:id="900" w:author="王局长"><w:r><w:t>内部资料</w:t></w:r></w:ins></w:p></w:ftr>',
    ),
  );
  const done = await applyReadBack(drafter, id, { name, bytes: boxed }, { untracked: true });
  expect(done).toMatchObject({ changes: 0, unplaced: 1 });
  expect(await listRemainders(drafter, id)).toMatchObject([
    { fileName: name, unplaced: [{ kind: "insertion", reason: "beside", text: "内部资料" }] },
  ]);
});

test("a reviewer may read back while a summary is in review; nobody when it is final; others know nothing of it", async () => {
  const { unit, id } = await setUp({ state: "review" });
  const file = reviewed(id, [first, `${second}全年没有发生事故。`]);
  const reader = await makeScope("reviewer", unit);
  expect(await applyReadBack(reader, id, file, { untracked: true })).toMatchObject({ changes: 1 });
  const viewer = await makeScope("viewer", unit);
  await expect(preview(viewer, id, file)).rejects.toThrow("access.forbidden");
  await expect(applyReadBack(viewer, id, file, { untracked: true })).rejects.toThrow("access.forbidden");
  const stranger = await makeScope("administrator", await makeUnit());
  await expect(applyReadBack(stranger, id, file, { untracked: true })).rejects.toThrow("access.not-found");
  await expect(listRemainders(stranger, id)).rejects.toThrow("access.not-found");
  const final = await setUp({ state: "final" });
  await expect(applyReadBack(final.drafter, final.id, file, { untracked: true })).rejects.toThrow(
    "access.forbidden",
  );
});

test("two versions are exported with the differences as tracked changes", async () => {
  const { drafter, summary, id } = await setUp();
  await saveVersion(drafter, { id, label: "" });
  const client = await open(summary, drafter);
  client.type("全年没有发生事故。");
  await client.saved();
  const { name, bytes } = await exportCompared(drafter, id, { from: 1, to: "now" }, new Date());
  expect(name).toMatch(/（花脸稿）\.docx$/);
  const xml = partOf(bytes, "word/document.xml");
  expect(xml).toMatch(
    new RegExp(`<w:ins [^>]*w:author="${drafter.userName}"[^>]*><w:r>.*?全年没有发生事故。`),
  );
});
