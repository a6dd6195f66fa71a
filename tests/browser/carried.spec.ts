import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { rollSummaryForward } from "#lib/summaries/rolling/mutations.ts";
import { newUuid } from "#lib/uuid.ts";
import { makeScope, makeSummary } from "../builders.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import type { Office } from "./support/office.ts";
import { submitToReviewer } from "./support/submit.ts";
import { expect, test } from "./support/test.ts";

const blocks = [
  line("title", "教育局2025年度工作总结"),
  line("level1", "理论学习"),
  line("body", "全年集中学习12次，参学率98.5%，请陈建平教授讲课。"),
  line("body", "党员大会12次。"),
  line("level1", "宣传工作"),
  line("body", "发稿420篇，其中省级61篇。"),
];

/** The draft of 2026 of a summary of 2025, open in the editor. */
async function openRolled(page: Page, office: Office, content: DocumentJson[] = blocks): Promise<string> {
  const scope = await makeScope("drafter", office.unit);
  const source = await makeSummary(scope, { doc: { type: "doc", content }, year: 2025, state: "final" });
  const { id } = await rollSummaryForward(scope, {
    ...{ requestId: newUuid(), sourceId: source.id, unitId: office.unit.id },
    ...{ periodKind: "year", year: 2026, part: 1 },
  });
  await page.goto(`/summaries/${id}`);
  await expect(page.locator(".document")).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("[data-save='loading']")).toHaveCount(0);
  return id;
}

const panel = (page: Page) => page.getByRole("region", { name: "沿用自2025年" });
const open = (page: Page) => page.locator(".ProseMirror .carried:not([data-decision])");

test("Users can decide by mouse, change one value everywhere, and keep all of a kind", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  const id = await openRolled(page, office);
  const status = panel(page).getByRole("status");
  await expect(status).toHaveText("已定 0 / 6");
  await expect(page.getByRole("button", { name: "沿用待定 6" })).toBeVisible();

  const card = panel(page).getByRole("listitem").filter({ hasText: "12次" }).first();
  await card.getByRole("button", { name: "手改" }).click();
  await card.getByRole("textbox", { name: "手改" }).fill("15次");
  await card.getByRole("button", { name: "改好" }).click();
  await panel(page).getByRole("button", { name: "还有 1 处“12次”：都改为“15次”" }).click();
  await expect(status).toHaveText("已定 2 / 6");
  expect(await documentText(page)).toContain("党员大会15次。");

  // Keep all counts of the section in which the papers were written.
  const papers = panel(page).getByRole("listitem").filter({ hasText: "420篇" });
  await papers.getByText("420篇").click();
  await papers.getByRole("button", { name: /本栏目的数量都保留（2 处）/ }).click();
  await expect(status).toHaveText("已定 4 / 6");
  await expect(open(page)).toHaveCount(2);

  // Undone in one step, and not forgotten by a reload.
  await page.locator(".ProseMirror").focus();
  await press(page, "Control+z");
  await expect(status).toHaveText("已定 2 / 6");
  await press(page, "Control+y");
  await expect(status).toHaveText("已定 4 / 6");
  await expectSaved(page);
  await page.reload();
  await expect(panel(page).getByRole("status")).toHaveText("已定 4 / 6");
  await expect
    .poll(async () => (await db().summary.findUniqueOrThrow({ where: { id } })).undecided, {
      timeout: 20_000,
    })
    .toBe(2);
});

test("Users can simply write over carried-over words, which decides about them", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  await openRolled(page, office);
  const number = open(page).filter({ hasText: "420篇" });
  await number.click();
  await press(page, "F8");
  const current = panel(page).locator("li[aria-current]");
  await expect(current).toContainText("420篇");
  await page.locator(".ProseMirror").focus();
  await press(page, "ArrowLeft", "ArrowLeft", "Backspace");
  await page.keyboard.type("5");
  await expect(number).toHaveCount(0);
  await expect(panel(page).getByRole("status")).toHaveText("已定 1 / 6");
  // A colleague sees the decision too.
  const colleague = await openAs(office.contributor);
  await colleague.goto(page.url());
  await expect(panel(colleague).getByRole("status")).toHaveText("已定 1 / 6", { timeout: 20_000 });
});

