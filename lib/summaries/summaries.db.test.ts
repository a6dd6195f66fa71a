import { randomUUID } from "node:crypto";
import { TiptapTransformer } from "@hocuspocus/transformer";
import { expect, test } from "vitest";
import { applyUpdate, Doc } from "yjs";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { makeFinal, submitTo } from "../../tests/make-final.ts";
import { type AccessChange, onAccessChange } from "../auth/access-changes.ts";
import type { Scope } from "../auth/scope.ts";
import { parseDocument } from "../document/schema.ts";
import { archiveOutline, createOutline } from "../outlines/mutations.ts";
import { fromNotation } from "../templates/built-in/notation.ts";
import { createTemplate } from "../templates/mutations.ts";
import { listSummariesInput } from "./input.ts";
import { createSummary, deleteSummary, restoreSummary } from "./mutations.ts";
import {
  findExportable,
  findSummary,
  listSummaries,
  summariesInProgress,
  summaryYears,
  unitsToWriteFor,
} from "./queries.ts";

const db = await testDatabase();

const missing = { code: "access.not-found" };
const list = (scope: Scope, filter: Record<string, unknown> = {}) =>
  listSummaries(scope, listSummariesInput.parse(filter));
const titles = async (scope: Scope, filter: Record<string, unknown> = {}) =>
  (await list(scope, filter)).summaries.map(({ title }) => title);
const titled = (scope: Scope, title: string, given = {}) =>
  makeSummary(scope, { doc: makeDocument(["全年。"], title), ...given });

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  return { bureau, office, sister, scope: await makeScope("drafter", office) };
}

async function makeOutline(scope: Scope): Promise<string> {
  const template = (heading: string, body: string) =>
    createTemplate(scope, { heading, guidance: "", body: fromNotation(body), position: 10 });
  const templateIds = [
    await template("", "一年来，各项工作有序开展。"),
    await template("理论学习", "学习{{number:次数}}次，{{人数}}人参加。"),
    await template("新闻宣传", "## 抓策划\n全年发稿。"),
  ];
  return createOutline(scope, { name: "年度总结", title: "{unit}{period}工作总结", templateIds });
}

const form = (outlineId: string, unitId: string) => ({
  ...{ requestId: randomUUID(), outlineId, unitId },
  ...{ periodKind: "half" as const, year: 2026, part: 2, title: "下半年工作总结" },
});

test("a summary begins as its outline says, with counts, sections and a history", async () => {
  const { office, scope } = await house();
  const input = form(await makeOutline(scope), office.id);
  const { id } = await createSummary(scope, input);
  expect(id).toBe(input.requestId);
  const stored = await db.summary.findUniqueOrThrow({
    where: { id },
    include: { sections: { orderBy: { position: "asc" } } },
  });
  expect(stored).toMatchObject({
    ...{ title: "下半年工作总结", periodKind: "half", year: 2026, part: 2, state: "drafting", blanks: 3 },
    sections: [
      { heading: "", text: "一年来，各项工作有序开展。" },
      { heading: "理论学习", blanks: 2, text: expect.stringContaining("学习【次数】次，【人数】人参加。") },
      { heading: "新闻宣传", blanks: 0 },
    ],
  });
  expect(JSON.stringify(stored.doc)).toContain(office.name);
  const history = new Doc();
  applyUpdate(history, stored.ydoc);
  const written = parseDocument(TiptapTransformer.fromYdoc(history, "default"));
  expect(written.toJSON()).toEqual(parseDocument(stored.doc).toJSON());
  expect(await findSummary(scope, id)).toMatchObject({ id, unit: { name: office.name } });
});

test("the same form sent twice, also at once, makes one summary; another person's number is refused", async () => {
  const { office, bureau, scope } = await house();
  const input = form(await makeOutline(scope), office.id);
  const made = await Promise.all([1, 2, 3].map(() => createSummary(scope, input)));
  expect(made).toEqual([1, 2, 3].map(() => ({ id: input.requestId })));
  expect((await list(scope)).total).toBe(1);
  expect(await db.auditEvent.count({ where: { objectId: input.requestId } })).toBe(1);
  const colleague = await makeScope("administrator", bureau);
  await expect(createSummary(colleague, input)).rejects.toMatchObject(missing);
});

test("another unit sees nothing of a summary and changes nothing about it", async () => {
  const { office, sister, scope } = await house();
  const { id } = await titled(scope, "科室总结");
  const gone = await titled(scope, "已删除的", { deletedAt: new Date() });
  const outline = await makeOutline(scope);
  for (const unit of [sister, await makeUnit()]) {
    const other = await makeScope("administrator", unit);
    expect(await list(other)).toEqual({ summaries: [], total: 0, pages: 1 });
    expect(await titles(other, { text: "总结" })).toEqual([]);
    expect(await titles(other, { deleted: "1" })).toEqual([]);
    expect(await summariesInProgress(other)).toEqual([]);
    expect(await summaryYears(other)).toEqual([]);
    expect((await unitsToWriteFor(other)).map((row) => row.id)).toEqual([unit.id]);
    await expect(findSummary(other, id)).rejects.toMatchObject(missing);
    expect(await findExportable(other, id)).toBeNull();
    await expect(deleteSummary(other, id)).rejects.toMatchObject(missing);
    await expect(restoreSummary(other, gone.id)).rejects.toMatchObject(missing);
    const own = await makeOutline(other);
    await expect(createSummary(other, form(own, office.id))).rejects.toMatchObject(missing);
    await expect(createSummary(other, form(outline, unit.id))).rejects.toMatchObject(missing);
  }
  const rows = await db.summary.findMany({ where: { unitId: office.id }, orderBy: { createdAt: "asc" } });
  expect(rows).toMatchObject([{ deletedAt: null }, { deletedAt: gone.deletedAt }]);
});

