import { db } from "#lib/db.ts";
import { makeKind, makeRecord, testDeclaration } from "../builders.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { entryForm, panel, rows } from "./support/ledger.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("Users can send a record back with a reason, and mend one that was sent back", async ({
  page,
  office,
  openAs,
}) => {
  const kind = await makeKind(office.bureau, testDeclaration, "读书台账");
  await makeRecord(kind, office.unit, { values: { title: "读书会" } });
  await signIn(page, office.administrator.name);
  await page.goto(`/ledgers/${kind.id}`);
  await page.getByRole("link", { name: "读书会" }).click();
  await expect(panel(page).getByRole("heading", { name: "读书会" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "读书会" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "读书会" })).toBeFocused();
  await checkAccessibility(page);
  await panel(page).getByRole("button", { name: "退回" }).click();
  await page.getByRole("dialog").getByLabel("退回原因").fill("请补人数");
  await page.getByRole("dialog").getByRole("button", { name: "退回" }).click();
  await expect(panel(page).getByText("管理员周岚退回了这条记录")).toBeVisible();

  const contributor = await openAs(office.contributor);
  await contributor.goto("/ledgers?text=读书");
  await contributor.getByRole("row", { name: "读书台账" }).getByRole("link", { name: "退回待改 1" }).click();
  await expect(rows(contributor)).toContainText("管理员周岚退回：请补人数");
  await contributor.getByRole("link", { name: "读书会" }).click();
  await panel(contributor).getByLabel("人数").fill("12");
  await panel(contributor).getByLabel("人数").press("Enter");
  await expect(panel(contributor).getByText("退回了这条记录")).toBeHidden();
  await expect(panel(contributor).getByText("人数：空 → 12")).toBeVisible();
  await expect(contributor.getByText("没有退回待改的记录")).toBeVisible();
  await contributor.goBack();
  await expect(panel(contributor)).toBeHidden();
});

test("Users can see what a colleague changed in the same record, and lose nothing of their own", async ({
  page,
  office,
  openAs,
}) => {
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  const { id } = await makeRecord(kind, office.unit, { values: { title: "读书会", people: 1 } });
  await signIn(page, office.drafter.name);
  const other = await openAs(office.contributor);
  const address = `/ledgers/${kind.id}?record=${id}`;
  await Promise.all([page.goto(address), other.goto(address)]);
  await panel(other).getByLabel("标题").fill("先改的读书会");
  await panel(other).getByLabel("人数").fill("2");
  await panel(other).getByRole("button", { name: "保存" }).click();
  await expect(panel(other).getByText("已保存")).toBeVisible();

  await panel(page).getByLabel("标题").fill("后改的读书会");
  await panel(page).getByLabel("应到").fill("9");
  await panel(page).getByRole("button", { name: "保存" }).click();
  await expect(panel(page).getByText("供稿人许平同时改了这条记录")).toBeVisible();
  await expect(panel(page).getByText("供稿人许平还改了：人数")).toBeVisible();
  await expect(panel(page).getByText("对方改为：先改的读书会")).toBeVisible();
  await expect(panel(page).getByLabel("标题")).toHaveValue("后改的读书会");
  await expect(panel(page).getByLabel("应到")).toHaveValue("9");
  await expect(panel(page).getByLabel("人数")).toHaveValue("2");
  await checkAccessibility(page);
  await panel(page).getByRole("button", { name: "用对方的" }).click();
  await panel(page).getByRole("button", { name: "保存" }).dblclick();
  await expect(panel(page).getByText("已保存")).toBeVisible();
  const stored = await db().ledgerRecord.findUniqueOrThrow({ where: { id } });
  expect(stored).toMatchObject({ version: 3, words: { title: "先改的读书会" } });
  expect(stored.facts).toMatchObject({ people: 2, due: 9 });
});

