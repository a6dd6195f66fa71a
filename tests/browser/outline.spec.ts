import type { Page } from "@playwright/test";
import { drag } from "./support/drag.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { pressUntil } from "./support/press-until.ts";
import { expect, test } from "./support/test.ts";

const outline = (page: Page) => page.getByRole("navigation", { name: "提纲" });
const entries = (page: Page) => outline(page).getByRole("listitem");
const entry = (page: Page, name: string) => outline(page).getByRole("button", { name, exact: true });
const handle = (page: Page, name: string) => outline(page).getByRole("button", { name: `移动：${name}` });

/** Reaches for the outline and waits until its lines can be dragged. */
async function reach(page: Page): Promise<void> {
  await outline(page).hover();
  await expect(outline(page).getByRole("button", { name: /^移动/ }).first()).toHaveAttribute(
    "aria-describedby",
  );
}

const sections = [
  line("title", "年度工作总结"),
  line("level1", "理论学习"),
  line("level2", "集中研讨"),
  line("body", "研讨十二次。"),
  line("level2", "个人自学"),
  line("body", "自学全年坚持。"),
  line("level1", "宣传工作"),
  line("body", "宣传正文。"),
  line("level2", "阵地建设"),
  line("body", "阵地正文。"),
  line("level1", "队伍建设"),
  line("body", "队伍正文。"),
];

test("Users can add a section from a template or an empty one", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("body", "学习正文。"),
    line("level1", "队伍建设"),
    line("body", "队伍正文。"),
    line("signer", "宣传科"),
    line("date", "2026年12月31日"),
  ]);
  const add = outline(page).getByRole("button", { name: "栏目", exact: true });
  const dialog = page.getByRole("dialog", { name: "添加栏目" });
  await caretAtEndOf(page, "学习正文。");
  await add.click();
  await expect(dialog.getByLabel("查找栏目")).toBeFocused();
  await page.keyboard.type("舆情");
  await dialog.getByRole("button", { name: /舆情/ }).click();
  await expect(dialog).toBeHidden();
  await expect(entries(page)).toHaveText([
    "一、理论学习",
    /^二、加强舆情监测，守牢意识形态阵地\d+ 待填$/,
    "三、队伍建设",
  ]);
  await expect(outline(page).locator("[aria-current]")).toContainText("舆情监测");

  // The template is marked as used; the words that are typed next are those of the new section.
  await add.click();
  await page.keyboard.type("舆情");
  await expect(dialog.getByRole("button", { name: /舆情.*已在本文中/ })).toBeVisible();
  await dialog.getByLabel("查找栏目").fill("");
  await dialog.getByRole("button", { name: "空白栏目" }).click();
  await expect(page.locator(".document")).toBeFocused();
  await page.keyboard.type("存在问题");
  await expect(entry(page, "三、存在问题")).toBeVisible();

  // Behind the last section means before the signature.
  await entry(page, "四、队伍建设").click();
  await add.click();
  await dialog.getByRole("button", { name: "空白栏目" }).click();
  await expect(page.locator(".document")).toBeFocused();
  await page.keyboard.type("下一步打算");
  await expect(entry(page, "五、下一步打算")).toBeVisible();
  await expect
    .poll(async () => (await documentText(page)).split("\n").slice(-4))
    .toEqual(["下一步打算", "", "宣传科", "2026年12月31日"]);
  await expectSaved(page);
});

test("Users can drag a section to another place, and back", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, sections);
  await reach(page);
  await drag(page, handle(page, "三、队伍建设"), handle(page, "一、理论学习"));
  await expect(entries(page)).toHaveText([
    "一、队伍建设",
    "二、理论学习",
    "（一）集中研讨",
    "（二）个人自学",
    "三、宣传工作",
    "（一）阵地建设",
  ]);
  await expect
    .poll(async () => (await documentText(page)).split("\n").slice(0, 4))
    .toEqual(["年度工作总结", "队伍建设", "队伍正文。", "理论学习"]);

  await drag(page, handle(page, "一、队伍建设"), handle(page, "三、宣传工作"));
  await expect(entries(page)).toHaveText([
    "一、理论学习",
    "（一）集中研讨",
    "（二）个人自学",
    "二、宣传工作",
    "（一）阵地建设",
    "三、队伍建设",
  ]);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(entries(page).first()).toHaveText("一、队伍建设");
  await expectSaved(page);
});

