import { createEntry } from "#lib/proofread/dictionary/mutations.ts";
import { setRule } from "#lib/proofread/settings/mutations.ts";
import { makeScope } from "../builders.ts";
import { openSummary } from "./support/editor.ts";
import { about, faultyText, openPanel, panel, row, underlined } from "./support/findings.ts";
import { expect, test } from "./support/test.ts";

test("Users who have a summary open together see at once what one ignores, and words that are new", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  const colleague = await openAs(office.reviewer);
  const address = await openSummary(page, office, faultyText());
  await openPanel(page);
  await colleague.goto(address);
  await openPanel(colleague);
  await expect(row(colleague, "标点重复")).toHaveCount(3);
  const doubled = about(page, "。。").filter({ hasText: "参学率" });
  await doubled.getByRole("button", { name: "忽略" }).click();
  await page.getByRole("textbox", { name: "忽略的理由" }).fill("原文如此");
  await page.getByRole("button", { name: "忽略此处" }).click();
  await expect(row(colleague, "标点重复")).toHaveCount(2);
  await expect(underlined(colleague).filter({ hasText: "。。" })).toHaveCount(0);
  await panel(colleague).getByText("已忽略 1 处").click();
  await panel(colleague).getByRole("button", { name: "不再忽略" }).click();
  await expect(row(page, "标点重复")).toHaveCount(3);

  const administrator = await makeScope("administrator", office.bureau);
  const words = { source: "", date: "", note: "" };
  await createEntry(administrator, { wrong: "形成材料", right: "形成书面材料", ...words });
  for (const each of [page, colleague]) {
    await expect(about(each, "形成材料")).toContainText("应为“形成书面材料”");
    await expect(underlined(each).filter({ hasText: "形成材料" })).toHaveCount(1);
  }
  await setRule(administrator, { rule: "doubled-marks", level: "off" });
  for (const each of [page, colleague]) await expect(row(each, "标点重复")).toHaveCount(0);
});
