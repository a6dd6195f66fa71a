import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { paragraphsOf, textOfXml } from "../exported-file.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { beginning, figuresOn, openFigures, sentence } from "./support/figures-on-page.ts";
import { readDownload } from "./support/read-download.ts";
import { enterSession, figure, makeSessions, sessions } from "./support/study-records.ts";
import { expect, test } from "./support/test.ts";

const card = (page: Page) => page.getByRole("region", { name: "指标", exact: true });
const panel = (page: Page) => page.getByRole("region", { name: "本文的指标" });

test("Users can insert a figure by slash and by words, and see its value before", async ({
  openAs,
  office,
}) => {
  await makeSessions(office, 12);
  const page = await openAs(office.drafter);
  await openSummary(page, office, [...beginning, line("body", "全年集中学习"), line("body", "")]);
  await page.locator(".document > p").last().click();
  await page.keyboard.type("/指标");
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: "插入指标" });
  await dialog.getByRole("combobox").fill("集中学习");
  await expect(dialog.getByRole("option").first()).toContainText("集中学习次数");
  await expect(dialog.getByRole("option").first()).toContainText("12次");
  await checkAccessibility(page);
  await press(page, "Enter");
  await expect(figuresOn(page)).toHaveText(["12次"]);

  await caretAtEndOf(page, "全年集中学习");
  await page.getByRole("button", { name: "指标", exact: true }).first().click();
  await dialog.getByRole("combobox").fill("参学率");
  await expect(dialog.getByRole("option", { name: "参学率" })).toContainText("93.75%");
  await press(page, "Enter");
  await page.keyboard.type("。");
  expect(await documentText(page)).toContain("全年集中学习93.75%。");

  // The card says where it comes from, and offers other true ways to write it.
  await figuresOn(page).filter({ hasText: "12次" }).click();
  await expect(card(page)).toContainText("与台账一致");
  await expect(card(page)).toContainText("12 条记录");
  await expect(card(page).getByRole("link", { name: "查看记录" })).toHaveAttribute(
    "href",
    new RegExp(`^/ledgers/[0-9a-f-]+\\?from=2026-01-01&to=2026-12-31&unit=${office.unit.id}&filter=`),
  );
  await checkAccessibility(page);
  await card(page).getByRole("button", { name: "10余次" }).click();
  await expect(figuresOn(page).filter({ hasText: "10余次" })).toHaveCount(1);
  await card(page).getByRole("button", { name: "取消链接" }).click();
  await expect(figuresOn(page)).toHaveCount(1);
  expect(await documentText(page)).toContain("10余次");
});

test("Two people: one enters a record, the other's open draft shows it within two seconds", async ({
  openAs,
  office,
}) => {
  await makeSessions(office, 12);
  const lin = await openAs(office.drafter);
  const text = [...beginning, sentence("全年集中学习", await sessions(office, 12), "，成效明显。")];
  const address = await openSummary(lin, office, text);
  const fang = await openAs(office.reviewer);
  await fang.goto(address);
  for (const page of [lin, fang]) await expect(figuresOn(page)).toHaveAttribute("data-state", "fresh");

  await enterSession(office);
  await expect(figuresOn(lin)).toHaveAttribute("data-state", "changed", { timeout: 2_000 });
  await expect(figuresOn(lin)).toHaveAttribute("title", "原为12次，现为13次");
  await expect(lin.getByRole("button", { name: "指标待确认 1" })).toBeVisible();
  expect(await documentText(lin)).toContain("全年集中学习12次，成效明显。");

  await figuresOn(lin).click();
  await expect(card(lin)).toContainText("原为12次，现为13次");
  await card(lin).getByRole("button", { name: "更新为13次" }).click();
  await expect(figuresOn(lin)).toHaveText("13次");
  await expect(figuresOn(lin)).toHaveAttribute("data-state", "fresh");
  await expect(figuresOn(fang)).toHaveText("13次");
  await expect(figuresOn(fang)).toHaveAttribute("data-state", "fresh");
  await expectSaved(lin);

  await lin.getByRole("button", { name: "导出 Word" }).click();
  const { bytes } = await readDownload(lin, () =>
    lin.getByRole("dialog").getByRole("button", { name: "下载" }).click(),
  );
  expect(paragraphsOf(bytes).map(textOfXml)).toContain("全年集中学习13次，成效明显。");
});

test("Users can confirm all changed figures in one step, and take it back in one", async ({
  openAs,
  office,
}) => {
  await makeSessions(office, 13);
  const page = await openAs(office.drafter);
  const year = await sessions(office, 12);
  const half = await sessions(office, 9, { periodKind: "half", part: 1 });
  const rate = await figure("theory-study.attendance");
  await openSummary(page, office, [
    ...beginning,
    sentence("全年", year, "，上半年", half, "，参学率", rate, "。"),
  ]);
  await openFigures(page);
  await expect(panel(page).getByRole("status")).toHaveText("共 3 个，待确认 3");
  await expect(panel(page).getByRole("listitem")).toHaveCount(3);
  await checkAccessibility(page);
  await panel(page).getByRole("button", { name: "有变化 2" }).click();
  await expect(panel(page).getByRole("listitem")).toHaveCount(2);
  await panel(page).getByRole("button", { name: "全部", exact: true }).click();
  await panel(page).getByRole("button", { name: "全部确认（3 处）" }).click();
  await expect(figuresOn(page)).toHaveText(["13次", "13次", "93.75%"]);
  await expect(panel(page).getByRole("status")).toHaveText("共 3 个，待确认 0");
  await page.locator(".document").focus();
  await press(page, "Control+z");
  await expect(figuresOn(page)).toHaveText(["12次", "9次", "【参学率】"]);
});

