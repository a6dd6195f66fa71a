import { Transform } from "@tiptap/pm/transform";
import { parseDocument } from "#lib/document/schema.ts";
import { exportDocx } from "#lib/docx/export/export-docx.ts";
import { exportOptions, partOf, withPart } from "../exported-file.ts";
import { makeThread } from "../make-thread.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { line, openSummary } from "./support/editor.ts";
import { readDownload } from "./support/read-download.ts";
import { expect, test } from "./support/test.ts";

const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const blocks = [
  line("title", "年度工作总结"),
  line("level1", "加强学习"),
  line("body", "全年开展集中学习十次，成效良好。"),
  line("body", "抓好校园安全。"),
];
const by = 'w:author="王局长" w:date="2026-11-20T09:00:00Z"';
const tracked =
  `<w:del w:id="901" ${by}><w:r><w:delText>十</w:delText></w:r></w:del>` +
  `<w:ins w:id="902" ${by}><w:r><w:t>十二</w:t></w:r></w:ins>`;

/** The exported file after a reviewer worked in it in Word, with a change in the footer that has no place here. */
function reviewed(bytes: Uint8Array): Buffer {
  const changed = withPart(bytes, "word/document.xml", (xml) =>
    xml
      .replace("集中学习十次", `集中学习</w:t></w:r>${tracked}<w:r><w:t xml:space="preserve">次`)
      .replace("抓好校园安全", "抓好校园和食品安全"),
  );
  const footed = withPart(changed, "word/footer1.xml", (xml) =>
    xml.replace(
      "</w:ftr>",
      `<w:p><w:ins w:id="903" ${by}><w:r><w:t>内部资料</w:t></w:r></w:ins></w:p></w:ftr>`,
    ),
  );
  return Buffer.from(footed);
}

test("Users can export with changes and comments, and read the reviewed file back to its places", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, blocks);
  const id = address.split("/").at(-1)!;
  await makeThread({ id }, { userId: office.drafter.id, userName: office.drafter.displayName });
  await page.getByRole("button", { name: "导出 Word" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /修订稿/ }).check();
  const { name, bytes } = await readDownload(page, () =>
    dialog.getByRole("button", { name: "下载" }).click(),
  );
  expect(name).toBe("2026年度年度工作总结（修订稿）.docx");
  expect(partOf(bytes, "word/comments.xml")).toContain("请补充次数。");

  await page.getByRole("button", { name: "导出 Word" }).click();
  await dialog.getByRole("button", { name: "读回审阅稿…" }).click();
  const file = { name: "王局长改.docx", mimeType, buffer: reviewed(bytes) };
  await dialog.locator("input[type=file]").setInputFiles(file);
  await expect(dialog).toContainText("2 处修订，没有新的批注；另有 1 项放不回原处。");
  await expect(dialog).toContainText("未开修订直接改的 1 处");
  await expect(dialog).toContainText("内部资料");
  await checkAccessibility(page);
  await dialog.getByRole("button", { name: "加入总结" }).click();
  await expect(dialog.getByRole("status")).toContainText("已加入 2 处修订");
  await dialog.getByRole("button", { name: "关闭" }).last().click();
  await expect(page.locator(".document ins")).toHaveText(["十二", "和食品"]);
  await expect(page.locator(".document del")).toHaveText(["十"]);

  await page.getByRole("button", { name: "导出 Word" }).click();
  await dialog.getByRole("button", { name: "读回审阅稿…" }).click();
  await dialog.getByText("王局长改.docx").click();
  await expect(dialog).toContainText("内部资料");
  await dialog.locator("input[type=file]").setInputFiles(file);
  await expect(dialog).toContainText("已由");
  await expect(dialog.getByRole("button", { name: "加入总结" })).toBeDisabled();
});

test("Users can take a reviewer's comments out of a Word file", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, blocks);
  const transform = new Transform(parseDocument({ type: "doc", content: blocks }));
  transform.doc.descendants((node, pos) => {
    const at = node.text?.indexOf("集中学习") ?? -1;
    if (at >= 0) transform.addMark(pos + at, pos + at + 4, node.type.schema.mark("comment", { id: "t" }));
  });
  const comments = [{ author: "王局长", at: null, text: "请列出学习篇目。" }];
  const threads = [{ id: "t", quote: "", resolved: false, comments }];
  const markup = { threads, summary: address.split("/").at(-1)! };
  const buffer = Buffer.from(exportDocx(transform.doc, { ...exportOptions, markup }));
  await page.getByRole("button", { name: "导出 Word" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "读回审阅稿…" }).click();
  await dialog.locator("input[type=file]").setInputFiles({ name: "a.docx", mimeType, buffer });
  await expect(dialog).toContainText("没有新的修订，1 条批注");
  await dialog.getByRole("button", { name: "加入总结" }).click();
  await dialog.getByRole("button", { name: "关闭" }).last().click();
  await expect(page.locator(".document [data-comment]")).toHaveText("集中学习");
  await page.getByRole("button", { name: "批注" }).last().click();
  await expect(page.getByText("请列出学习篇目。")).toBeVisible();
});

test("Users can export two versions as tracked changes and as a clean copy", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, blocks);
  await page.goto(`${address}/versions`);
  await page.getByRole("button", { name: "存为版本" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "存为版本" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto(address);
  await page.locator(".document > p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type("全年没有发生事故。");
  await expect(page.locator("[data-save='saved']")).toBeVisible();
  await page.goto(`${address}/versions/compare?from=1&to=now`);
  const marked = await readDownload(page, () => page.getByRole("button", { name: "导出花脸稿" }).click());
  expect(marked.name).toContain("（花脸稿）");
  expect(partOf(marked.bytes, "word/document.xml")).toMatch(/<w:ins [^>]*><w:r>.*?全年没有发生事故。/);
  const clean = await readDownload(page, () => page.getByRole("button", { name: "导出清稿" }).click());
  expect(partOf(clean.bytes, "word/document.xml")).not.toContain("<w:ins");
});