test("Users can drag a level-2 heading within its section and into another", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, sections);
  await reach(page);
  await drag(page, handle(page, "（二）个人自学"), handle(page, "（一）集中研讨"));
  await expect(entries(page).nth(1)).toHaveText("（一）个人自学");

  await drag(page, handle(page, "（一）个人自学"), handle(page, "三、队伍建设"));
  await expect(entries(page)).toHaveText([
    "一、理论学习",
    "（一）集中研讨",
    "二、宣传工作",
    "（一）阵地建设",
    "三、队伍建设",
    "（一）个人自学",
  ]);
  await expect
    .poll(async () => (await documentText(page)).split("\n").slice(-4))
    .toEqual(["队伍建设", "队伍正文。", "个人自学", "自学全年坚持。"]);

  // Upwards onto another heading it takes that one's place.
  await drag(page, handle(page, "（一）个人自学"), handle(page, "（一）阵地建设"));
  await expect(entries(page)).toHaveText([
    "一、理论学习",
    "（一）集中研讨",
    "二、宣传工作",
    "（一）个人自学",
    "（二）阵地建设",
    "三、队伍建设",
  ]);
  await expectSaved(page);
});

test("Users can jump to a section and to a heading", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const filling = Array.from({ length: 60 }, (_, i) => line("body", `第${i + 1}段。`));
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    ...filling,
    line("level1", "宣传工作"),
    line("level2", "阵地建设"),
    ...filling,
  ]);
  const heading = page.locator(".document").getByText("宣传工作");
  await expect(heading).not.toBeInViewport();
  await entry(page, "二、宣传工作").click();
  await expect(heading).toBeInViewport();
  await expect(page.locator(".document")).toBeFocused();
  await expect(entry(page, "二、宣传工作")).toHaveAttribute("aria-current", "true");
  await page.keyboard.type("全年");
  await expect(page.locator(".document")).toContainText("全年宣传工作");

  await entry(page, "一、理论学习").click();
  await expect(heading).not.toBeInViewport();
  await entry(page, "（一）阵地建设").click();
  await expect(page.locator(".document").getByText("阵地建设")).toBeInViewport();
  await page.keyboard.type("加强");
  await expect(entry(page, "（一）加强阵地建设")).toBeVisible();
});

test("Users can move a section by keyboard and hear where it is", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, sections);
  const said = page.locator("[id^='DndLiveRegion']");
  const moved = handle(page, "三、队伍建设");
  await caretAtEndOf(page, "年度工作总结");
  await moved.focus();
  await expect(moved).toHaveAttribute("aria-describedby");
  await expect(moved).toBeFocused();
  await expect(moved).toHaveAccessibleDescription(/按空格键拿起/);
  await press(page, "Space");
  await expect(said).toHaveText("已拿起“三、队伍建设”。");
  await pressUntil(page, "ArrowUp", said.filter({ hasText: "现在在“（一）阵地建设”的位置" }));
  await press(page, "ArrowUp");
  await expect(said).toHaveText("“三、队伍建设”现在在“二、宣传工作”的位置。");
  await press(page, "Escape");
  await expect(said).toHaveText("已取消移动“三、队伍建设”。");
  await expect(entries(page).last()).toHaveText("三、队伍建设");

  await press(page, "Space");
  await expect(said).toHaveText("已拿起“三、队伍建设”。");
  await pressUntil(page, "ArrowUp", said.filter({ hasText: "现在在“（一）阵地建设”的位置" }));
  await press(page, "ArrowUp");
  await expect(said).toHaveText("“三、队伍建设”现在在“二、宣传工作”的位置。");
  await press(page, "Space");
  await expect(said).toHaveText("已放下“三、队伍建设”。");
  await expect(entries(page)).toHaveText([
    "一、理论学习",
    "（一）集中研讨",
    "（二）个人自学",
    "二、队伍建设",
    "三、宣传工作",
    "（一）阵地建设",
  ]);
  await expect(handle(page, "二、队伍建设")).toBeFocused();
});