test("A figure says when its definition was put away, when no record counts, when its unit is out of reach", async ({
  openAs,
  office,
}) => {
  const kind = await db().ledgerKind.findUniqueOrThrow({ where: { key: "theory-study" } });
  const formula = { aggregate: { type: "count" }, filter: [], span: "period" };
  const own = await db().figureDefinition.create({
    data: { kindId: kind.id, unitId: office.unit.id, name: "读书会次数", measure: "次", formula },
  });
  await makeSessions(office, 2);
  const page = await openAs(office.drafter);
  const named = { definition: own.id, name: "读书会次数" };
  await openSummary(page, office, [
    ...beginning,
    sentence("读书", await sessions(office, 2, named), "。"),
    sentence("学习", await sessions(office, 5, { year: 2020 }), "。"),
    sentence("全局", await sessions(office, 40, { unit: office.bureau.id }), "。"),
  ]);
  const states = () =>
    figuresOn(page).evaluateAll((all) => all.map((each) => each.getAttribute("data-state")));
  await expect.poll(states).toEqual(["fresh", "none", "hidden"]);
  await db().figureDefinition.update({ where: { id: own.id }, data: { archivedAt: new Date() } });
  await enterSession(office);
  await expect.poll(states).toEqual(["gone", "none", "hidden"]);
  await figuresOn(page).first().click();
  await expect(card(page)).toContainText("这个指标已停用，文字仍为2次");
  await expect(card(page).getByRole("button", { name: /更新/ })).toHaveCount(0);
  await card(page).getByRole("button", { name: "取消链接" }).click();
  expect(await documentText(page)).toContain("读书2次。");
});

test("Whoever only reads sees the states and no buttons; a final text says nothing of changes", async ({
  openAs,
  office,
}) => {
  await makeSessions(office, 13);
  const drafter = await openAs(office.drafter);
  const text = [...beginning, sentence("全年集中学习", await sessions(office, 12), "。")];
  const address = await openSummary(drafter, office, text);
  const viewer = await openAs(office.viewer);
  await viewer.goto(address);
  await expect(figuresOn(viewer)).toHaveAttribute("data-state", "changed");
  await figuresOn(viewer).click();
  await expect(card(viewer)).toContainText("原为12次，现为13次");
  await expect(card(viewer).getByRole("button")).toHaveCount(0);
  await openFigures(viewer);
  await expect(panel(viewer).getByRole("listitem")).toContainText("有变化");
  await expect(panel(viewer).getByRole("button", { name: /确认|更新|插入/ })).toHaveCount(0);

  const id = address.split("/").at(-1)!;
  await drafter.close();
  await db().summary.update({ where: { id }, data: { state: "final" } });
  await viewer.reload();
  await expect(figuresOn(viewer)).toHaveAttribute("data-state", "fresh");
  await expect(viewer.getByText(/指标待确认/)).toHaveCount(0);
});

test("A copied figure stays one in another summary, and is its words as plain text", async ({
  openAs,
  office,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await makeSessions(office, 13);
  const page = await openAs(office.drafter);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSummary(page, office, [...beginning, sentence("全年集中学习", await sessions(office, 12), "。")]);
  await page.locator(".document").click();
  await press(page, "Control+a", "Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("全年集中学习12次。");
  await openSummary(page, office, [...beginning, line("body", "")]);
  await page.locator(".document > p").last().click();
  await press(page, "Control+v");
  await expect(figuresOn(page)).toHaveText(["12次"]);
  await expect(figuresOn(page)).toHaveAttribute("data-state", "changed");
  // What is typed on a selected figure stands behind it.
  await figuresOn(page).click();
  await page.keyboard.type("整");
  expect(await documentText(page)).toContain("全年集中学习12次整。");
});

test("A figure of a template is shown by its name, and says its value in a summary", async ({
  openAs,
  office,
}) => {
  await makeSessions(office, 11);
  const page = await openAs(office.drafter);
  await page.goto("/templates/new");
  await page.getByLabel("标题", { exact: true }).fill("办好读书会");
  await page.getByRole("textbox", { name: "栏目正文" }).click();
  await page.keyboard.type("全年集中学习");
  await page.getByRole("button", { name: "指标", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "插入指标" });
  await dialog.getByRole("combobox").fill("集中学习");
  await expect(dialog.getByRole("option").first()).toContainText("集中学习次数");
  await press(page, "Enter");
  await page.keyboard.type("。");
  await expect(figuresOn(page)).toHaveText(["【集中学习次数】"]);
  await figuresOn(page).click();
  await expect(card(page)).toContainText("在总结里按该总结的单位和期间计算");
  await card(page).getByLabel("量词").fill("场");
  await press(page, "Enter");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page).toHaveURL(/\/templates\/[0-9a-f-]{36}$/);

  await openSummary(page, office, [...beginning, line("body", "已有内容。")]);
  await page.getByRole("button", { name: "栏目", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "办好读书会" }).click();
  await expect(figuresOn(page)).toHaveText(["11场"]);
  await expect(figuresOn(page)).toHaveAttribute("data-state", "fresh");
});

test("Users can find figures by what they say", async ({ openAs, office }) => {
  await makeSessions(office, 13);
  const page = await openAs(office.drafter);
  const text = sentence("全年集中学习", await sessions(office, 13), "，研讨13次。");
  await openSummary(page, office, [...beginning, text]);
  await press(page, "Control+f");
  await page.getByLabel("查找", { exact: true }).fill("学习13次");
  await expect(page.getByRole("search")).toContainText("/ 1");
  await page.getByLabel("查找", { exact: true }).fill("13次");
  await expect(page.getByRole("search")).toContainText("/ 2");
});
