import { db } from "#lib/db.ts";
import { makeDefinition, makeKind, makeRecord, makeSummary } from "../builders.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("Users can declare a ledger and a figure over it, and see its value while writing", async ({
  page,
  office,
  openAs,
}) => {
  await signIn(page, office.administrator.name);
  await page.goto("/admin/ledgers");
  await page.getByRole("link", { name: "新建台账" }).click();
  await page.getByLabel("台账名称").fill("家访台账");
  const fields = page.getByRole("region", { name: "字段", exact: true });
  await fields.getByRole("button", { name: "添加字段" }).click();
  await expect(fields.getByLabel("字段名称").last()).toBeFocused();
  await page.keyboard.type("走访户数");
  await fields.getByLabel("“走访户数”的类型").selectOption("数字");
  await fields.getByLabel("量词").fill("户");
  await fields.getByRole("button", { name: "添加字段" }).click();
  await page.keyboard.type("形式");
  await fields.getByLabel("“形式”的类型").selectOption("单选");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "“形式”还没有可选的选项。" })).toBeVisible();
  await fields.getByLabel("“形式”的新选项").fill("上门、电话");
  await page.keyboard.press("Enter");
  await expect(fields.getByRole("list", { name: "“形式”的选项" }).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("checkbox", { name: "走访户数" }).check();
  const head = page.getByRole("table", { name: "表格预览" });
  await expect(head.getByRole("columnheader", { name: "走访户数" })).toBeVisible();
  await expect(head).toContainText("上门");
  await expect(page.getByRole("region", { name: "表单预览" })).toContainText("户");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/ledgers\/[0-9a-f-]{36}$/);

  const kind = await db().ledgerKind.findFirstOrThrow({ where: { unitId: office.bureau.id } });
  const declared = kind.declaration as unknown as { fields: { key: string; name: string }[] };
  const key = (name: string) => declared.fields.find((field) => field.name === name)!.key;
  for (const [households, form] of [
    [12, "上门"],
    [30, "上门"],
    [7, "电话"],
  ] as const) {
    const values = { title: "走访", [key("走访户数")]: households, [key("形式")]: form };
    await makeRecord(kind, office.unit, { date: `${new Date().getFullYear()}-01-05`, values });
  }

  const drafter = await openAs(office.drafter);
  await drafter.goto("/figures/new");
  await drafter.getByLabel("台账", { exact: true }).selectOption("家访台账");
  const trial = drafter.getByRole("region", { name: "试算" });
  await expect(trial.getByRole("status")).toContainText("3共 3 条记录");
  await drafter.getByLabel("算什么").selectOption("合计");
  await expect(trial.getByRole("status")).toContainText("填完算法后，这里显示结果。");
  await drafter.getByLabel("哪个字段").selectOption("走访户数");
  await drafter.getByLabel("量词").fill("户");
  await expect(trial.getByRole("status")).toContainText("49户");
  await drafter.getByRole("button", { name: "添加条件" }).click();
  await drafter.getByLabel("第1个条件的字段").selectOption("形式");
  await drafter.getByRole("checkbox", { name: "上门" }).check();
  await expect(trial.getByRole("status")).toContainText("42户共 2 条记录");
  await trial.getByLabel("年份").fill("2001");
  await expect(trial.getByRole("status")).toContainText("这个期间没有符合条件的记录");
  await checkAccessibility(drafter);
  await drafter.getByLabel("名称", { exact: true }).fill("上门走访户数");
  await drafter.getByRole("button", { name: "新建", exact: true }).click();
  await expect(drafter).toHaveURL(/\/figures\/[0-9a-f-]{36}$/);

  await drafter.goto("/figures?search=走访");
  const row = drafter.getByRole("row", { name: /上门走访户数/ });
  await expect(row).toContainText("家访台账的“走访户数”合计；只算形式为上门");
  await expect(row).toContainText("42户");
  await expect(row.getByRole("link", { name: /42户/ })).toHaveAttribute(
    "href",
    new RegExp(`^/ledgers/${kind.id}\\?from=.*filter=`),
  );
});

test("Users keep what records have when they change a ledger", async ({ page, office }) => {
  const kind = await makeKind(office.bureau);
  await makeRecord(kind, office.unit, { values: { title: "甲", level: "省级", people: 3 } });
  await signIn(page, office.administrator.name);
  await page.goto(`/admin/ledgers/${kind.id}`);
  await expect(page.getByLabel("“人数”的类型")).toBeDisabled();
  await expect(page.getByLabel("“应到”的类型")).toBeEnabled();
  await page.getByRole("button", { name: "“级别”的详细设置" }).click();
  await page.getByRole("button", { name: "去掉“省级”" }).click();
  await page.getByRole("button", { name: "停用“应到”" }).click();
  await page.getByRole("checkbox", { name: "记录要逐步办理" }).check();
  await page.getByLabel("时限（小时）").first().fill("48");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("改为停用")).toBeVisible();
  await expect(page.getByText("已停用的字段（1）")).toBeVisible();
  await expect(page.getByRole("button", { name: "启用“省级”" })).toBeVisible();
  const { declaration } = await db().ledgerKind.findUniqueOrThrow({ where: { id: kind.id } });
  expect(declaration).toMatchObject({
    workflow: [
      { name: "待办", deadlineHours: 48 },
      { name: "办结", end: true },
    ],
  });
});

test("Users save a figure as a new one when a final summary uses it", async ({ page, office }) => {
  const kind = await makeKind(office.unit);
  const { id } = await makeDefinition(kind, office.unit, { name: "读书会次数" });
  const scope = { unitId: office.unit.id, userId: office.drafter.id };
  const summary = await makeSummary(scope, { state: "final", title: "去年的总结" });
  await db().summaryFigure.create({
    data: {
      ...{ summaryId: summary.id, position: 0, definition: id, definitionId: id, unitId: office.unit.id },
      ...{ below: true, periodKind: "year", year: 2025, part: 1, text: "1次", sentence: "一次。", value: 1 },
    },
  });
  await signIn(page, office.drafter.name);
  await page.goto(`/figures/${id}`);
  await expect(page.getByText("已有定稿的总结使用这个指标。")).toBeVisible();
  await expect(page.getByRole("link", { name: "去年的总结" })).toBeVisible();
  await page.getByLabel("名称", { exact: true }).fill("读书会场次");
  await page.getByLabel("量词").fill("场");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "算法和量词不能直接修改" })).toBeVisible();
  await page.getByRole("button", { name: "另存为新指标" }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await expect(page.getByLabel("量词")).toHaveValue("场");
  expect(await db().figureDefinition.findUnique({ where: { id } })).toMatchObject({
    ...{ name: "读书会次数", measure: "次", archivedAt: null },
  });
});

test("Users can close the ledgers of a unit up to a day, and open them again", async ({ page, office }) => {
  await signIn(page, office.administrator.name);
  await page.goto("/admin/ledgers");
  const locks = page.getByRole("region", { name: "锁定期间" });
  await locks.getByLabel("单位").selectOption({ value: office.unit.id });
  await locks.getByLabel("锁定至").fill("2025-12-31");
  await locks.getByRole("button", { name: "锁定", exact: true }).click();
  await expect(locks.getByRole("row", { name: office.unit.name })).toContainText("2025-12-31");
  expect(await db().ledgerLock.count({ where: { unitId: office.unit.id } })).toBe(1);
  await locks.getByRole("button", { name: "解除锁定" }).click();
  await expect(locks.getByText("没有锁定")).toBeVisible();
});
