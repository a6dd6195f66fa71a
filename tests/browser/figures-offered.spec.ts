import { caretAtEndOf, documentText, line, openSummary, press } from "./support/editor.ts";
import { beginning, figuresOn, openFigures, sentence } from "./support/figures-on-page.ts";
import { makeSessions, sessions } from "./support/study-records.ts";
import { expect, test } from "./support/test.ts";

test("Users can link a number that was carried over, by key", async ({ openAs, office }) => {
  await makeSessions(office, 14);
  const page = await openAs(office.drafter);
  const attrs = { kind: "count", from: "12次", year: 2025, decision: null };
  const carried = { type: "text", text: "12次", marks: [{ type: "carriedOver", attrs }] };
  const other = {
    ...carried,
    marks: [{ type: "carriedOver", attrs: { ...attrs, from: "12个" } }],
    text: "12个",
  };
  await openSummary(page, office, [
    ...beginning,
    sentence("中心组全年集中学习", carried, "，食堂", other, "。"),
  ]);
  const item = page.getByRole("listitem").filter({ hasText: "12次" });
  await expect(item).toContainText("指标“集中学习次数” 14次");
  await page.keyboard.press("F8");
  await expect(item).toBeFocused();
  await page.keyboard.press("l");
  await expect(figuresOn(page)).toHaveText(["14次"]);
  await expect(page.getByRole("listitem").filter({ hasText: "12个" })).toBeFocused();
  await expect(page.getByText("已定 0 / 1")).toBeVisible();
  await expect(figuresOn(page)).toHaveAttribute("data-state", "fresh");
});

test("A number that is typed beside the words of a definition offers to link", async ({ openAs, office }) => {
  await makeSessions(office, 13);
  const page = await openAs(office.drafter);
  const here = await sessions(office, 13);
  await openSummary(page, office, [...beginning, sentence("已有", here, "。"), line("body", "中心组")]);
  await expect(figuresOn(page).first()).toHaveAttribute("title", "集中学习次数：与台账一致");
  await caretAtEndOf(page, "中心组");
  const offer = page.getByRole("button", { name: /链接指标“集中学习次数”/ });
  await page.keyboard.type("全年集中学习12次");
  await expect(offer).toContainText("13次");
  expect(await documentText(page)).toContain("中心组全年集中学习12次");
  await press(page, "Escape");
  await expect(offer).toBeHidden();
  await press(page, "Backspace");
  await page.keyboard.type("次");
  await expect(offer).toBeVisible();
  await press(page, "Tab");
  await expect(figuresOn(page)).toHaveText(["13次", "13次"]);
  await page.keyboard.type("，效果好。");
  expect(await documentText(page)).toContain("中心组全年集中学习13次，效果好。");
});

test("Numbers that are no figures yet can be linked from the panel", async ({ openAs, office }) => {
  await makeSessions(office, 14);
  const page = await openAs(office.drafter);
  await openSummary(page, office, [...beginning, line("body", "中心组全年集中学习12次，新建食堂3个。")]);
  await openFigures(page);
  const list = page.getByRole("region", { name: "还没有链接的数字" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list).toContainText("12次 → 指标“集中学习次数” 14次");
  await list.getByRole("button", { name: "链接指标" }).click();
  await expect(figuresOn(page)).toHaveText(["14次"]);
});
