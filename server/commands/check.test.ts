import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseDocument } from "#lib/document/schema.ts";
import { exportDocx } from "#lib/docx/export/export-docx.ts";
import { blank, p } from "../../tests/paper.ts";
import { fourDocuments, ideologySummary } from "../../tests/past-texts.ts";
import { checkCommand } from "./check.ts";

const folder = mkdtempSync(join(tmpdir(), "chengwen-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Shown = { rule: string; text: string; section: string; from: number; to: number };

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function check(path: string): Promise<{ status: number; findings: Shown[] }> {
  const answer = await checkCommand([path, "--json"]);
  if (typeof answer === "string") throw new Error("no exit code");
  return { status: answer.status, findings: JSON.parse(answer.text).findings };
}

const found = (findings: readonly Shown[], rule: string) =>
  findings.filter((each) => each.rule === rule).map(({ text }) => text);

test("says of each finding all that a program wants to know, and nothing else", async () => {
  const path = write(
    "one.txt",
    "江州市教育局2026年工作总结\n\n一、加强学习\n　　全年学习20次。。\n二、抓宣传\n发稿XX篇。",
  );
  const answer = await checkCommand([path, "--json"]);
  const { file, findings } = JSON.parse((answer as { text: string }).text);
  expect(file).toBe(path);
  const text = readFileSync(path, "utf8");
  const [doubled, left] = [text.indexOf("。。"), text.indexOf("XX")];
  expect(findings).toEqual([
    {
      ...{ rule: "doubled-marks", level: "warning", text: "。。", section: "一、加强学习" },
      ...{ message: "标点“。。”重复，请只保留一个。", from: doubled, to: doubled + 2, fix: "。" },
    },
    {
      ...{ rule: "placeholder", level: "error", text: "XX篇", section: "二、抓宣传" },
      ...{ message: "这里还是占位符，请换成实际内容。", from: left, to: left + 3, fix: null },
    },
  ]);
});

test("reports what an import would set aside, number anew or join", async () => {
  const ideology = await check(write("ideology.txt", ideologySummary));
  const noise = found(ideology.findings, "site-noise");
  expect(noise).toHaveLength(4);
  expect(noise[0]).toBe("作者：小八 来源：网友投稿");
  expect(found(ideology.findings, "web-mark")).toEqual(["> ", ">", ">", ">"]);
  expect(found(ideology.findings, "pairs")).toEqual(["《学习读本", "》"]);
  const four = await check(write("four.txt", fourDocuments));
  expect(found(four.findings, "number-order")).toEqual(["2、"]);
  expect(found(four.findings, "half-width")).toContain(",");
  for (const { findings } of [ideology, four]) {
    const text = findings === four.findings ? fourDocuments : ideologySummary;
    for (const { from, to, text: words } of findings) expect(text.slice(from, to)).toBe(words);
  }
});

test("reads a Word file of ours as what it is: blanks are blanks, drawn numbers no typed ones", async () => {
  const doc = parseDocument({
    type: "doc",
    content: [
      p("title", "年度总结"),
      p("level1", "学习"),
      p("body", "学习", blank("次数"), "次。"),
      p("level1", "宣传"),
      p("body", "发稿36篇。"),
    ],
  });
  const options = { latinSerif: true, cutWords: () => [], pictures: new Map(), author: "" };
  const bytes = exportDocx(doc, { ...options, title: "年度总结", at: new Date(0) });
  const { status, findings } = await check(write("own.docx", bytes));
  expect(findings).toMatchObject([
    { rule: "blank-left", text: "【次数】", section: "一、学习", from: 10, to: 14 },
  ]);
  expect(status).toBe(1);
});

test("marks of Markdown belong to a file of that language", async () => {
  const text = "# 年度总结\n\n- 学习12次。\n> 发稿36篇。";
  expect((await check(write("one.md", text))).findings).toEqual([]);
  expect(found((await check(write("md.txt", text))).findings, "web-mark")).toEqual(["# ", "- ", "> "]);
});

/** As a person runs it. */
function chengwen(...args: string[]) {
  const env = { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("scripts/chengwen.js"), ...args], {
    ...{ cwd: folder, env },
  });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

test("the exit code says whether there are errors, or nothing could be read", () => {
  write("clean.txt", "年度总结\n一、学习\n学习12次。");
  write("wrong.txt", "年度总结\n一、学习\n学习XX次。");
  expect(chengwen("check", "clean.txt")).toEqual({
    ...{ status: 0, err: "" },
    out: "clean.txt：0 处错误，0 处疑问，0 处提示\n",
  });
  const wrong = chengwen("check", "wrong.txt");
  expect(wrong).toMatchObject({ status: 1, err: "" });
  expect(wrong.out).toContain("错误　一、学习 “XX次”：");
  const absent = chengwen("check", "absent.txt");
  expect(absent).toMatchObject({ status: 2, out: "" });
  expect(absent.err).toContain("absent.txt");
});

test.each([
  ["warnings are no errors", "warned.txt", "年度总结\n学习12次。。", 0],
  ["errors are", "wrong.txt", "年度总结\n学习XX次。", 1],
])("%s", async (_, name, text, status) => {
  expect((await check(write(name, text))).status).toBe(status);
});

test.each([
  ["no file", [], "command.check-usage"],
  ["two files", ["a.txt", "b.txt"], "command.check-usage"],
  ["an unknown option", ["a.txt", "--what"], "command.check-usage"],
  ["a damaged file", [write("bad.docx", "no")], "file.damaged"],
])("says what is wrong with %s", async (_, args, code) => {
  await expect(checkCommand(args)).rejects.toMatchObject({ code });
});
