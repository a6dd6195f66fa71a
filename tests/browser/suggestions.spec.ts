import { blank, cell } from "../paper.ts";
import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { selectWords } from "./support/select-words.ts";
import { listed, shortText, shown, showPanel, turnOn } from "./support/suggestions.ts";
import { expect, test } from "./support/test.ts";

test("Users can suggest changes, and the drafter accepts and rejects them one by one", async ({
  office,
  openAs,
}) => {
  const lin = await openAs(office.drafter);
  const address = await openSummary(lin, office, shortText);
  const fang = await openAs(office.reviewer);
  await fang.goto(address);
  // Reviewers begin by suggesting.
  await expect(fang.getByRole("button", { name: "修订：开" })).toBeVisible();
  await selectWords(fang, "12");
  await fang.keyboard.type("15");
  await caretAtEndOf(fang, "各项任务按期完成。");
  await press(fang, "Backspace", "Backspace", "Backspace");
  await fang.keyboard.type("结。");
  await fang.keyboard.press("Enter");
  await fang.keyboard.type("没有拖欠。");
  const marked = ["年度工作总结", "主要工作", "全年开展学习[-12-]{15}次，教育党员300人次。"];
  await expect.poll(() => shown(lin)).toEqual([...marked, "各项任务按期[-完成。-]{结。}", "{没有拖欠。}"]);

  await showPanel(lin);
  await expect(listed(lin)).toHaveCount(2);
  await expect(listed(lin).first()).toContainText("审阅人方远");
  await expect(listed(lin).first()).toContainText("改为1215");
  await listed(lin).first().getByRole("button", { name: "接受" }).click();
  await expect.poll(async () => (await shown(lin))[2]).toBe("全年开展学习15次，教育党员300人次。");
  await listed(lin).first().getByRole("button", { name: "拒绝" }).click();
  await expect
    .poll(() => shown(fang))
    .toEqual([...marked.slice(0, 2), "全年开展学习15次，教育党员300人次。", "各项任务按期完成。"]);
  await expect(lin.getByText("还没有修订")).toBeVisible();

  // One undo takes one decision back.
  await lin.locator(".document").press("Control+z");
  await expect(listed(lin)).toHaveCount(1);
  await expect.poll(async () => (await shown(fang)).at(-1)).toBe("{没有拖欠。}");
  await Promise.all([expectSaved(lin), expectSaved(fang)]);
});

test("Users who only suggest can take back their own, and what they undo is gone", async ({
  office,
  openAs,
}) => {
  const lin = await openAs(office.drafter);
  const address = await openSummary(lin, office, shortText);
  await turnOn(lin);
  await caretAtEndOf(lin, "各项任务按期完成。");
  await lin.keyboard.type("很好");
  await expect.poll(async () => (await shown(lin)).at(-1)).toBe("各项任务按期完成。{很好}");
  await press(lin, "Control+z");
  await expect.poll(async () => (await shown(lin)).at(-1)).toBe("各项任务按期完成。");
  await press(lin, "Control+y");
  await lin.locator("ins", { hasText: "很好" }).click();
  const card = lin.getByRole("region", { name: "这处修订" });
  await expect(card).toContainText("起草人林舟");
  await card.getByRole("button", { name: "撤回" }).click();
  await expect.poll(async () => (await shown(lin)).at(-1)).toBe("各项任务按期完成。");
  await expect(card).toHaveCount(0);
  // It is remembered.
  await expectSaved(lin);
  await lin.goto(address);
  await expect(lin.getByRole("button", { name: "修订：开" })).toBeVisible();
});

