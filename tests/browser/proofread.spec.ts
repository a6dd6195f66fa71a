import { db } from "#lib/db.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { about, faultyText, openPanel, panel, row, underlined } from "./support/findings.ts";
import { expect, test } from "./support/test.ts";

test("Users can see what is wrong, go there, put it right and take that back", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, faultyText());
  await openPanel(page);
  await expect(underlined(page, "error").filter({ hasText: "篇数" })).toHaveCount(1);
  await expect(underlined(page).filter({ hasText: "，，" }).first()).toHaveAttribute("title", /：/);
  const before = await documentText(page);

  // A press on the words in the panel selects them in the text.
  await about(page, "。。").getByText("标点重复").first().click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("。。");
  await about(page, "。。").getByRole("button", { name: "改为“。”" }).click();
  await expect.poll(() => documentText(page)).toContain("参学率不断提高。\n");
  await expect(about(page, "。。")).toHaveCount(0);
  await press(page, "Control+z");
  await expect.poll(() => documentText(page)).toBe(before);
  await expect(about(page, "。。")).toHaveCount(1);

  // All of a rule in one step, which one undo takes back.
  await about(page, "。。").getByRole("button", { name: "同类 3 处全部改正" }).click();
  await expect.poll(() => documentText(page)).not.toMatch(/，，|。。/);
  await expect(row(page, "标点重复")).toHaveCount(0);
  await press(page, "Control+z");
  await expect.poll(() => documentText(page)).toBe(before);
  await expect(row(page, "标点重复")).toHaveCount(3);
});

test("Users can go from finding to finding by F7, and press underlined words for a card", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, faultyText());
  await expect(underlined(page).filter({ hasText: "，，" }).first()).toBeVisible({ timeout: 20_000 });
  await page.locator(".document > *").first().click();
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await press(page, "F7");
  await expect.poll(selected).toBe("，，");
  await expect(panel(page).locator("li[aria-current]")).toContainText("，，");
  await press(page, "F7");
  await expect.poll(selected).toBe("。。");
  await press(page, "Shift+F7");
  await expect.poll(selected).toBe("，，");

  await underlined(page).filter({ hasText: "。。" }).click();
  const card = page.getByRole("region", { name: "校对" }).filter({ hasNot: page.getByRole("status") });
  await expect(card).toContainText("标点重复");
  // Its sentences go on in the next line, though the foot line that it belongs to does not.
  await expect(card).toHaveCSS("white-space", "normal");
  await card.getByRole("button", { name: "改为“。”" }).click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => documentText(page)).toContain("参学率不断提高。\n");
  await expect(underlined(page).filter({ hasText: "。。" })).toHaveCount(0);
});

test("Users can ignore a place with a reason; others see who did, and it comes back with its sentence", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, faultyText());
  await openPanel(page);
  const doubled = row(page, "标点重复").filter({ hasText: "参学率" }).filter({ hasText: "集中学习" });
  await expect(row(page, "标点重复")).toHaveCount(3);
  await doubled.getByRole("button", { name: "忽略" }).first().click();
  const reason = page.getByRole("textbox", { name: "忽略的理由" });
  await expect(page.getByRole("button", { name: "忽略此处" })).toBeDisabled();
  await reason.fill("原文如此");
  await reason.press("Enter");
  await expect(row(page, "标点重复")).toHaveCount(2);
  await page.reload();
  await openPanel(page);
  await expect(row(page, "标点重复")).toHaveCount(2);

  const colleague = await openAs(office.reviewer);
  await colleague.goto(address);
  await openPanel(colleague);
  await panel(colleague).getByText("已忽略 1 处").click();
  const ignored = panel(colleague).getByRole("group").filter({ hasText: "已忽略" });
  await expect(ignored).toContainText("理由：原文如此");
  await expect(ignored).toContainText(office.drafter.displayName);
  const id = address.split("/").at(-1)!;
  const actions = await db().auditEvent.findMany({ where: { objectId: id, userId: office.drafter.id } });
  expect(actions.map(({ action }) => action)).toContain("summary.ignore-finding");

  // Elsewhere anybody may write; when the sentence itself changes, somebody is to look again.
  await caretAtEndOf(page, "形成材料");
  await page.keyboard.type("会后有讨论。");
  await expectSaved(page);
  await expect(row(page, "标点重复")).toHaveCount(2);
  await panel(colleague).getByRole("button", { name: "不再忽略" }).click();
  await expect(row(colleague, "标点重复")).toHaveCount(3);
  await expect(row(page, "标点重复")).toHaveCount(3);
});

test("Users can write on without being interrupted, and without a network", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch|ChunkLoadError/);
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "全年学习。")]);
  await openPanel(page);
  await expect(panel(page)).toContainText("没有发现问题。");
  await expect(panel(page)).toContainText(/查过的 \d+ 条规则/);

  expect(page.workers()).toHaveLength(1);
  await page.context().setOffline(true);
  await caretAtEndOf(page, "全年学习");
  await page.keyboard.type("又宣传，，");
  await expect(underlined(page).filter({ hasText: "，，" })).toHaveCount(1);
  await page.keyboard.type("检查。");
  await expect(underlined(page)).toHaveText(["，，"]);
  await page.context().setOffline(false);
  await expectSaved(page);
  await expect(underlined(page)).toHaveText(["，，"]);
});

test("Users who may only read see what is wrong, and can change nothing", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const address = await openSummary(page, office, faultyText());
  const viewer = await openAs(office.viewer);
  await viewer.goto(address);
  await openPanel(viewer);
  await expect(row(viewer, "标点重复")).toHaveCount(3);
  await expect(panel(viewer).getByRole("button", { name: /改为|忽略|全部改正/ })).toHaveCount(0);

  // What a colleague writes is looked at too, and marks stay at their words.
  await caretAtEndOf(page, "理论学习");
  await press(page, "Enter");
  await page.keyboard.type("新写一段，，内容。");
  await expect(row(viewer, "标点重复")).toHaveCount(4);
  await expect(underlined(viewer).filter({ hasText: "，，" })).toHaveCount(3);
});

test("Users whose network fails before the proofreading is here go on writing, and have it later", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch|ChunkLoadError/);
  const page = await openAs(office.drafter);
  await openSummary(page, office, faultyText());
  const failed = page.waitForEvent("requestfailed", (request) =>
    request.url().includes("/_next/static/chunks/"),
  );
  await page.context().setOffline(true);
  await failed;
  await caretAtEndOf(page, "形成材料");
  await page.keyboard.type("仍可写。");
  await expect.poll(() => documentText(page)).toContain("形成材料。仍可写。");
  await page.context().setOffline(false);
  await expect(underlined(page).filter({ hasText: "，，" })).toHaveCount(2, { timeout: 30_000 });
});

test("Users whose proofreading could not begin can begin it again", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(
    /WebSocket|ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Failed to load|ChunkLoadError/,
  );
  const page = await openAs(office.drafter);
  let fails = true;
  await page.route(/\/api\/summaries\/[^/]+\/checking/, (route) =>
    fails ? route.abort() : route.continue(),
  );
  await openSummary(page, office, faultyText());
  await page.getByRole("button", { name: "校对", exact: true }).click();
  await expect(panel(page)).toContainText("再校对一次", { timeout: 20_000 });
  await caretAtEndOf(page, "形成材料");
  await page.keyboard.type("仍可写。");
  fails = false;
  await panel(page).getByRole("button", { name: "再校对一次" }).click();
  await expect(row(page, "标点重复")).toHaveCount(3);
});