test("Users can take an incident through its steps, and are told when it is overdue", async ({
  page,
  office,
}) => {
  const { id: kindId } = await db().ledgerKind.findUniqueOrThrow({ where: { key: "opinion-incidents" } });
  await signIn(page, office.contributor.name);
  await page.goto(`/ledgers/${kindId}`);
  await entryForm(page).getByLabel("舆情摘要").fill("家长反映午餐质量");
  await entryForm(page).getByLabel("级别").selectOption("一般");
  await entryForm(page).getByLabel("发现时间").fill("2026-03-05T09:10");
  await expect(entryForm(page).getByLabel("研判时间")).toHaveCount(0);
  await entryForm(page).getByRole("button", { name: "保存并继续" }).click();
  await expect(rows(page)).toContainText("逾期");
  await page.getByRole("link", { name: "家长反映午餐质量", exact: true }).click();
  for (const state of ["研判", "处置", "回应", "办结"]) {
    await panel(page)
      .getByRole("button", { name: `转为“${state}”` })
      .click();
    await expect(panel(page).locator("[aria-current=step]")).toContainText(state);
  }
  await expect(panel(page).getByRole("button", { name: /转为/ })).toHaveCount(0);
  await expect(rows(page)).not.toContainText("逾期");
  await expect(panel(page).getByText("状态：回应 → 办结")).toBeVisible();
});

test("Users can read what lies in a closed period, not change it, and are told before they type", async ({
  page,
  office,
}) => {
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  await makeRecord(kind, office.unit, { date: "2025-12-31", values: { title: "去年的读书会" } });
  await db().ledgerLock.create({ data: { unitId: office.bureau.id, until: new Date("2025-12-31") } });
  await signIn(page, office.drafter.name);
  await page.goto(`/ledgers/${kind.id}`);
  await expect(rows(page)).toContainText("已关账");
  await expect(page.getByLabel("选择“去年的读书会”")).toHaveCount(0);
  await page.getByRole("button", { name: "新增记录" }).click();
  await expect(entryForm(page)).toContainText("已关账至 2025-12-31");
  await entryForm(page).getByLabel("标题").fill("补录");
  await entryForm(page).getByLabel("日期", { exact: true }).fill("2025-12-30");
  await entryForm(page).getByRole("button", { name: "保存并继续" }).click();
  await expect(entryForm(page)).toContainText("2025-12-31 及以前已关账");
  await expect(entryForm(page).getByLabel("标题")).toHaveValue("补录");
  await page.getByRole("link", { name: "去年的读书会" }).click();
  await expect(panel(page)).toContainText("这条记录不能再改");
  await expect(panel(page).getByRole("button", { name: "保存" })).toHaveCount(0);

  const questions: string[] = [];
  page.once("dialog", (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "工作台" }).click();
  expect(questions).toEqual(["有未保存的修改，离开后会丢失。确定离开吗？"]);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText("已恢复上次没有保存的内容")).toBeVisible();
  await expect(entryForm(page).getByLabel("标题")).toHaveValue("补录");
});

test("Users can keep a value that the ledger offers no more", async ({ page, office }) => {
  const fields = testDeclaration.fields.map((field) =>
    field.key === "level"
      ? { ...field, choices: [{ value: "省级" }, { value: "市级", archived: true }] }
      : field,
  );
  const kind = await makeKind(office.unit, { ...testDeclaration, fields }, "读书台账");
  const { id } = await makeRecord(kind, office.unit, { values: { title: "读书会", level: "市级" } });
  await signIn(page, office.drafter.name);
  await page.goto(`/ledgers/${kind.id}?record=${id}`);
  await expect(rows(page)).toContainText("市级（已停用）");
  await panel(page).getByLabel("标题").fill("改了标题");
  await panel(page).getByLabel("标题").press("Enter");
  await expect(panel(page).getByText("已保存")).toBeVisible();
  const stored = await db().ledgerRecord.findUniqueOrThrow({ where: { id } });
  expect(stored).toMatchObject({ facts: { level: "市级" }, words: { title: "改了标题" } });
});