test("the unit above sees the summaries below and may write for them", async () => {
  const { bureau, office, sister, scope } = await house();
  const { id } = await titled(scope, "科室总结");
  const above = await makeScope("drafter", bureau);
  expect(await titles(above)).toEqual(["科室总结"]);
  await deleteSummary(above, id);
  const input = form(await makeOutline(above), office.id);
  await createSummary(above, input);
  expect(await titles(scope)).toEqual(["下半年工作总结"]);
  const units = (await unitsToWriteFor(above)).map((unit) => unit.id);
  expect(units[0]).toBe(bureau.id);
  expect(units.toSorted()).toEqual([bureau.id, office.id, sister.id].toSorted());
});

test.each(["reviewer", "contributor", "viewer"] as const)("a %s begins and deletes nothing", async (role) => {
  const { office, scope } = await house();
  const outline = await makeOutline(scope);
  const [kept, gone] = [await titled(scope, "甲"), await titled(scope, "乙", { deletedAt: new Date() })];
  const reader = await makeScope(role, office);
  const refused = { code: "access.forbidden" };
  await expect(createSummary(reader, form(outline, office.id))).rejects.toMatchObject(refused);
  await expect(deleteSummary(reader, kept.id)).rejects.toMatchObject(refused);
  await expect(restoreSummary(reader, gone.id)).rejects.toMatchObject(refused);
  expect(await unitsToWriteFor(reader)).toEqual([]);
  expect(await titles(reader)).toEqual(["甲"]);
});

test("nothing begins in a unit or from an outline that is put away, and nothing comes back there", async () => {
  const { office, scope } = await house();
  const outline = await makeOutline(scope);
  const { id } = await titled(scope, "科室总结", { deletedAt: new Date() });
  await db.unit.update({ where: { id: office.id }, data: { archivedAt: new Date() } });
  const archived = { code: "unit.archived", values: { name: office.name } };
  await expect(createSummary(scope, form(outline, office.id))).rejects.toMatchObject(archived);
  await expect(restoreSummary(scope, id)).rejects.toMatchObject(archived);
  expect(await unitsToWriteFor(scope)).toEqual([]);

  await db.unit.update({ where: { id: office.id }, data: { archivedAt: null } });
  await archiveOutline(scope, { id: outline, archived: true });
  await expect(createSummary(scope, form(outline, office.id))).rejects.toMatchObject(missing);
  expect((await list(scope)).total).toBe(0);
});

test("deleting and restoring is announced and stands in the audit table; each works once", async () => {
  const { office, scope } = await house();
  const { id } = await createSummary(scope, form(await makeOutline(scope), office.id));
  const told: AccessChange[] = [];
  const stop = onAccessChange((change) => told.push(change));
  await deleteSummary(scope, id);
  await expect(findSummary(scope, id)).rejects.toMatchObject(missing);
  await expect(deleteSummary(scope, id)).rejects.toMatchObject(missing);
  await restoreSummary(scope, id);
  await expect(restoreSummary(scope, id)).rejects.toMatchObject(missing);
  stop();
  expect(told).toEqual([{ summaryId: id }, { summaryId: id }]);
  const rows = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } });
  const common = { objectName: "下半年工作总结", unitPath: office.path, userId: scope.userId };
  expect(rows).toMatchObject(
    ["summary.create", "summary.delete", "summary.restore"].map((action) => ({ action, ...common })),
  );
});

test("nobody deletes what is in review, and only an administrator what was signed", async () => {
  const { office, scope } = await house();
  const [reviewer, administrator] = [
    await makeScope("reviewer", office),
    await makeScope("administrator", office),
  ];
  const { id } = await titled(scope, "年度总结");
  const doc = parseDocument(makeDocument(["全年。"], "年度总结"));
  await submitTo(reviewer, { id, doc });
  for (const each of [scope, administrator])
    await expect(deleteSummary(each, id)).rejects.toMatchObject({ code: "summary.in-review" });
  await makeFinal(reviewer, { id, doc });
  await expect(deleteSummary(scope, id)).rejects.toMatchObject({ code: "summary.signed" });
  await expect(deleteSummary(reviewer, id)).rejects.toMatchObject({ code: "access.forbidden" });
  await deleteSummary(administrator, id);
  await expect(restoreSummary(scope, id)).rejects.toMatchObject({ code: "summary.signed" });
  await restoreSummary(administrator, id);
  expect(await titles(scope)).toEqual(["年度总结"]);

  // What was brought in as a final was signed elsewhere: whoever brought in the wrong file puts it away.
  await deleteSummary(scope, (await titled(scope, "往年总结", { state: "final" })).id);
});

test.each(["", "1", "../x", "0198c0de-0000-7000-8000-000000000000"])("the id %j is not there", async (id) => {
  const { scope } = await house();
  await expect(findSummary(scope, id)).rejects.toMatchObject(missing);
  expect(await findExportable(scope, id)).toBeNull();
});
