import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUnit, makeUser } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { loadBuiltIn } from "../built-in.ts";
import { importCommand } from "./import.ts";

const db = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "chengwen-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const text = "云山县教育局2023年度宣传工作总结\n一、舆情监测\n监测舆情30条。\n来源：某某网";

beforeAll(async () => {
  await loadBuiltIn(db);
  mkdirSync(join(folder, "2023", "里面"), { recursive: true });
  writeFileSync(join(folder, "2023", "a.txt"), text);
  writeFileSync(join(folder, "2023", "里面", "b.md"), `# ${text.replace("2023", "2022")}`);
  writeFileSync(join(folder, "2023", "坏.docx"), "no");
  writeFileSync(join(folder, "2023", "照片.png"), "no document");
  writeFileSync(join(folder, "两份.zip"), zipSync({ "c.txt": Buffer.from(text), "d.txt": Buffer.from("") }));
  const unit = await makeUnit({ name: "云山县教育局", shortName: "县教育局" });
  await makeUser(unit, { name: "admin", displayName: "沈", role: "administrator" });
  await makeUser(unit, { name: "zhou", displayName: "周" });
});

test("an archive is shown without writing anything", async () => {
  const printed = await importCommand([
    join(folder, "2023"),
    join(folder, "两份.zip"),
    "--dry-run",
    "--json",
  ]);
  const read = JSON.parse(printed) as { file: string; documents: object[]; error?: string }[];
  expect(
    read.map(({ file, documents, error }) => [
      file.slice(folder.length + 1) || file,
      documents.length,
      Boolean(error),
    ]),
  ).toEqual([
    ["2023/a.txt", 1, false],
    ["2023/坏.docx", 0, true],
    ["2023/里面/b.md", 1, false],
    [expect.any(String), 1, false],
    [expect.any(String), 0, true],
  ]);
  expect(read[0]?.documents[0]).toMatchObject({
    ...{
      title: "云山县教育局2023年度宣传工作总结",
      unit: "云山县教育局",
      period: "2023年度",
      aside: ["来源：某某网"],
    },
    sections: [
      { number: "一、", heading: "舆情监测", template: "加强舆情监测，守牢意识形态阵地", level2: [] },
    ],
  });
  expect(await db.import.count()).toBe(0);
});

test("one file is printed as it is, not as a list", async () => {
  const printed = JSON.parse(await importCommand([join(folder, "2023", "a.txt"), "--json", "--dry-run"]));
  expect(printed).toMatchObject({
    file: "a.txt",
    documents: [{ title: "云山县教育局2023年度宣传工作总结" }],
  });
});

test("without --dry-run the documents wait for the person that is named", async () => {
  const printed = await importCommand([join(folder, "2023"), "--for", "Zhou"]);
  const found = await db.import.findFirstOrThrow({
    include: { user: true, files: { include: { documents: true } } },
  });
  expect(found.user.name).toBe("zhou");
  expect(found.files.map(({ state }) => state).sort()).toEqual(["failed", "read", "read"]);
  expect(printed).toContain(`/imports/${found.id}`);
});

test.each([
  [[], "command.import-usage"],
  [["--what"], "command.import-usage"],
  [["nothing-here.docx", "--dry-run"], "file.not-found"],
  [[join(folder, "2023"), "--for", "nobody"], "command.no-user"],
])("%j is refused with a sentence", async (args, code) => {
  await expect(importCommand(args)).rejects.toMatchObject({ code });
});
