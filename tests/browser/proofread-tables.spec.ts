import { table } from "../paper.ts";
import { documentText, line, openSummary, press } from "./support/editor.ts";
import { about, faultyText, openPanel, row, underlined } from "./support/findings.ts";
import { shown, turnOn } from "./support/suggestions.ts";
import { expect, test } from "./support/test.ts";

const rows = [
  ["学校", "教师"],
  ["一小", "20人"],
  ["二小", "30人"],
  ["合计", "51人"],
];

test("Users can see which sum of a table is wrong, go there and put a number right", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [...faultyText(), table(...rows), line("body", "全部在岗。")]);
  await openPanel(page);
  const wrong = about(page, "51人");
  await expect(wrong).toContainText("“教师”一列，上面各行相加是50，这里的合计写的是51，相差1，请核对。");
  await expect(wrong.getByRole("button", { name: /改为/ })).toHaveCount(0);
  await wrong.getByText("51人").click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("51人");
  await expect(underlined(page, "error").filter({ hasText: "51人" })).toHaveCount(1);

  await page.locator(".document td", { hasText: "30人" }).click();
  await press(page, "Home", "ArrowRight", "Delete");
  await page.keyboard.type("1");
  await expect.poll(() => documentText(page)).toContain("二小31人");
  await expect(wrong).toHaveCount(0);
  await expect(underlined(page).filter({ hasText: "51人" })).toHaveCount(0);
});

test("Users can put right what is wrong in a cell, and as a suggestion, each with one undo", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  const notes = rows.map((row, at) => [...row, at === 0 ? "备注" : "已核，，实"]);
  await openSummary(page, office, [...faultyText(), table(...notes), line("body", "全部在岗。")]);
  await openPanel(page);
  const before = await documentText(page);
  await expect(row(page, "标点重复")).toHaveCount(6);
  await row(page, "已核").first().getByRole("button", { name: "改为“，”" }).click();
  await expect.poll(() => documentText(page)).toContain("20人已核，实");
  await expect(row(page, "标点重复")).toHaveCount(5);
  await press(page, "Control+z");
  await expect.poll(() => documentText(page)).toBe(before);

  await turnOn(page);
  await expect(row(page, "标点重复")).toHaveCount(6);
  await row(page, "已核").first().getByRole("button", { name: "同类 6 处全部改正" }).click();
  await expect(row(page, "标点重复")).toHaveCount(0);
  const suggested = (await shown(page)).join();
  expect(suggested.match(/\[-(，，|。。)-\]\{[，。]\}/g)).toHaveLength(6);
  await press(page, "Control+z");
  await expect.poll(() => documentText(page)).toBe(before);
  await expect(page.locator(".document :is(ins, del)")).toHaveCount(0);
  await expect(row(page, "标点重复")).toHaveCount(6);
});
