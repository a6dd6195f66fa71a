import { expect, test } from "vitest";
import type * as Y from "yjs";
import { loadBuiltIn } from "#server/built-in.ts";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { partOf, textOfXml } from "../../../tests/exported-file.ts";
import { type LiveClient, until } from "../../../tests/live-client.ts";
import { liveServer } from "../../../tests/live-server.ts";
import { doc, p } from "../../../tests/paper.ts";
import type { Scope } from "../../auth/scope.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { exportVersion } from "../../summaries/versions/export-version.ts";
import { findVersion, findYearBefore, listVersions } from "../../summaries/versions/queries.ts";
import { storedDocument } from "../stored-document.ts";
import { restoreVersion, saveVersion } from "./mutations.ts";
import { compareVersions } from "./queries.ts";

const db = await testDatabase();
const { open } = liveServer();

const [first, second] = ["加强校园安全检查，排查各类隐患。", "开展阳光体育活动，学生体质提高。"];

async function setUp(given: Parameters<typeof makeSummary>[1] = {}) {
  const unit = await makeUnit({ parent: await makeUnit() });
  const drafter = await makeScope("drafter", unit);
  const summary = await makeSummary(drafter, { doc: makeDocument([first, second]), ...given });
  return { unit, drafter, summary, id: summary.id };
}

