import type { Page } from "@playwright/test";
import { makeDocument, makeSummary } from "../builders.ts";
import { partOf, textOfXml } from "../exported-file.ts";
import { makeVersion } from "../make-version.ts";
import { p, table } from "../paper.ts";
import {
  caretAtEndOf,
  documentText,
  expectSaved,
  expectWritable,
  line,
  openSummary,
  press,
} from "./support/editor.ts";
import type { Office } from "./support/office.ts";
import { readDownload } from "./support/read-download.ts";
import { expect, test } from "./support/test.ts";

const safety = "加强校园安全检查，排查各类隐患。";
const sport = "开展阳光体育活动，学生体质提高。";
const reading = "推进书香校园建设，举办读书节。";
const blocks = [
  line("title", "年度工作总结"),
  line("level1", "教育教学"),
  line("body", safety),
  line("body", sport),
  line("body", reading),
  table(["学校", "人数"], ["第一小学", "120"], ["第二小学", "90"]),
];

const versionRow = (page: Page, name: string) => page.getByRole("row", { name: `${name}，放在左边` });

async function saveVersion(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: "存为版本" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("说明").fill(label);
  await dialog.getByRole("button", { name: "存为版本" }).click();
}

test("Users can save a version, see what they changed since, and restore it while a colleague has it open", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, blocks);
  await page.getByRole("link", { name: "版本" }).click();
  await expect(page.getByText("还没有版本")).toBeVisible();
  await saveVersion(page, "送科长看之前");
  await expect(versionRow(page, "第 1 版")).toContainText("送科长看之前");
  await expect(versionRow(page, "第 1 版")).toContainText(office.drafter.displayName);

  await page.getByRole("link", { name: "回到正文" }).click();
  await expectWritable(page);
  await page.locator(".document > p", { hasText: safety }).click({ clickCount: 3 });
  await press(page, "Backspace", "Backspace");
  await caretAtEndOf(page, reading);
  await press(page, "Enter");
  await page.keyboard.type(safety);
  await caretAtEndOf(page, sport);
  await page.keyboard.type("近视率下降。");
  await page.locator(".document td").getByText("120", { exact: true }).click();
  await press(page, "End", "Backspace", "Backspace", "Backspace");
  await page.keyboard.type("135");
  await expect.poll(() => documentText(page)).toContain("135");
  await expectSaved(page);

  await page.getByRole("link", { name: "版本" }).click();
  await page.getByRole("button", { name: "对照所选" }).click();
  await expect(page.getByText("新增 9 字，删除 3 字，移动 1 段，改表 1 处")).toBeVisible();
  const moved = page.getByRole("cell", { name: safety, exact: false }).filter({ hasText: "移动" });
  await expect(moved).toHaveCount(3);
  await expect(page.locator("td[data-changed] ins")).toHaveText("135");
  await expect(page.locator("td[data-changed] del")).toHaveText("120");
  await expect(page.getByText("4 处改动")).toBeVisible();
  for (const place of ["第 1 / 4 处", "第 2 / 4 处"]) {
    await page.getByRole("button", { name: "下一处改动" }).click();
    await expect(page.getByText(place)).toBeVisible();
  }
  await expect(page.locator("tr[data-change]:focus")).toContainText("近视率下降。");

  const colleague = await openAs(office.contributor);
  await colleague.goto(address);
  await expect(colleague.locator(".document")).toContainText("近视率下降。");
  await page.getByRole("link", { name: "全部版本" }).click();
  await page.getByRole("button", { name: "恢复第 1 版" }).click();
  await expect(page.getByRole("dialog")).toContainText("现在的内容会先留为一个版本");
  await page.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "已恢复第 1 版，现在是第 3 版。" })).toBeVisible();
  await expect(versionRow(page, "第 3 版")).toContainText("恢复自第 1 版");
  await expect(versionRow(page, "第 2 版")).toContainText("恢复之前");
  await expect(colleague.locator(".document")).not.toContainText("近视率下降。");
  const texts = [safety, sport, reading];
  await expect
    .poll(async () => (await documentText(colleague)).split("\n").filter((text) => texts.includes(text)))
    .toEqual(texts);
  await expect(colleague.locator(".document td", { hasText: "120" })).toBeVisible();

  // Back again: the version before is restored in the same way.
  await page.getByRole("button", { name: "恢复第 2 版" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).click();
  await expect(colleague.locator(".document")).toContainText("近视率下降。");
  await page.getByRole("button", { name: "恢复第 2 版" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("现在的内容与第 2 版完全相同");
});

test("Users can compare with the final summary of the year before", async ({ office, openAs }) => {
  const { unit, drafter } = office;
  const scope = { unitId: unit.id, userId: drafter.id };
  const past = makeDocument(["全年组织学习12次，覆盖300人。", safety], "2025年度工作总结");
  await makeSummary(scope, { doc: past, year: 2025, state: "final" });
  const { id } = await makeSummary(scope, {
    doc: makeDocument(["全年组织学习15次，覆盖300人。", safety], "2026年度工作总结"),
  });
  const page = await openAs(drafter);
  await page.goto(`/summaries/${id}/versions`);
  await expect(page.getByRole("row").filter({ hasText: "去年同期：2025年度工作总结" })).toBeVisible();
  await page.getByRole("button", { name: "对照所选" }).click();
  await expect(page.getByRole("columnheader", { name: "去年同期：2025年度工作总结" })).toBeVisible();
  await expect(page.locator("del")).toHaveText(["2025", "12"]);
  await expect(page.locator("ins")).toHaveText(["2026", "15"]);
  await page.getByLabel("左边").selectOption("now");
  await page.getByRole("button", { name: "对照", exact: true }).click();
  await expect(page.getByText("两边没有不同之处。")).toBeVisible();
});

async function withVersion({ unit, drafter }: Office): Promise<string> {
  const summary = await makeSummary({ unitId: unit.id, userId: drafter.id });
  const doc = { type: "doc", content: [p("title", "旧的标题"), p("body", "旧版本的一段。")] };
  await makeVersion({ userId: drafter.id, userName: drafter.displayName }, summary, doc);
  return summary.id;
}

test("Users who only read can compare and export versions, but neither save nor restore one", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.viewer);
  await page.goto(`/summaries/${await withVersion(office)}/versions`);
  const { name, bytes } = await readDownload(page, () =>
    page.getByRole("button", { name: "导出第 1 版" }).click(),
  );
  expect(name).toBe("2026年度旧的标题（第1版）.docx");
  expect(textOfXml(partOf(bytes, "word/document.xml"))).toContain("旧版本的一段。");
  await expect(page.getByRole("button", { name: "存为版本" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "恢复第 1 版" })).toHaveCount(0);
  await page.getByRole("button", { name: "对照所选" }).click();
  await expect(page.locator("del").first()).toBeVisible();
});

test("Users can get to the versions of a summary with a long title on a narrow window", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await page.setViewportSize({ width: 1024, height: 768 });
  const title =
    "江州市教育局关于推进全市中小学校园安全与宣传思想文化工作融合发展的2026年度工作总结及下一步打算";
  await openSummary(page, office, [line("title", title), line("body", safety)]);
  await expect(page.getByRole("button", { name: "导出 Word" })).toBeInViewport({ ratio: 1 });
  await page.getByRole("link", { name: "版本" }).click();
  await expect(page.getByRole("button", { name: "存为版本" })).toBeInViewport({ ratio: 1 });
});

test("Users are told when an address asks for a version that is not there", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const id = await withVersion(office);
  for (const query of ["from=9&to=now", "from=1&to=year-before"]) {
    await page.goto(`/summaries/${id}/versions/compare?${query}`);
    await expect(page.getByText("没有可以对照的版本")).toBeVisible();
  }
  await page.goto(`/summaries/${id}/versions/compare?from=x&to=-1`);
  await expect(page.getByRole("columnheader", { name: /第 1 版/ })).toBeVisible();
});
