import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { db } from "#lib/db.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import { writeTemplateFile } from "#lib/templates/template-file.ts";
import { onePixel, wordFile, wordParagraph } from "../word-file.ts";
import { documentText, expectSaved, line, openSummary } from "./support/editor.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const good = wordFile({ body: wordParagraph("一、读进来的栏目") + wordParagraph("读进来的话。") });

/** A file of the container in which Word keeps old documents and those with a password. */
const compound = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(stream, "utf16le")]);

const noText = Buffer.from("80fffe81ff80fffe81ff", "hex");

const megabytes = (n: number) => Buffer.concat([good, Buffer.alloc(n * 1024 * 1024)]);

const badFiles: [what: string, name: string, bytes: () => Uint8Array, sentence: string | RegExp][] = [
  ["an empty file", "空.docx", () => new Uint8Array(), "这个文件是空的"],
  ["a zip bomb", "炸弹.docx", () => wordFile({ body: "<w:p/>".repeat(10_000_000) }), "解压后大得异常"],
  ["a truncated file", "半个.docx", () => good.subarray(0, good.length - 60), "文件不完整或已损坏"],
  ["broken XML", "坏.docx", () => wordFile({ body: "<w:p>" }), "文件不完整或已损坏"],
  ["a renamed picture", "图.docx", () => onePixel, "这其实是一幅图片（PNG）"],
  ["a password", "密.docx", () => compound("EncryptedPackage"), "这个文件设了打开密码"],
  // Where LibreOffice is installed it is tried.
  [
    "an old .doc",
    "旧.doc",
    () => compound("WordDocument"),
    /这是旧格式的 Word 或 WPS 文件|文件不完整或已损坏/,
  ],
  [
    "a table of Excel",
    "表.docx",
    () => zipSync({ "xl/workbook.xml": strToU8("<a/>") }),
    "这是 Excel 文件，不是 Word 文件",
  ],
  ["a PDF", "扫描.pdf", () => strToU8("%PDF-1.7"), "这是 PDF 文件，不是 Word 文件"],
  ["an unknown kind", "资料.xyz", () => strToU8("hello"), "不能打开“.xyz”这种文件"],
  ["an unknown encoding", "乱码.txt", () => noText, "看不出这个文本文件的文字编码"],
];

const failed = /\/api\/open|status of 400/;

async function openDialog(page: Page) {
  await page.getByRole("button", { name: "打开文件" }).click();
  const dialog = page.getByRole("dialog");
  return { dialog, input: dialog.locator("input[type=file]") };
}

test("Users are told of every bad file what is wrong with it, and keep their text", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  test.setTimeout(120_000);
  expectComplaint(failed);
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "已经写好的话。")]);
  const before = await documentText(page);
  const { dialog, input } = await openDialog(page);
  const alert = dialog.getByRole("alert");
  for (const [what, name, bytes, sentence] of badFiles) {
    await input.setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes()) });
    await expect(alert, what).toContainText(sentence, { timeout: 20_000 });
    await expect(dialog.getByRole("button", { name: "插入正文" })).toHaveCount(0);
    expect(await documentText(page)).toBe(before);
  }

  // After all of them a good one opens as if nothing had been.
  await input.setInputFiles({ name: "好.docx", mimeType: "", buffer: Buffer.from(good) });
  await expect(alert).toHaveCount(0);
  await dialog.getByRole("button", { name: "插入正文" }).click();
  await expect(page.locator(".document")).toContainText("读进来的话。");
  expect(await documentText(page)).toBe("年度工作总结\n读进来的栏目\n读进来的话。\n已经写好的话。");
  await expectSaved(page);
});

for (const size of [21, 120]) {
  test(`Users are told that a file of ${size} MB is beyond the limit`, async ({
    office,
    openAs,
    expectComplaint,
  }, testInfo) => {
    expectComplaint(failed);
    const page = await openAs(office.drafter);
    await openSummary(page, office, [line("title", "年度工作总结"), line("body", "已经写好的话。")]);
    const { dialog, input } = await openDialog(page);
    const path = testInfo.outputPath("大.docx");
    writeFileSync(path, megabytes(size));
    await input.setInputFiles(path);
    await expect(dialog.getByRole("alert")).toContainText("文件超过了 20 MB 的上限", { timeout: 20_000 });
    await dialog.getByRole("button", { name: "取消" }).click();
    expect(await documentText(page)).toContain("已经写好的话。");
  });
}

const template = { heading: "学习", guidance: "写清次数。", body: fromNotation("全年{{number:次数}}次。") };
const changed = (change: object) => JSON.stringify({ ...JSON.parse(writeTemplateFile(template)), ...change });
const image = { type: "image", attrs: { id: crypto.randomUUID(), width: 1, height: 1, alt: "" } };

const badTemplates: [what: string, text: string, sentence: string][] = [
  ["cut off", writeTemplateFile(template).slice(0, -20), "这不是由成文导出的栏目模板文件"],
  ["of a later version", changed({ version: 2 }), "这不是由成文导出的栏目模板文件"],
  ["without guidance", changed({ guidance: null }), "这不是由成文导出的栏目模板文件"],
  ["with too long a heading", changed({ heading: "长".repeat(81) }), "这不是由成文导出的栏目模板文件"],
  ["without text", changed({ body: { type: "doc" } }), "骨架文字含有本系统不认识的成分"],
  ["with a title", changed({ body: fromNotation("^ 标题") }), "骨架文字中有标题、一级标题"],
  [
    "with a picture",
    changed({ body: { type: "doc", content: [{ type: "paragraph" }, image] } }),
    "骨架文字中有图片",
  ],
  ["too long", changed({ body: fromNotation("长".repeat(300_000)) }), "骨架文字太长"],
];

test("Users are told of every bad template file what is wrong with it, and keep what they wrote", async ({
  page,
  office,
}) => {
  const data = { unitId: office.unit.id, heading: "宣传", guidance: "", body: template.body, position: 500 };
  const { id } = await db().sectionTemplate.create({ data });
  await signIn(page, office.drafter.name);
  await page.goto(`/templates/${id}`);
  await page.getByLabel("写作提示").fill("我写的提示");
  const dialog = page.getByRole("dialog");
  for (const [what, text, sentence] of badTemplates) {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "导入" }).click(),
    ]);
    await chooser.setFiles({ name: "模板.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(dialog, `a file ${what}`).toContainText(sentence);
    await dialog.getByRole("button", { name: "关闭" }).last().click();
    await expect(dialog).toBeHidden();
    await expect(page.getByLabel("标题", { exact: true })).toHaveValue("宣传");
    await expect(page.getByLabel("写作提示")).toHaveValue("我写的提示");
    await expect(page.getByRole("textbox", { name: "栏目正文" })).toContainText("全年");
  }
});
