import { db } from "#lib/db.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import type { Office } from "./support/office.ts";
import { readDownload } from "./support/read-download.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const guidance = "次数取自学习台账。";

/** A template of the office's own. */
function makeTemplate({ unit }: Office, heading: string) {
  const body = fromNotation("### **抓学习。**全年{{number:次数}}次。");
  return db().sectionTemplate.create({ data: { unitId: unit.id, heading, guidance, body, position: 500 } });
}

test("Users can edit a section template", async ({ page, office }) => {
  await signIn(page, office.drafter.name);
  await page.getByRole("link", { name: "栏目模板" }).click();
  await expect(page.getByRole("table", { name: "栏目模板" })).toContainText("强化理论武装，夯实共同思想基础");
  await checkAccessibility(page);

  await page.getByRole("link", { name: "新建模板" }).click();
  await page.getByLabel("标题", { exact: true }).fill("办好老年教育");
  await page.getByLabel("写作提示").fill(guidance);
  await page.getByRole("textbox", { name: "栏目正文" }).click();
  await page.keyboard.type("全年开班");
  await page.getByRole("button", { name: "待填" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("开班数");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 处待填")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page).toHaveURL(/\/templates\/[0-9a-f-]{36}$/);

  await page.reload();
  await expect(page.getByRole("heading", { name: "办好老年教育" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "栏目正文" })).toContainText("全年开班");
  await page.getByLabel("标题", { exact: true }).fill("办好老年大学");
  await expect(page.getByText("有未保存的修改")).toBeVisible();
  const questions: string[] = [];
  page.once("dialog", (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "全部模板" }).click();
  expect(questions).toEqual(["有未保存的修改，离开后会丢失。确定离开吗？"]);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存")).toBeVisible();

  await page.getByRole("link", { name: "全部模板" }).click();
  await page.getByLabel("标题或写作提示").fill("老年");
  await page.getByRole("button", { name: "筛选" }).click();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText("办好老年大学");
});

test("Users can see that a colleague changed a template first, and keep what they wrote", async ({
  page,
  office,
  openAs,
}) => {
  const { id } = await makeTemplate(office, "学习");
  await signIn(page, office.drafter.name);
  const other = await openAs(office.administrator);
  await Promise.all([page.goto(`/templates/${id}`), other.goto(`/templates/${id}`)]);
  await other.getByLabel("标题", { exact: true }).fill("先改的标题");
  await other.getByRole("button", { name: "保存" }).click();
  await expect(other.getByText("已保存")).toBeVisible();

  await page.getByLabel("标题", { exact: true }).fill("后改的标题");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "别人改过这个模板" })).toBeVisible();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("后改的标题");
  const file = await readDownload(page, () => page.getByRole("button", { name: "导出" }).click());
  expect(JSON.parse(file.bytes.toString())).toMatchObject({ heading: "后改的标题" });
  expect(await db().sectionTemplate.findUnique({ where: { id } })).toMatchObject({ heading: "先改的标题" });
});

test("Users can take a template out as a file and read it into another", async ({ page, office }) => {
  const [source, target] = [await makeTemplate(office, "学习"), await makeTemplate(office, "宣传")];
  await signIn(page, office.drafter.name);
  await page.goto(`/templates/${source.id}`);
  const file = await readDownload(page, () => page.getByRole("button", { name: "导出" }).click());
  expect(file.name).toBe("栏目模板-学习.json");

  await page.goto(`/templates/${target.id}`);
  await page.getByLabel("写作提示").fill("我写的提示");
  const choose = async (text: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "导入" }).click(),
    ]);
    await chooser.setFiles({ name: "模板.json", mimeType: "application/json", buffer: Buffer.from(text) });
  };
  const broken = {
    ...JSON.parse(file.bytes.toString()),
    body: { type: "doc", content: [{ type: "video" }] },
  };
  for (const [text, sentence] of [
    ["不是模板", "这不是由成文导出的栏目模板文件"],
    [JSON.stringify(broken), "骨架文字含有本系统不认识的成分"],
  ] as const) {
    await choose(text);
    await expect(page.getByRole("dialog")).toContainText(sentence);
    await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
    await expect(page.getByLabel("写作提示")).toHaveValue("我写的提示");
  }

  await choose(file.bytes.toString());
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("学习");
  await expect(page.getByLabel("写作提示")).toHaveValue(guidance);
  await page.getByRole("button", { name: "撤销导入" }).click();
  await expect(page.getByLabel("写作提示")).toHaveValue("我写的提示");
});

test("Users can copy a built-in template, put the copy away and take it back", async ({ page, office }) => {
  await signIn(page, office.drafter.name);
  await page.goto("/templates");
  await page.getByRole("link", { name: "强化理论武装，夯实共同思想基础" }).first().click();
  await expect(page.getByText("这是内置模板")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "复制为本单位模板" }).click();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("强化理论武装，夯实共同思想基础");
  await page.getByRole("button", { name: "归档" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "归档" }).click();
  await expect(page.getByText("已归档")).toBeVisible();
  await page.goto("/templates?archived=true");
  await page.getByRole("button", { name: "取回“强化理论武装，夯实共同思想基础”" }).click();
  await expect(page.getByText("没有归档的模板")).toBeVisible();
});

test("Users can read templates that they may not change", async ({ page, office }) => {
  const { id } = await makeTemplate(office, "学习");
  await signIn(page, office.viewer.name);
  await page.goto(`/templates/${id}`);
  await expect(page.getByText(guidance)).toBeVisible();
  await expect(page.getByRole("button", { name: "保存" })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "栏目正文" })).toHaveAttribute("contenteditable", "false");
  await page.goto("/outlines");
  await expect(page.getByRole("link", { name: "新建提纲" })).toHaveCount(0);
});
