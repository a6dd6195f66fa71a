import { caretAtEndOf, createSummary, documentText, expectSaved, paste } from "./support/editor.ts";
import { ownServer } from "./support/own-server.ts";
import { pressUntil } from "./support/press-until.ts";
import { readDownload } from "./support/read-download.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const opening = `宣传思想工作总结
作者：佚名  来源：网络

一年来，在区委、区政府的正确领导下，我们围绕中心、服务大局，宣传思想工作
取得了新的进展。现将有关情况总结如下：`;

test("Users can write one summary together through a cut network and a killed server", async ({
  browser,
  complaints,
}) => {
  test.setTimeout(180_000);
  complaints.expected.push(
    /WebSocket|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|Failed to (load|fetch)|CLIENT_FETCH/,
  );
  const server = await ownServer();
  try {
    const open = async (name: string) => {
      const context = await browser.newContext({
        baseURL: server.url,
        locale: "zh-CN",
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      await signIn(page, name, "chengwen-2026");
      return page;
    };
    const zhou = await open("zhoumin");
    const lin = await open("linfeng");

    const path = await createSummary(zhou, "年度宣传思想工作总结");
    await expect(zhou.locator("header h1")).toContainText("宣传思想工作总结");
    await lin.goto(path);
    await expect(lin.locator(".document")).toContainText("宣传思想工作总结");

    // Fill the first blanks from the keyboard.
    const blanks = zhou.locator(".document .blank");
    const before = await blanks.count();
    await caretAtEndOf(zhou, "宣传思想工作总结");
    await zhou.keyboard.press("Tab");
    await zhou.keyboard.type("2026");
    await zhou.keyboard.press("Tab");
    await zhou.keyboard.type("临江区教育局宣传科");
    await expect(blanks).toHaveCount(before - 2);

    await zhou.keyboard.press("End");
    await zhou.keyboard.press("Enter");
    await paste(zhou, opening);
    await expect(zhou.locator(".document")).toContainText("宣传思想工作取得了新的进展");

    // The third section goes above the second.
    const outline = zhou.getByRole("navigation", { name: "提纲" });
    const headings = await outline
      .locator("li button[aria-current], li > div > button:nth-child(2)")
      .allInnerTexts();
    expect(headings.length).toBeGreaterThan(3);
    const third = outline.getByRole("button", { name: /^移动：三、/ });
    await third.focus();
    await expect(third).toHaveAttribute("aria-roledescription", /.+/);
    await expect(third).toBeFocused();
    await zhou.keyboard.press("Space");
    await expect(outline).toContainText("已拿起“三、");
    await pressUntil(zhou, "ArrowUp", outline.getByText(/现在在“二、.+”的位置/));
    await zhou.keyboard.press("Space");
    const words = headings.find((heading) => heading.startsWith("三、"))!.slice(2);
    await expect(outline).toContainText(`二、${words}`);
    await expect(lin.getByRole("navigation", { name: "提纲" })).toContainText(`二、${words}`);

    // Both type at once, in different places.
    await caretAtEndOf(zhou, "宣传思想工作取得了新的进展");
    await zhou.keyboard.press("Enter");
    await lin.locator(".document").click();
    await lin.keyboard.press("Control+End");
    await lin.keyboard.press("Enter");
    await Promise.all([typeTokens(zhou, "甲", 0, 30), typeTokens(lin, "乙", 0, 30)]);

    // The network of one is cut for a while; both go on.
    await lin.context().setOffline(true);
    await Promise.all([typeTokens(zhou, "甲", 30, 45), typeTokens(lin, "乙", 30, 45)]);
    await expect(lin.locator("[data-save='offline']")).toContainText("处修改保存在这台电脑上");
    await lin.context().setOffline(false);
    await expectSaved(lin);

    // The server dies while both type, and comes back.
    const typing = Promise.all([typeTokens(zhou, "甲", 45, 90), typeTokens(lin, "乙", 45, 90)]);
    await expect(zhou.locator(".document")).toContainText("甲50、");
    await server.kill();
    await typing;
    await expect(zhou.locator("[data-save='offline']")).toBeVisible();
    await server.start();
    await Promise.all([expectSaved(zhou), expectSaved(lin)]);

    await expect.poll(() => documentText(lin)).toBe(await documentText(zhou));
    const text = await documentText(zhou);
    for (const who of ["甲", "乙"]) {
      for (let i = 0; i < 90; i++) expect(text.split(`${who}${i}、`).length - 1, `${who}${i}`).toBe(1);
    }

    await zhou.getByRole("button", { name: "导出 Word" }).click();
    await expect(zhou.getByRole("dialog")).toContainText("待填");
    const { name, bytes } = await readDownload(zhou, () =>
      zhou.getByRole("button", { name: "仍要下载" }).click(),
    );
    expect(name).toMatch(/^2026年度.*总结（草稿）\.docx$/);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  } finally {
    await server.close();
  }
});

async function typeTokens(
  page: import("@playwright/test").Page,
  who: string,
  from: number,
  to: number,
): Promise<void> {
  for (let i = from; i < to; i++) await page.keyboard.type(`${who}${i}、`, { delay: 12 });
}
