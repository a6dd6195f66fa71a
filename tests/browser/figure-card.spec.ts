import { expectSaved, openSummary } from "./support/editor.ts";
import { beginning, figuresOn, sentence } from "./support/figures-on-page.ts";
import { makeSessions, sessions } from "./support/study-records.ts";
import { expect, test } from "./support/test.ts";

test("Users can compare a figure with the year before, and count another period", async ({
  openAs,
  office,
}) => {
  await makeSessions(office, 12);
  await makeSessions(office, 1, "2026-09-01");
  await makeSessions(office, 8, "2025-03-05");
  const page = await openAs(office.drafter);
  const text = sentence("全年集中学习", await sessions(office, 13), "。");
  await openSummary(page, office, [...beginning, text]);
  await figuresOn(page).click();
  const card = page.getByRole("region", { name: "指标", exact: true });
  await expect(card).toContainText("8次 · 增加5次，增长62.5%");
  await card.getByLabel("写", { exact: true }).selectOption("比上年增减");
  await expect(figuresOn(page)).toHaveText("增加5次");
  await expect(card.getByRole("button", { name: "增加5次" })).toHaveAttribute("aria-pressed", "true");
  await card.getByLabel("写", { exact: true }).selectOption("比上年增长率");
  await expect(figuresOn(page)).toHaveText("增长62.5%");
  await card.getByLabel("写", { exact: true }).selectOption("数值");
  await expect(figuresOn(page)).toHaveText("13次");

  // Another period changes nothing in the text until somebody confirms what it says.
  await card.getByLabel("期间").selectOption("半年");
  await expect(figuresOn(page)).toHaveAttribute("data-state", "carried");
  await expect(figuresOn(page)).toHaveText("13次");
  await expect(card).toContainText("“13次”还未核对，现为12次");
  await card.getByRole("button", { name: "更新为12次" }).click();
  await expect(figuresOn(page)).toHaveText("12次");
  await card.getByLabel("第几个").selectOption("下半年");
  await card.getByRole("button", { name: "更新为1次" }).click();
  await card.getByLabel("含下属").uncheck();
  await card.getByRole("button", { name: "更新为1次" }).click();
  await expectSaved(page);
  await page.reload();
  await expect(figuresOn(page)).toHaveText("1次");
  await expect(figuresOn(page)).toHaveAttribute("data-state", "fresh");
  await figuresOn(page).click();
  await expect(card).toContainText(`${office.unit.shortName}本级 · 2026年下半年`);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
});
