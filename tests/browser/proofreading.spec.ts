import { readXlsx } from "hucre/xlsx";
import { db } from "#lib/db.ts";
import { makeUser } from "../builders.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { readDownload } from "./support/read-download.ts";
import { expect, test } from "./support/test.ts";

const address = "/admin/proofreading";

test("Users can keep a dictionary: add, change, put away, take back", async ({ office, openAs }) => {
  const page = await openAs(office.administrator);
  await page.goto("/");
  await page.getByRole("link", { name: "校对设置" }).click();
  await expect(page.getByRole("heading", { name: "校对设置", level: 1 })).toBeVisible();
  await checkAccessibility(page);

  await page.getByRole("button", { name: "添加词条" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("错误写法").fill("融合站");
  await dialog.getByLabel("正确写法").fill("融合站");
  await dialog.getByLabel("依据").fill("《机构名录》");
  await dialog.getByLabel("日期").fill("2026-03-05");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("正确写法不能与错误写法相同，最多60个字。")).toBeVisible();
  await dialog.getByLabel("正确写法").fill("融合发展中心");
  await checkAccessibility(page);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole("row", { name: /融合站/ });
  await expect(row).toContainText("融合发展中心");
  await expect(row).toContainText("《机构名录》 2026-03-05");
  await expect(row).toContainText(office.bureau.name);

  await page.getByRole("button", { name: "修改“融合站”" }).click();
  await dialog.getByLabel("正确写法").fill("");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(row).toContainText("不宜使用");

  await page.getByRole("button", { name: "停用“融合站”" }).click();
  await dialog.getByRole("button", { name: "停用" }).click();
  await expect(row).toBeHidden();
  await page.getByLabel("只看已停用的").check();
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page).toHaveURL(/archived=true/);
  await page.getByRole("button", { name: "恢复“融合站”" }).click();
  await expect(page.getByText("没有停用的词条")).toBeVisible();

  await page.goto(`${address}?search=两学一作`);
  await expect(page.getByRole("row", { name: /两学一作/ })).toContainText("内置");
  await page.getByRole("button", { name: "停用“两学一作”" }).click();
  await dialog.getByRole("button", { name: "停用" }).click();
  await expect(page.getByText("没有符合条件的词条")).toBeVisible();
});

test("Users can set rules, and go back to how things were", async ({ office, openAs }) => {
  const page = await openAs(office.administrator);
  await page.goto(`${address}?tab=rules`);
  const level = page.getByLabel("“星期与日期不符”的级别");
  await expect(level).toHaveValue("");
  await level.selectOption({ label: "关闭" });
  await expect(page.getByText("本单位设定")).toHaveCount(1);
  await checkAccessibility(page);
  await level.selectOption({ label: "错误" });
  await expect
    .poll(() => db().ruleSetting.findMany({ select: { level: true }, where: { unitId: office.bureau.id } }))
    .toEqual([{ level: "error" }]);

  await page.getByRole("link", { name: "修改记录" }).click();
  await expect(page.getByRole("row", { name: /第2版/ })).toContainText("星期与日期不符：关闭 → 错误");
  await expect(page.getByRole("row", { name: /第1版/ })).toContainText("管理员周岚");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "回到第1版" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "回到这一版" }).click();
  await expect(page.getByRole("row", { name: /第3版/ })).toContainText("星期与日期不符：错误 → 关闭");

  const school = await openAs(await makeUser(office.unit, { role: "administrator" }));
  await school.goto(`${address}?tab=rules`);
  await expect(school.getByLabel("“星期与日期不符”的级别")).toBeDisabled();
  await expect(school.getByText(`由${office.bureau.name}设定`)).toBeVisible();
});

test("Users can bring a dictionary in from Excel after they saw what it would do", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.administrator);
  await page.goto(address);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "从 Excel 导入" }).click();
  const rows = [
    "错误写法,正确写法,依据,日期,说明,状态",
    "融合站,融合发展中心,《名录》,2026-3-5,,",
    "站,中心,,,,",
  ];
  const buffer = Buffer.from(rows.join("\n"));
  const file = { name: "词典.csv", mimeType: "text/csv", buffer };
  await dialog.getByLabel("选择 Excel 文件").setInputFiles(file);
  await expect(dialog.getByText("新增 1 项，修改 0 项，不变 0 项，不能导入 1 项")).toBeVisible();
  await expect(dialog.getByRole("row", { name: /不能导入/ })).toContainText("错误写法至少要有两个字");
  await checkAccessibility(page);
  await dialog.getByRole("button", { name: "导入 1 项" }).click();
  await expect(page.getByText("已导入：新增 1 项，修改 0 项。")).toBeVisible();
  await expect(page.getByRole("row", { name: /融合站/ })).toContainText("融合发展中心");

  const exporting = page.getByRole("button", { name: "导出 Excel" });
  const { name, bytes } = await readDownload(page, () => exporting.click());
  expect(name).toBe("校对词典.xlsx");
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.rows[1]?.slice(0, 4)).toEqual(["融合站", "融合发展中心", "《名录》", "2026-03-05"]);
});
