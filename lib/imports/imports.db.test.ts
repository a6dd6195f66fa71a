import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { loadBuiltIn } from "../../server/built-in.ts";
import { makeScope, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import type { Scope } from "../auth/scope.ts";
import { parseDocument } from "../document/schema.ts";
import { titleOf } from "../document/sections.ts";
import { searchInput } from "../sections/input.ts";
import { searchSections } from "../sections/queries.ts";
import { newUuid } from "../uuid.ts";
import * as imports from "./mutations.ts";
import { findImport, findImportDocument, listImports } from "./queries.ts";
import { ImportReader } from "./reading/import-reader.ts";
import * as reviewing from "./review/mutations.ts";
import { wordsOfNode } from "./review/review.ts";
import { saveDocument, saveUndoubted } from "./saving/mutations.ts";

const db = await testDatabase();

const prose = "这一年，全局上下同心协力，做了不少工作，取得了一些成绩。".repeat(8);
const ideology = `云山县教育局2024年度宣传思想工作总结
${prose}
一、加强理论学习，夯实思想根基
党组中心组学习12次，研讨5次。
二、加强网络舆情监测和处置
监测舆情30条，妥善处置网络问政。
来源：云山范文网 作者：佚名
云山县教育局
2024年12月20日`;
const two = `云山县教育局人事科工作总结\n一、教师资格认定\n${prose}\n云山县教育局安全工作总结\n一、校园安全稳定\n${prose}`;

let drafter: Scope;
let colleague: Scope;
const reader = new ImportReader();

beforeAll(async () => {
  await loadBuiltIn(db);
  const unit = await makeUnit({ name: "云山县教育局", shortName: "县教育局" });
  drafter = await makeScope("drafter", unit);
  colleague = await makeScope("drafter", unit);
});

async function bring(files: Record<string, string | Uint8Array>, scope = drafter): Promise<string> {
  const { id } = await imports.createImport(scope, newUuid());
  for (const [name, content] of Object.entries(files)) {
    const bytes = new Uint8Array(typeof content === "string" ? Buffer.from(content) : content);
    await imports.addFile(scope, id, { name, bytes });
  }
  await readAll();
  return id;
}

async function readAll(): Promise<void> {
  reader.wake();
  const left = () =>
    db.importFile.count({ where: { state: { in: ["waiting", "reading"] }, import: { stoppedAt: null } } });
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
}

async function documentsOf(importId: string) {
  const found = await findImport(drafter, importId);
  return found!.files.flatMap(({ documents }) => documents);
}

test("a file is read, its document recognised, and saved as a final summary that is found", async () => {
  const id = await bring({ "宣传.txt": ideology });
  const [document] = await documentsOf(id);
  expect(document).toMatchObject({
    ...{
      title: "云山县教育局2024年度宣传思想工作总结",
      year: 2024,
      periodKind: "year",
      part: 1,
      state: "open",
    },
    ...{ unitId: drafter.unitId, doubts: 0 },
  });
  const { review } = (await findImportDocument(drafter, document!.id))!;
  const templates = await db.sectionTemplate.findMany({
    where: { id: { in: review.blocks.map(({ node }) => node.attrs?.template ?? drafter.unitId) } },
    select: { key: true },
    orderBy: { position: "asc" },
  });
  expect(templates.map(({ key }) => key)).toEqual(["theory-study", "opinion-monitoring"]);
  expect(review.blocks.filter(({ aside }) => aside).map(({ node }) => wordsOfNode(node))).toEqual([
    "来源：云山范文网 作者：佚名",
  ]);

  const { summaryId } = await saveDocument(drafter, document!.id);
  expect(await saveDocument(drafter, document!.id)).toEqual({ summaryId });
  const summary = await db.summary.findUniqueOrThrow({
    where: { id: summaryId },
    include: { sections: true },
  });
  expect(summary).toMatchObject({
    state: "final",
    year: 2024,
    unitId: drafter.unitId,
    outlineId: document!.outlineId,
  });
  expect(titleOf(parseDocument(summary.doc))).toBe(document!.title);
  const { hits } = await searchSections(drafter, searchInput.parse({ text: "网络问政" }));
  expect(hits[0]).toMatchObject({ summaryId, heading: "加强网络舆情监测和处置" });
  expect(await db.auditEvent.count({ where: { action: "summary.import", objectId: summaryId } })).toBe(1);
  expect(await db.importFile.findFirst({ where: { importId: id }, select: { bytes: true } })).toEqual({
    bytes: null,
  });
});

test("one bad file does not stop the others, and says what is wrong with it", async () => {
  const id = await bring({ "坏.docx": "no", "空.txt": "", "好.txt": two });
  const found = (await findImport(drafter, id))!;
  expect(found.fileStates).toEqual({ failed: 2, read: 1 });
  expect(found.files.map(({ failure }) => (failure as { code: string } | null)?.code)).toEqual([
    "file.damaged",
    "file.empty",
    undefined,
  ]);
  expect(found.files[2]?.documents.map(({ title }) => title)).toEqual([
    "云山县教育局人事科工作总结",
    "云山县教育局安全工作总结",
  ]);
});

test("an archive gives way to its files, each read by itself", async () => {
  const archive = zipSync({
    "年/宣传.txt": Buffer.from(ideology.replaceAll("2024", "2018")),
    "年/坏.docx": Buffer.from("no"),
    "年/里面.zip": zipSync({ "a.txt": Buffer.from("x") }),
  });
  const id = await bring({ "往年.zip": archive });
  const found = (await findImport(drafter, id))!;
  expect(found.files.map(({ name, state }) => [name, state]).sort()).toEqual([
    ["往年.zip/年/坏.docx", "failed"],
    ["往年.zip/年/宣传.txt", "read"],
    ["往年.zip/年/里面.zip", "failed"],
  ]);
});

test("the same file is recognised when it was saved before", async () => {
  const text = ideology.replace("2024", "2022");
  const [first] = await documentsOf(await bring({ "a.txt": text }));
  await saveDocument(drafter, first!.id);
  const again = (await findImport(drafter, await bring({ "b.txt": text })))!;
  expect(again.files[0]?.earlier).toMatchObject({ title: first!.title });
});

test("a stopped import waits, and goes on", async () => {
  const { id } = await imports.createImport(drafter, newUuid());
  await imports.setStopped(drafter, id, true);
  await imports.addFile(drafter, id, { name: "a.txt", bytes: new Uint8Array(Buffer.from(ideology)) });
  await readAll();
  expect((await findImport(drafter, id))!.fileStates).toEqual({ waiting: 1 });
  await imports.setStopped(drafter, id, false);
  await readAll();
  expect((await findImport(drafter, id))!.fileStates).toEqual({ read: 1 });
});

test("a file that a process left behind is read by the next", async () => {
  const { id } = await imports.createImport(drafter, newUuid());
  const file = await imports.addFile(drafter, id, {
    name: "a.txt",
    bytes: new Uint8Array(Buffer.from(ideology)),
  });
  const claimedAt = new Date(Date.now() - 3 * 60_000);
  await db.importFile.update({ where: { id: file.id }, data: { state: "reading", claimedAt } });
  await readAll();
  expect((await findImport(drafter, id))!.fileStates).toEqual({ read: 1 });
});

describe("corrections", () => {
  test("are stored, counted, and learned from", async () => {
    const [document] = await documentsOf(
      await bring({ "a.txt": "总结\n一、天马行空\n云里雾里。\n二、海阔天空\n风里雨里。" }),
    );
    const { review, doubts } = (await findImportDocument(drafter, document!.id))!;
    expect(doubts).toBeGreaterThan(2);
    const template = (await db.sectionTemplate.findFirstOrThrow({ where: { key: "culture" } })).id;
    const heading = review.blocks.find(({ node }) => wordsOfNode(node) === "天马行空")!;
    await reviewing.correct(drafter, document!.id, { kind: "template", key: heading.key, template });
    await reviewing.setFacts(drafter, { id: document!.id, year: 2023 });
    const after = (await findImportDocument(drafter, document!.id))!;
    expect(after.year).toBe(2023);
    expect(after.doubts).toBeLessThan(doubts);
    const [next] = await documentsOf(await bring({ "b.txt": "总结\n一、天马行空\n云里雾里。" }));
    const learned = (await findImportDocument(drafter, next!.id))!.review.blocks[1];
    expect(learned?.matches?.[0]).toMatchObject({ template });
  });

  test("divide a document and put it together again", async () => {
    const id = await bring({ "a.txt": two });
    const [first, second] = await documentsOf(id);
    await reviewing.joinDocument(drafter, second!.id);
    const joined = (await findImportDocument(drafter, first!.id))!;
    expect(joined.open).toBe(1);
    const at = joined.review.blocks.find(({ node }) => wordsOfNode(node).includes("安全工作总结"))!;
    await reviewing.splitDocument(drafter, first!.id, at.key);
    const documents = await documentsOf(id);
    expect(documents).toHaveLength(2);
    const sources = await Promise.all(
      documents.map(async (each) => (await findImportDocument(drafter, each.id))!.review.source),
    );
    expect(sources.map((lines) => lines[0])).toEqual([
      "云山县教育局人事科工作总结",
      "云山县教育局安全工作总结",
    ]);
  });

  test("all without doubts are saved at once, after all were given the same year", async () => {
    const id = await bring({ "a.txt": ideology.replaceAll("2024", "2021"), "b.txt": two });
    await reviewing.setFactsOfAll(drafter, { id, year: 2020, unitId: drafter.unitId });
    const before = await documentsOf(id);
    const { saved, left } = await saveUndoubted(drafter, id);
    expect(saved).toBe(before.filter(({ doubts }) => doubts === 0).length);
    expect(saved + left).toBe(3);
    expect(saved).toBeGreaterThan(0);
  });
});

test("a document without a year is not saved", async () => {
  const [document] = await documentsOf(await bring({ "a.txt": two }));
  await expect(saveDocument(drafter, document!.id)).rejects.toMatchObject({ code: "import.incomplete" });
});

test("a colleague and another unit see and change nothing of it", async () => {
  const id = await bring({ "a.txt": ideology.replaceAll("2024", "2019") });
  const [document] = await documentsOf(id);
  const stranger = await makeScope("drafter", await makeUnit());
  const gone = { code: "access.not-found" };
  for (const scope of [colleague, stranger]) {
    expect(await findImport(scope, id)).toBeNull();
    expect(await findImportDocument(scope, document!.id)).toBeNull();
    expect((await listImports(scope)).map((each) => each.id)).not.toContain(id);
    await expect(
      imports.addFile(scope, id, { name: "x.txt", bytes: new Uint8Array(1) }),
    ).rejects.toMatchObject(gone);
    await expect(reviewing.correct(scope, document!.id, { kind: "sure", key: 0 })).rejects.toMatchObject(
      gone,
    );
    await expect(saveDocument(scope, document!.id)).rejects.toMatchObject(gone);
    await expect(imports.deleteImport(scope, id)).rejects.toMatchObject(gone);
  }
  const foreign = await makeUnit();
  const facts = { id: document!.id, unitId: foreign.id };
  await expect(reviewing.setFacts(drafter, facts)).rejects.toMatchObject(gone);
});

test("who may not create summaries may not bring any in", async () => {
  const viewer = await makeScope("viewer", await makeUnit());
  await expect(imports.createImport(viewer, newUuid())).rejects.toMatchObject({ code: "access.forbidden" });
});