function typeInto({ ydoc }: LiveClient, paragraph: number, words: string): void {
  const text = (ydoc.getXmlFragment("default").get(paragraph) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(text.length, words);
}

const brief = async (scope: Scope, id: string) =>
  (await listVersions(scope, id)).map(({ number, reason, restoredFrom }) => [number, reason, restoredFrom]);

test("a version is of what people typed until this moment, and names them", async () => {
  const { drafter, unit, summary, id } = await setUp();
  const colleague = await makeScope("contributor", unit);
  const [one, other] = [await open(summary, drafter), await open(summary, colleague)];
  typeInto(one, 2, "甲");
  typeInto(other, 3, "乙");
  await Promise.all([one.saved(), other.saved()]);
  expect(await saveVersion(drafter, { id, label: "送审前" })).toEqual({ number: 1 });
  const { doc, writers, ...version } = await findVersion(drafter, id, 1);
  expect(version).toMatchObject({ label: "送审前", reason: "manual", authorName: drafter.userName });
  expect(doc.textContent).toContain(`${first}甲${second}乙`);
  expect(writers.toSorted()).toEqual([drafter.userName, colleague.userName].toSorted());
  const event = await db.auditEvent.findFirstOrThrow({ where: { objectId: id } });
  expect(event).toMatchObject({ action: "summary.save-version", detail: { version: 1 } });
});

test("restoring is an edit that others see, loses nothing that they typed, and can be taken back", async () => {
  const { drafter, unit, summary, id } = await setUp();
  const colleague = await makeScope("contributor", unit);
  const [one, other] = [await open(summary, drafter), await open(summary, colleague)];
  await saveVersion(drafter, { id, label: "" });
  typeInto(one, 3, "全年举办运动会。");
  await one.saved();
  await until(() => other.text().includes("全年举办运动会。"));
  typeInto(other, 2, "没有发生事故。");
  expect(await restoreVersion(drafter, { id, number: 1 })).toMatchObject({ number: expect.any(Number) });
  await other.saved();
  await until(() => !other.text().includes("运动会") && one.text() === other.text());
  const kept = await db.summaryVersion.findMany({ where: { summaryId: id }, select: { doc: true } });
  const anywhere = JSON.stringify([await storedDocument(id), ...kept]);
  for (const words of ["没有发生事故。", "全年举办运动会。"]) expect(anywhere).toContain(words);

  const versions = await brief(drafter, id);
  expect(versions[0]).toEqual([versions.length, "restored", 1]);
  const before = versions.find(([, reason]) => reason === "before-restore")!;
  await restoreVersion(drafter, { id, number: before[0] as number });
  await until(() => one.text().includes("全年举办运动会。") && one.text() === other.text());
});

test("what is there already is not restored, and nobody restores what is not a draft", async () => {
  const { drafter, unit, id } = await setUp();
  await saveVersion(drafter, { id, label: "" });
  const same = restoreVersion(drafter, { id, number: 1 });
  await expect(same).rejects.toMatchObject({ code: "version.same" });
  await expect(restoreVersion(drafter, { id, number: 2 })).rejects.toMatchObject({
    code: "access.not-found",
  });
  const viewer = await makeScope("viewer", unit);
  for (const act of [
    () => saveVersion(viewer, { id, label: "" }),
    () => restoreVersion(viewer, { id, number: 1 }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: "access.forbidden" });
  }
  for (const state of ["review", "final"] as const) {
    await db.summary.update({ where: { id }, data: { state } });
    const refused = restoreVersion(drafter, { id, number: 1 });
    await expect(refused).rejects.toMatchObject({ code: "access.forbidden" });
  }
  expect(await brief(drafter, id)).toEqual([[1, "manual", null]]);
});

test("a version made before the schema knew suggestions is read, compared, exported and restored", async () => {
  const { drafter, id } = await setUp();
  const paragraph = (words: string) => ({
    ...{ type: "paragraph", attrs: { style: "body", id: null, template: null, source: null } },
    content: [{ type: "text", text: words }],
  });
  const row = (...cells: string[]) => ({
    type: "tableRow",
    content: cells.map((words) => ({ type: "tableCell", content: [paragraph(words)] })),
  });
  const blank = { type: "blank", attrs: { prompt: "次数", kind: "number" } };
  const written = paragraph("旧版写法：");
  const doc = {
    type: "doc",
    content: [
      { ...written, content: [...written.content, blank] },
      { type: "table", content: [row("甲", "1")] },
    ],
  } as DocumentJson;
  await db.summaryVersion.create({
    data: {
      ...{ summaryId: id, number: 1, reason: "manual", authorName: "周敏", doc, hash: "", schemaVersion: 3 },
      ...{ characters: 7, added: 7, removed: 0 },
    },
  });
  const { size } = await compareVersions(drafter, id, 1, "now");
  expect(size).toMatchObject({ cells: 1, moved: 0 });
  const { name, bytes } = await exportVersion(drafter, id, 1, new Date("2026-12-20T08:00:00Z"));
  expect(name).toMatch(/（第1版）\.docx$/);
  expect(textOfXml(partOf(bytes, "word/document.xml"))).toContain("旧版写法：");
  await restoreVersion(drafter, { id, number: 1 });
  expect(JSON.stringify(await storedDocument(id))).toContain("旧版写法：");
});

test("versions are compared with each other, with now, and with the final text of the year before", async () => {
  const { drafter, unit, id } = await setUp();
  await saveVersion(drafter, { id, label: "" });
  await db.summary.update({ where: { id }, data: { doc: {} } });
  const now = await compareVersions(drafter, id, 1, "now");
  expect(now.rows.every(({ kind }) => kind === "same")).toBe(true);
  await expect(compareVersions(drafter, id, "year-before", "now")).rejects.toMatchObject({
    code: "access.not-found",
  });
  const past = doc(p("title", "年度工作总结"), p("body", second.replace("提高", "改善"))).toJSON();
  const given = { doc: past, year: 2025, unitId: unit.id };
  await makeSummary(drafter, { ...given, state: "drafting" });
  await makeSummary(drafter, { ...given, state: "final", deletedAt: new Date() });
  await makeSummary(drafter, { ...given, state: "final", periodKind: "quarter" });
  await makeSummary(drafter, { ...given, state: "final", unitId: (await makeUnit()).id });
  expect(await findYearBefore(drafter, id)).toBeNull();
  const final = await makeSummary(drafter, { ...given, state: "final" });
  expect(await findYearBefore(drafter, id)).toMatchObject({ id: final.id });
  const { size } = await compareVersions(drafter, id, "year-before", "now");
  expect(size).toMatchObject({ removed: 2 });
});

test("of several finals of the year before, the one of the same outline is meant", async () => {
  await loadBuiltIn(db);
  const [outline, other] = await db.outline.findMany({ take: 2, select: { id: true } });
  const { drafter, id } = await setUp({ outlineId: outline!.id });
  const past = { year: 2025, state: "final" as const };
  await makeSummary(drafter, { ...past, outlineId: other!.id });
  expect(await findYearBefore(drafter, id)).toBeNull();
  const unknown = await makeSummary(drafter, past);
  expect(await findYearBefore(drafter, id)).toMatchObject({ id: unknown.id });
  const same = await makeSummary(drafter, { ...past, outlineId: outline!.id });
  expect(await findYearBefore(drafter, id)).toMatchObject({ id: same.id });
});

test("another unit sees no version and compares none", async () => {
  const { drafter, id } = await setUp();
  await saveVersion(drafter, { id, label: "" });
  const stranger = await makeScope("administrator", await makeUnit());
  expect(await listVersions(stranger, id)).toEqual([]);
  for (const act of [
    () => findVersion(stranger, id, 1),
    () => compareVersions(stranger, id, 1, "now"),
    () => exportVersion(stranger, id, 1, new Date()),
    () => saveVersion(stranger, { id, label: "" }),
    () => restoreVersion(stranger, { id, number: 1 }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: "access.not-found" });
  }
});