test("Users can write beside each other, one directly and one suggesting", async ({ office, openAs }) => {
  const lin = await openAs(office.drafter);
  const address = await openSummary(lin, office, shortText);
  const fang = await openAs(office.reviewer);
  await fang.goto(address);
  await expect(fang.getByRole("button", { name: "修订：开" })).toBeVisible();
  await caretAtEndOf(lin, "全年开展学习12次");
  await caretAtEndOf(fang, "各项任务按期完成。");
  const [direct, suggested] = ["另有两场专题辅导报告会。", "其中三项提前完成得很好。"];
  await Promise.all([lin.keyboard.type(direct, { delay: 40 }), fang.keyboard.type(suggested, { delay: 40 })]);
  const after = [`全年开展学习12次，教育党员300人次。${direct}`, `各项任务按期完成。{${suggested}}`];
  for (const page of [lin, fang]) await expect.poll(async () => (await shown(page)).slice(2)).toEqual(after);

  // The drafter accepts while the reviewer types on in the same words.
  await showPanel(lin);
  const typing = fang.keyboard.type("而且质量不低。", { delay: 60 });
  await expect.poll(() => documentText(lin)).toContain("而且");
  await lin.getByRole("button", { name: "全部接受" }).click();
  await typing;
  for (const page of [lin, fang])
    await expect.poll(() => documentText(page)).toContain(`各项任务按期完成。${suggested}而且质量不低。`);

  // Directly in the middle of what another suggests: it is not part of the suggestion.
  await caretAtEndOf(fang, "各项任务按期完成。");
  await fang.keyboard.type("甲乙");
  await expect.poll(() => documentText(lin)).toContain("甲乙");
  await selectWords(lin, "乙");
  await press(lin, "ArrowLeft");
  await lin.keyboard.type("丙");
  await expect.poll(async () => (await shown(lin)).at(-1)).toMatch(/甲\}丙\{乙\}$/);
  await Promise.all([expectSaved(lin), expectSaved(fang)]);
  expect(await documentText(lin)).toBe(await documentText(fang));
});

test("Users can suggest structure: styles, sections, tables, and what cannot be suggested is said", async ({
  office,
  openAs,
}) => {
  const lin = await openAs(office.drafter);
  const rows = [
    { type: "tableRow", content: [cell("项目"), cell("次数")] },
    { type: "tableRow", content: [cell("学习"), cell("12")] },
  ];
  const filled = {
    type: "paragraph",
    attrs: { style: "body" },
    content: [{ type: "text", text: "参加" }, blank("人数"), { type: "text", text: "人" }],
  };
  await openSummary(lin, office, [
    ...shortText,
    { type: "table", content: rows },
    line("level1", "存在问题"),
    filled,
  ]);
  await turnOn(lin);
  await caretAtEndOf(lin, "各项任务按期完成。");
  await press(lin, "Control+Alt+2");
  await showPanel(lin);
  await expect(listed(lin)).toContainText([/样式正文 → /]);
  await caretAtEndOf(lin, "各项任务按期完成。");
  await press(lin, "Control+Alt+0");
  await expect(lin.getByText("还没有修订")).toBeVisible();

  // A blank is filled by typing on it.
  await lin.locator(".document .blank").click();
  await lin.keyboard.type("50");
  await expect(listed(lin)).toContainText(["改为【人数】50"]);

  // A row goes, a column cannot.
  await lin.locator(".document td", { hasText: "学习" }).click();
  await lin.getByRole("toolbar").getByRole("button", { name: "表格" }).click();
  await lin
    .getByRole("menuitem", { name: "删除行" })
    .or(lin.getByRole("button", { name: "删除行" }))
    .click();
  await expect(lin.locator(".document tr[data-suggested=deletion]")).toHaveCount(1);
  await lin.locator(".document td", { hasText: "项目" }).click();
  await lin.getByRole("toolbar").getByRole("button", { name: "表格" }).click();
  await lin
    .getByRole("menuitem", { name: /右.*列/ })
    .or(lin.getByRole("button", { name: /右.*列/ }))
    .click();
  await expect(lin.getByText("增减列、合并或拆分单元格不能记为修订")).toBeVisible();
  await expect(lin.locator(".document tr").first().locator("td")).toHaveCount(2);

  // What is copied is as it reads.
  await selectWords(lin, "全年开展");
  await press(lin, "Delete", "Control+a");
  await lin.locator(".document").evaluate((element) => {
    const data = new DataTransfer();
    element.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    Object.assign(window, { copied: data.getData("text/plain") });
  });
  const copied = await lin.evaluate(() => (window as unknown as { copied: string }).copied);
  expect(copied).toContain("学习12次，教育党员300人次。");
  expect(copied).not.toContain("全年开展");
  await expectSaved(lin);
});

test("Users can turn suggesting off before they suggested anything", async ({ office, openAs }) => {
  const page = await openAs(office.reviewer);
  await openSummary(page, office, shortText);
  await page.getByRole("button", { name: "修订：开" }).click();
  await expect(page.getByRole("button", { name: "修订：关" })).toBeVisible();
  await caretAtEndOf(page, "各项任务按期完成。");
  await page.keyboard.type("没有拖欠。");
  await expect.poll(async () => (await shown(page)).at(-1)).toBe("各项任务按期完成。没有拖欠。");
});