test("Users can see how much is as it was, and compare the old and the new side by side", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  await openRolled(page, office);
  await expect(panel(page).getByText("与往年相同 100%")).toBeVisible();
  await page.locator(".ProseMirror > *", { hasText: "党员大会" }).click();
  await press(page, "End");
  await page.keyboard.type("另外又组织了三十二场读书分享活动，人人上台。");
  await expect(panel(page).getByText(/与往年相同 [4-9]\d%/)).toBeVisible();

  await panel(page).getByLabel("标出未改动的段落").check();
  await expect(page.locator(".ProseMirror .unchanged")).toHaveCount(4);
  await panel(page).getByRole("button", { name: "对照本栏目" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("ins").first()).toContainText("另外又组织了三十二场读书分享活动");
  await expect(dialog.getByText("发稿420篇")).toHaveCount(0);
  await press(page, "Escape");
  await panel(page).getByRole("button", { name: "并排对照" }).click();
  await expect(dialog.getByText("发稿420篇").first()).toBeVisible();
});

test("Users can sign a summary only with everything checked, or with a reason that is recorded", async ({
  openAs,
  office,
}) => {
  const drafting = await openAs(office.drafter);
  const id = await openRolled(drafting, office);
  await submitToReviewer(office, id);
  const page = await openAs(office.reviewer);
  await page.goto(`/summaries/${id}`);
  await page.getByRole("button", { name: "审阅" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("6 处沿用的内容没有核对")).toBeVisible();
  await dialog.getByRole("button", { name: "签发定稿" }).click();
  await expect(dialog.getByRole("alert")).toContainText("沿用待定 6 处");
  await dialog.getByLabel("保留未了之处的理由").fill("已当面核对");
  await dialog.getByRole("button", { name: "签发定稿" }).click();
  await expect(page.getByText("只读")).toBeVisible({ timeout: 20_000 });
  await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
  expect(
    await db().auditEvent.findFirst({ where: { objectId: id, action: "summary.finish" } }),
  ).toMatchObject({
    ...{ userId: office.reviewer.id, detail: { undecided: 6, reason: "已当面核对" } },
  });
});

test("Users can not finish what they draft, and see no sources of another unit", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  const source = `${randomUUID()}/x`;
  const body = { ...line("body", "抄来的12次。"), attrs: { style: "body", source } };
  const scope = { unitId: office.unit.id, userId: office.drafter.id };
  const { id } = await makeSummary(scope, { doc: { type: "doc", content: [line("title", "总结"), body] } });
  await page.goto(`/summaries/${id}`);
  await expect(page.locator(".ProseMirror")).toContainText("抄来的12次");
  await expect(page.getByRole("button", { name: "审阅" })).toHaveCount(0);
  await page.getByRole("button", { name: "沿用" }).click();
  await expect(page.getByText(/没有沿用的内容|来源已不在您的范围内/)).toBeVisible();
});

test("Users can copy carried-over text elsewhere, and it keeps where it came from and what is open", async ({
  openAs,
  office,
}) => {
  const page = await openAs(office.drafter);
  const first = await openRolled(page, office);
  await panel(page)
    .getByRole("listitem")
    .filter({ hasText: "420篇" })
    .getByRole("button", { name: "保留" })
    .click();
  await expectSaved(page);
  await page.locator(".ProseMirror").click();
  await press(page, "Control+a", "Control+c");
  await openSummary(page, office, [line("title", "另一份总结"), line("body", "开头。")]);
  await caretAtEndOf(page, "开头。");
  await press(page, "Enter", "Control+v");
  await page.getByRole("complementary", { name: "侧栏" }).getByRole("button", { name: /沿用/ }).click();
  await expect(panel(page).getByRole("status")).toHaveText("已定 1 / 6");
  await expectSaved(page);
  const id = page.url().split("/").at(-1) ?? "";
  const source = await db().sectionUse.findFirstOrThrow({ where: { summaryId: first } });
  await expect
    .poll(() => db().sectionUse.count({ where: { summaryId: id, sourceId: source.sourceId } }), {
      timeout: 20_000,
    })
    .toBe(2);
});