test("Users can go on after a lost line or a session that is over, with everything they typed", async ({
  page,
  office,
  expectComplaint,
}) => {
  expectComplaint(/Failed to load resource|net::ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  const { id } = await makeRecord(kind, office.unit, { values: { title: "旧读书会" } });
  await signIn(page, office.drafter.name);
  await page.goto(`/ledgers/${kind.id}`);
  await page.getByRole("button", { name: "新增记录" }).click();
  await entryForm(page).getByLabel("标题").fill("路上的读书会");
  await page.context().setOffline(true);
  await entryForm(page).getByLabel("标题").press("Enter");
  await expect(entryForm(page).getByRole("alert")).toContainText("连不上服务器");
  await page.context().setOffline(false);
  await entryForm(page).getByRole("button", { name: "再试一次" }).click();
  await expect(rows(page).filter({ hasText: "路上的读书会" })).toHaveCount(1);

  await page.getByRole("link", { name: "旧读书会" }).click();
  await panel(page).getByLabel("标题").fill("没来得及保存");
  // What orders the table leaves the open record alone, and asks nothing.
  await page.getByRole("link", { name: "人数", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "人数" })).toHaveAttribute("aria-sort", "ascending");
  await expect(panel(page).getByLabel("标题")).toHaveValue("没来得及保存");
  await db().session.deleteMany({ where: { userId: office.drafter.id } });
  await panel(page).getByLabel("标题").press("Enter");
  await expect(panel(page).getByRole("alert")).toContainText("登录已失效");
  await expect(panel(page).getByLabel("标题")).toHaveValue("没来得及保存");
  page.on("dialog", (dialog) => void dialog.accept());
  await signIn(page, office.drafter.name);
  await page.goto(`/ledgers/${kind.id}?record=${id}`);
  await expect(panel(page).getByLabel("标题")).toHaveValue("没来得及保存");
  await panel(page).getByRole("button", { name: "保存" }).click();
  await expect(panel(page).getByText("已保存")).toBeVisible();
});

test("Users are told in a sentence when an address asks for what is not theirs", async ({ page, office }) => {
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  await makeRecord(kind, office.unit);
  const foreign = await makeRecord(await makeKind(null), office.bureau);
  await signIn(page, office.drafter.name);
  await page.goto(`/ledgers/${kind.id}?record=${foreign.id}`);
  await expect(panel(page)).toContainText("找不到该内容");
  await expect(rows(page)).toHaveCount(1);
  await page.goto(`/ledgers/${kind.id}?unit=${office.bureau.id}`);
  await expect(page.getByRole("alert").filter({ hasText: "找不到该内容" })).toBeVisible();
  await page.goto(`/ledgers/${kind.id}?filter=[{"field":"nothing","filled":true}]`);
  await expect(page.getByRole("alert").filter({ hasText: "nothing" })).toBeVisible();
  await page.getByRole("link", { name: "全部清除" }).last().click();
  await expect(rows(page)).toHaveCount(1);
});

test("Users can delete the record that is open, and take that back", async ({ page, office }) => {
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  const { id } = await makeRecord(kind, office.unit, { values: { title: "读书会" } });
  await signIn(page, office.drafter.name);
  await page.goto(`/ledgers/${kind.id}?record=${id}`);
  await panel(page).getByRole("button", { name: "删除" }).click();
  await expect(panel(page)).toBeHidden();
  await expect(rows(page)).toHaveCount(0);
  await page.goBack();
  await expect(panel(page)).toContainText("这条记录已删除");
  await panel(page).getByRole("button", { name: "恢复" }).click();
  await expect(panel(page).getByRole("button", { name: "保存" })).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await panel(page).getByRole("button", { name: "删除" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(rows(page)).toHaveCount(1);
});

test("Users can read a ledger that they may not write in", async ({ page, office, openAs }) => {
  const kind = await makeKind(office.unit, testDeclaration, "读书台账");
  const { id } = await makeRecord(kind, office.unit, {
    values: { title: "读书会", level: "省级", people: 12 },
  });
  await signIn(page, office.viewer.name);
  await page.goto(`/ledgers/${kind.id}`);
  await expect(rows(page)).toContainText("读书会");
  await expect(page.getByRole("button", { name: "新增记录" })).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.getByRole("link", { name: "读书会" }).click();
  await expect(panel(page)).toContainText("您只能查看这条记录");
  await expect(panel(page).getByText("省级")).toBeVisible();
  await expect(panel(page).getByRole("button")).toHaveCount(0);
  await checkAccessibility(page);
  const reviewer = await openAs(office.reviewer);
  await reviewer.goto(`/ledgers/${kind.id}?record=${id}`);
  await expect(panel(reviewer).getByRole("button", { name: "退回" })).toBeVisible();
  await expect(panel(reviewer).getByRole("button", { name: "保存" })).toHaveCount(0);
});
