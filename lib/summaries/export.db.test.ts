import { expect, test } from "vitest";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { partOf, textOfXml, tinyPng } from "../../tests/exported-file.ts";
import { makeThread } from "../../tests/make-thread.ts";
import { blank, p } from "../../tests/paper.ts";
import type { DocumentJson } from "../document/schema.ts";
import { exportCheck, exportSummary } from "./export.ts";
import { exportMarkup } from "./markup/mutations.ts";

const db = await testDatabase();
const at = new Date("2026-12-20T08:00:00Z");

/** What the collaboration server would say: here the stored document. */
const stored = async (id: string) =>
  (await db.summary.findUniqueOrThrow({ where: { id }, select: { doc: true } })).doc as DocumentJson;

test("a summary becomes a Word file named after its title, and the audit table knows", async () => {
  const scope = await makeScope("viewer", await makeUnit());
  const { id } = await makeSummary(scope, { doc: makeDocument(["全年学习12次。"], "宣传思想工作总结") });
  const { name, bytes } = await exportSummary(scope, id, stored, at);
  expect(name).toBe("2026年度宣传思想工作总结（草稿）.docx");
  expect(textOfXml(partOf(bytes, "word/document.xml"))).toContain("一、理论学习全年学习12次。");
  expect(partOf(bytes, "docProps/core.xml")).toContain("2026-12-20T08:00:00Z");
  const [event] = await db.auditEvent.findMany({ where: { objectId: id } });
  expect(event).toMatchObject({ action: "summary.export", userId: scope.userId, succeeded: true });
});

test("a title in several paragraphs is one in the name and in the properties of the file", async () => {
  const scope = await makeScope("viewer", await makeUnit());
  const doc = {
    type: "doc",
    content: [p("title", "某某区教育局"), p("title", "2026年度工作总结"), p("body", "一")],
  };
  const { id, title } = await makeSummary(scope, { doc });
  expect(title).toBe("某某区教育局2026年度工作总结");
  const { name, bytes } = await exportSummary(scope, id, stored, at);
  expect(name).toBe("2026年度工作总结（草稿）.docx");
  expect(partOf(bytes, "docProps/core.xml")).toContain("某某区教育局2026年度工作总结");
});

test("what is still suggested is in the file of a draft, and not in that of a final one", async () => {
  const scope = await makeScope("viewer", await makeUnit());
  const attrs = { id: "s", author: "", name: "王局长", at: 0 };
  const suggestion = { type: "text", text: "再加一句。", marks: [{ type: "insertion", attrs }] };
  const doc = { type: "doc", content: [p("title", "总结"), p("body", "正文。", suggestion)] };
  const textAs = async (state: "drafting" | "final", write = exportSummary) => {
    const { id } = await makeSummary(scope, { doc, state });
    await makeThread({ id }, scope);
    const { name, bytes } = await write(scope, id, stored, at);
    return [name, textOfXml(partOf(bytes, "word/document.xml"))];
  };
  expect(await textAs("drafting")).toEqual(["2026年度总结（草稿）.docx", "总结正文。再加一句。"]);
  for (const write of [exportSummary, exportMarkup])
    expect(await textAs("final", write)).toEqual(["2026年度总结.docx", "总结正文。"]);
});

test("its pictures come with it", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const summary = await makeSummary(scope);
  const image = await db.image.create({
    data: {
      summaryId: summary.id,
      mime: "image/png",
      width: 1,
      height: 1,
      size: tinyPng.length,
      bytes: tinyPng,
    },
  });
  const withImage = async () => ({
    type: "doc",
    content: [p("body", "合影"), { type: "image", attrs: { id: image.id, width: 1, height: 1 } }],
  });
  const { bytes } = await exportSummary(scope, summary.id, withImage, at);
  expect(partOf(bytes, "word/_rels/document.xml.rels")).toMatch(/media\/\w+\.png/);
});

test("what is still to be filled is listed", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const doc = { type: "doc", content: [p("level1", "学习"), p("body", "共", blank("次数", "number"), "次")] };
  const { id } = await makeSummary(scope, { doc });
  expect(await exportCheck(scope, id, stored)).toEqual({
    blanks: [{ section: "一、学习", prompt: "次数", kind: "number" }],
    undecided: 0,
    characters: 4,
    figures: 0,
  });
});

test("another unit sees nothing, a unit above does", async () => {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const { id } = await makeSummary(await makeScope("drafter", office));
  const other = await makeScope("administrator", await makeUnit());
  const beside = await makeScope("administrator", await makeUnit({ parent: bureau }));
  for (const scope of [other, beside]) {
    await expect(exportSummary(scope, id, stored, at)).rejects.toMatchObject({ code: "access.not-found" });
    await expect(exportCheck(scope, id, stored)).rejects.toMatchObject({ code: "access.not-found" });
  }
  const above = await makeScope("viewer", bureau);
  expect((await exportSummary(above, id, stored, at)).bytes.length).toBeGreaterThan(1000);
});

test("what was deleted, never was, or is no id is not there", async () => {
  const scope = await makeScope("administrator", await makeUnit());
  const { id } = await makeSummary(scope, { deletedAt: at });
  for (const gone of [id, "0198c0de-0000-7000-8000-000000000000", "1", "../x"]) {
    await expect(exportSummary(scope, gone, stored, at)).rejects.toMatchObject({ code: "access.not-found" });
  }
});
