import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { partOf, textOfXml } from "../../tests/exported-file.ts";

await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "chengwen-main-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would, in an empty folder, on the database of this test. */
function chengwen(args: string[], variables: Record<string, string> = {}) {
  const env = { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "", ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("scripts/chengwen.js"), ...args], {
    ...{ cwd: folder, env },
  });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

test("what is exported can be opened again, and both say what they did", async () => {
  const doc = makeDocument(["全年学习12次。"], "宣传思想工作总结");
  const { id } = await makeSummary(await makeScope("drafter", await makeUnit()), { doc });
  const exported = chengwen(["export", id, "out.docx"]);
  const bytes = readFileSync(join(folder, "out.docx"));
  expect(exported).toEqual({ status: 0, out: `out.docx (${bytes.length} bytes)\n`, err: "" });
  expect(textOfXml(partOf(bytes, "word/document.xml"))).toContain("全年学习12次。");

  const opened = chengwen(["open", "out.docx"]);
  const outline = "# 宣传思想工作总结\n一、理论学习\n    全年学习12次。\n";
  expect(opened).toEqual({ status: 0, out: outline, err: "" });
});

test.each([
  [["export"], 2, "npx chengwen export"],
  [["export", "0198c0de-0000-7000-8000-000000000000", "a.docx"], 1, "This cannot be found."],
  [["toString"], 2, "npx chengwen export"],
])("%j ends with %i and says why, in both languages", (args, status, words) => {
  const ended = chengwen(args);
  expect(ended).toMatchObject({ status, out: "" });
  expect(ended.err).toContain(words);
  expect(ended.err).toMatch(/\p{Script=Han}/u);
  expect(ended.err).not.toContain("    at ");
  expect(readdirSync(folder)).not.toContain("a.docx");
});

test.each([
  ["no database yet", { DATABASE_URL: "", DATA_DIR: "nothing-here" }, "nothing-here"],
  [
    "a database that is not there",
    { DATABASE_URL: "postgresql://x:secret-word@127.0.0.1:1/x" },
    "cannot be reached",
  ],
  ["a wrong setting", { LOG_LEVEL: "loud" }, "LOG_LEVEL must"],
])("%s is said in a sentence, without a password", (_, variables, words) => {
  const id = "0198c0de-0000-7000-8000-000000000000";
  const ended = chengwen(["export", id, "b.docx"], variables as Record<string, string>);
  expect(ended).toMatchObject({ status: 1, out: "" });
  expect(ended.err).toContain(words);
  expect(ended.err).not.toContain("    at ");
  expect(ended.err).not.toContain("secret-word");
});
