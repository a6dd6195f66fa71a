import { caretAtEndOf, expectSaved, line, openSummary } from "./support/editor.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const blocks = () => [line("title", "年度工作总结"), line("body", "开头。")];

test("Users whose browser keeps nothing are told so, and are asked before the page closes", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await openAs(office.drafter);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not in this window", "SecurityError");
    };
  });
  await openSummary(page, office, blocks());
  await caretAtEndOf(page, "开头。");
  await page.keyboard.type("有网时写的。");
  await expectSaved(page);
  await page.context().setOffline(true);
  await page.keyboard.type("断网后写的。");
  await expect(page.locator("[data-save='offline']")).toContainText("处修改只在这个页面里，请不要关闭");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await page.context().setOffline(false);
  await expectSaved(page);
});

test("Users who may only read cannot write into the copy in their browser", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket/);
  const page = await openAs(office.viewer);
  const address = await openSummary(page, office, blocks());
  await expect(page.getByText("只读")).toBeVisible();
  await page.routeWebSocket(/\/collab/, (socket) => socket.close());
  await page.goto(address);
  const paper = page.locator(".document");
  await expect(paper).toContainText("开头。");
  await expect(paper).toHaveAttribute("contenteditable", "false");
});

test("Users find what a blocked tab held after another tab signed out", async ({
  office,
  openAs,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket|401/);
  const blocked = await openAs(office.drafter);
  const address = await openSummary(blocked, office, blocks());
  await blocked.routeWebSocket(/\/collab/, (socket) => socket.close());
  await blocked.goto(address);
  await expect(blocked.locator(".document")).toContainText("开头。");
  const other = await blocked.context().newPage();
  await other.goto(address);
  await expectSaved(other);

  await caretAtEndOf(blocked, "开头。");
  await blocked.keyboard.type("只在这个标签页里。");
  await caretAtEndOf(other, "年度工作总结");
  await other.keyboard.type("（二稿）");
  await expectSaved(other);
  await blocked.close();
  await other.goto("/");
  await other.getByRole("button", { name: "退出" }).click();
  await other.waitForURL(/\/sign-in/);

  await signIn(other, office.drafter.name);
  await other.goto(address);
  await expect(other.locator(".document")).toContainText("开头。只在这个标签页里。");
  await expectSaved(other);
});
