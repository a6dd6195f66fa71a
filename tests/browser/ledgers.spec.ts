import { db } from "#lib/db.ts";
import { makeKind, makeRecord, testDeclaration } from "../builders.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { entryForm, panel, rows } from "./support/ledger.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("Users can enter records by keyboard alone, copy the last one, and are told what does not fit", async ({
  page,
  office,
}) => {
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  await signIn(page, office.contributor.name);
  await page.getByRole("link", { name: "台账总览" }).click();
  await page.getByRole("link", { name: "读书台账", exact: true }).click();
  await expect(page.getByText("还没有记录")).toBeVisible();
  await checkAccessibility(page);

  const day = entryForm(page).getByLabel("日期", { exact: true });
  const title = entryForm(page).getByLabel("标题");
  await day.focus();
  for (const [n, month] of ["03", "04", "05"].entries()) {
    // The order of the parts is that of the browser's own language.
    await page.keyboard.type(`${month}052026`);
    while (!(await title.evaluate((input) => input === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type(`读书会${n + 1}`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type(String(n + 10));
    await page.keyboard.press("Enter");
    await expect(title).toHaveValue("");
    await expect(day).toBeFocused();
    await expect(rows(page).filter({ hasText: `读书会${n + 1}` })).toContainText(`2026-${month}-05`);
  }
  await expect(page.getByText("已保存 3 条")).toBeVisible();
  await expect(page.locator("tfoot")).toContainText("33");

  await page.keyboard.press("Control+d");
  await expect(title).toHaveValue("读书会3");
  await entryForm(page).getByLabel("人数").fill("十二");
  await title.fill("");
  await page.keyboard.press("Enter");
  await expect(page.getByText("请填写标题。")).toBeVisible();
  await expect(page.getByText("人数应是数字，例如 12 或 98.5。")).toBeVisible();
  await expect(title).toBeFocused();
  await expect(entryForm(page).getByLabel("人数")).toHaveValue("十二");
  await page.keyboard.type("读书会4");
  await entryForm(page).getByLabel("开始").focus();
  await page.keyboard.type("03");
  await page.keyboard.press("Enter");
  await expect(page.getByText("开始不是有效的时间，请填完整的日期和时分。")).toBeVisible();
  await entryForm(page).getByLabel("开始").fill("2026-03-05T09:00");
  await entryForm(page).getByLabel("人数").fill("１２");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(4);
  expect(await db().ledgerRecord.count({ where: { kindId: kind.id } })).toBe(4);
  await page.getByRole("link", { name: "查看“读书会4”" }).click();
  await expect(panel(page).getByRole("heading", { name: "读书会4" })).toBeFocused();
});

test("Users can narrow, order and add up a ledger, choose its columns, and keep that as a view", async ({
  page,
  office,
}) => {
  const kind = await makeKind(office.bureau, testDeclaration, "读书台账");
  const levels = ["省级", "市级"];
  for (let n = 1; n <= 6; n++) {
    const values = { title: `读书会${n}`, level: levels[n % 2]!, people: n * 10, due: 100 };
    await makeRecord(kind, n < 5 ? office.unit : office.bureau, {
      date: `2026-0${n}-05`,
      values: n === 6 ? { title: "没有人数的读书会" } : values,
    });
  }
  await signIn(page, office.administrator.name);
  await page.goto(`/ledgers/${kind.id}`);
  await expect(rows(page)).toHaveCount(6);
  await expect(page.locator("tfoot")).toContainText("150");
  await page.getByRole("link", { name: "人数", exact: true }).click();
  await expect(rows(page).first()).toContainText("读书会1");
  await page.getByRole("link", { name: "人数", exact: true }).click();
  await expect(rows(page).first()).toContainText("读书会5");

  await page.getByRole("button", { name: "更多条件" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("省级").check();
  await dialog.getByLabel("人数，从").fill("10");
  await checkAccessibility(page);
  await dialog.getByRole("button", { name: "筛选" }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator("tfoot")).toContainText("60");
  await page.getByRole("button", { name: "显示列" }).click();
  await page.getByLabel("应到").check();
  await expect(page.getByRole("columnheader", { name: "应到" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "视图" }).click();
  await page.getByRole("button", { name: "保存当前视图" }).click();
  await page.getByRole("dialog").getByLabel("名称").fill("省级读书会");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存视图“省级读书会”")).toBeVisible();

  await page.getByRole("link", { name: "去掉“级别：省级”" }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("link", { name: "全部清除" }).click();
  await expect(rows(page)).toHaveCount(6);
  await page.getByLabel("年份").selectOption("2026");
  await page.getByLabel("期间").selectOption({ label: "第一季度" });
  await expect(rows(page)).toHaveCount(3);
  await page.getByLabel("单位").selectOption({ label: office.bureau.name });
  await expect(rows(page)).toHaveCount(3);
  await page.getByLabel("含下级").uncheck();
  await expect(page.getByText("没有符合条件的记录")).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole("button", { name: "视图" }).click();
  await page.getByRole("link", { name: "省级读书会" }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole("columnheader", { name: "应到" })).toBeVisible();
  await expect(rows(page).first()).toContainText("读书会4");
  await page.getByRole("button", { name: "视图" }).click();
  await page.getByRole("button", { name: "给“省级读书会”改名" }).click();
  await page.getByRole("dialog").getByLabel("名称").fill("省级以上");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存视图“省级以上”")).toBeVisible();
  await page.getByRole("button", { name: "视图" }).click();
  await page.getByRole("button", { name: "删除视图“省级以上”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await page.getByRole("button", { name: "视图" }).click();
  await expect(page.getByText("还没有保存的视图")).toBeVisible();
});

test("Users can fill in a field of several records, delete them, and take that back", async ({
  page,
  office,
}) => {
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  for (const n of [1, 2, 3, 4])
    await makeRecord(kind, office.unit, { date: `2026-03-0${n}`, values: { title: `读书会${n}` } });
  await signIn(page, office.drafter.name);
  await page.goto(`/ledgers/${kind.id}`);
  await page.getByLabel("选择“读书会4”").check();
  await page.getByLabel("选择“读书会2”").click({ modifiers: ["Shift"] });
  await expect(page.getByRole("status").filter({ hasText: "已选 3 条" })).toBeVisible();
  await page.getByRole("button", { name: "统一填写" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("栏目").selectOption("人数");
  await dialog.getByLabel("内容").fill("许多");
  await dialog.getByRole("button", { name: "填写" }).click();
  await expect(dialog.getByText("人数应是数字")).toBeVisible();
  await dialog.getByLabel("内容").fill("20");
  await dialog.getByRole("button", { name: "填写" }).click();
  await expect(page.getByText("已填写 3 条")).toBeVisible();
  await expect(page.locator("tfoot")).toContainText("60");

  await page.getByLabel("选择本页全部记录").check();
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await expect(page.getByText("还没有记录")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(rows(page)).toHaveCount(4);

  await page.getByLabel("选择“读书会1”").check();
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByLabel("范围").selectOption("已删除");
  await page.getByLabel("选择“读书会1”").check();
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(page.getByText("没有删除的记录")).toBeVisible();
  await page.getByRole("link", { name: "全部清除" }).click();
  await expect(rows(page)).toHaveCount(4);
});
