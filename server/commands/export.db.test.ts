import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { partOf, textOfXml } from "../../tests/exported-file.ts";
import { exportCommand } from "./export.ts";

const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "chengwen-command-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

test("writes the file and leaves a trace", async () => {
  const { id } = await makeSummary(await makeScope("drafter", await makeUnit()), {
    doc: makeDocument(["甲乙丙"]),
  });
  const path = join(folder, "总结.docx");
  expect(await exportCommand([id, path])).toContain(path);
  expect(textOfXml(partOf(await readFile(path), "word/document.xml"))).toContain("甲乙丙");
  expect(await db.auditEvent.count({ where: { objectId: id, userName: "chengwen export" } })).toBe(1);
});

test.each([
  ["without a file", ["0198c0de-0000-7000-8000-000000000000"], "command.export-usage"],
  ["for a summary that is not there", ["0198c0de-0000-7000-8000-000000000000", "x.docx"], "access.not-found"],
  ["for something that is no id", ["总结", "x.docx"], "access.not-found"],
])("says what is wrong %s", async (_, args, code) => {
  await expect(exportCommand(args)).rejects.toMatchObject({ code });
});

test("says why a file cannot be written", async () => {
  const { id } = await makeSummary(await makeScope("drafter", await makeUnit()));
  await expect(exportCommand([id, join(folder, "没有", "x.docx")])).rejects.toMatchObject({
    code: "command.not-written",
  });
});
