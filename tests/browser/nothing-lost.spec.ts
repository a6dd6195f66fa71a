import { startPostgres } from "#server/postgres.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";
import { breakableLine } from "./support/breakable-line.ts";
import { caretAtEndOf, createSummary, documentText, expectSaved } from "./support/editor.ts";
import { ownServer } from "./support/own-server.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const title = "宣传思想工作总结";

test("Users who cannot reach the live connection are told so, and cannot write into the void", async ({
  openAs,
  office,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket/);
  const page = await openAs(office.drafter);
  await page.routeWebSocket(/\/collab/, (socket) => socket.close());
  await page.goto("/summaries/new");
  await page.getByText("年度宣传思想工作总结").first().click();
  await page.getByRole("button", { name: "开始写" }).click();
  await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/);
  await expect(page.getByText("正在打开")).toBeVisible();
  await expect(page.locator("[data-save='loading']")).toBeVisible();
  await expect(page.locator(".document")).toHaveCount(0);
});

test("Users find what they wrote offline after closing the page, and it reaches the others", async ({
  openAs,
  office,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await openAs(office.drafter);
  const path = await createSummary(page, "年度宣传思想工作总结");
  await expectSaved(page);
  await page.context().setOffline(true);
  await expect(page.locator("[data-save='offline']")).toContainText("没有未保存的修改");
  await caretAtEndOf(page, title);
  await page.keyboard.press("Enter");
  await page.keyboard.type("断网时写下的一段话。");
  // The new paragraph and ten characters: what is said to be kept is in the browser's copy.
  await expect(page.locator("[data-save='offline']")).toContainText("离线，11 处修改保存在这台电脑上");
  const context = page.context();
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(path);
  await expect(again.locator(".document")).toContainText("断网时写下的一段话。");
  await expectSaved(again);
  const colleague = await openAs(office.contributor);
  await colleague.goto(path);
  await expect(colleague.locator(".document")).toContainText("断网时写下的一段话。");
  expect((await documentText(colleague)).split("断网时写下的一段话。")).toHaveLength(2);
});

test("Users lose nothing while the database is gone, and everyone is told", async ({
  browser,
  complaints,
}) => {
  test.setTimeout(120_000);
  complaints.expected.push(/WebSocket|503|500/);
  const folder = temporaryFolder("database-gone");
  const own = await startPostgres(folder.path);
  const address = new URL(own.url);
  const line = await breakableLine(Number(address.port));
  address.port = String(line.port);
  const server = await ownServer({ DATABASE_URL: address.href });
  try {
    const open = async (name: string) => {
      const context = await browser.newContext({ baseURL: server.url, locale: "zh-CN" });
      const page = await context.newPage();
      await signIn(page, name, "chengwen-2026");
      return page;
    };
    const [zhou, lin] = [await open("zhoumin"), await open("linfeng")];
    const path = await createSummary(zhou, "年度宣传思想工作总结");
    await lin.goto(path);
    await expect(lin.locator(".document")).toContainText(title);
    await expectSaved(zhou);

    line.cut();
    for (const [page, who] of [
      [zhou, "甲"],
      [lin, "乙"],
    ] as const) {
      await caretAtEndOf(page, title);
      await page.keyboard.press("Enter");
      await page.keyboard.type(`${who}在数据库不在时写的话。`);
    }
    for (const page of [zhou, lin]) {
      await expect(page.locator("[data-save='failing'], [data-save='offline']")).toContainText(
        "保存在这台电脑上",
      );
    }
    line.mend();
    for (const page of [zhou, lin]) await expectSaved(page);
    for (const page of [zhou, lin]) {
      await page.reload();
      for (const who of ["甲", "乙"]) {
        await expect(page.locator(".document")).toContainText(`${who}在数据库不在时写的话。`);
      }
    }
  } finally {
    await server.close();
    line.close();
    await own.stop();
    folder.remove();
  }
});
