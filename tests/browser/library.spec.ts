import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { makeSections, makeSummary } from "../builders.ts";
import { tinyPng } from "../exported-file.ts";
import { table } from "../paper.ts";
import { checkAccessibility } from "./support/check-accessibility.ts";
import { caretAtEndOf, documentText, expectSaved, line, numberedLines } from "./support/editor.ts";
import type { Office } from "./support/office.ts";
import { expect, test } from "./support/test.ts";

const lastYear = [
  line("title", "教育局2025年度工作总结"),
  line("body", "2025年工作总结如下。"),
  line("level1", "理论学习"),
  line("body", "全年集中学习13次，邀请专家辅导2场。"),
  line("level1", "教师队伍建设"),
  line("level3", "开展师德主题活动，签订承诺书2318份。"),
  line("body", "2025年组织教师家访4870户。"),
  table(["项目", "数量"], ["培训", "12期"]),
];

/** Makes a summary of the office whose sections can be found; gives its id and those of its sections. */
async function makeFindable(office: Office, content: DocumentJson[], given: object = {}) {
  const scope = { unitId: office.unit.id, userId: office.drafter.id };
  const summary = await makeSummary(scope, { doc: { type: "doc", content }, year: 2025, ...given });
  return { id: summary.id, sections: await makeSections(summary) };
}

async function openEditor(page: Page, id: string): Promise<void> {
  await page.goto(`/summaries/${id}`);
  await expect(page.locator("[data-save='loading']")).toHaveCount(0, { timeout: 20_000 });
  await expect(page.locator(".document")).toBeVisible();
}

test("Users can find a section while they type, read it, and come back to what they found", async ({
  office,
  openAs,
}) => {
  await makeFindable(office, lastYear, { state: "final" });
  await makeFindable(office, [line("level1", "师德师风"), line("body", "师德考核全覆盖。")], { year: 2024 });
  const page = await openAs(office.viewer);
  await page.goto("/sections");
  const found = page.getByRole("list", { name: "找到的段落" }).getByRole("listitem");
  await expect(found).toHaveCount(4);
  const words = page.getByRole("searchbox", { name: "要找的词" });
  await words.pressSequentially("师德", { delay: 30 });
  await expect(found).toHaveCount(2);
  await expect(found.locator("mark").first()).toHaveText("师德");
  await expect(page.getByRole("status")).toHaveText("找到 2 段");
  await expect(page).toHaveURL(/text=%E5%B8%88%E5%BE%B7/);

  await page.getByLabel("年份").selectOption("2025");
  await expect(found).toHaveCount(1);
  await expect(found).toContainText("教师队伍建设");
  await expect(found).toContainText("定稿");
  await page.reload();
  await expect(words).toHaveValue("师德");
  await expect(found).toHaveCount(1);

  await found.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "教师队伍建设" })).toBeVisible();
  const text = page.getByRole("region", { name: "正文" });
  await expect(text).toContainText("签订承诺书2318份");
  await expect(text).not.toContainText("理论学习");
  await page.goBack();
  await expect(words).toHaveValue("师德");
  await expect(found).toHaveCount(1);
  await found.getByRole("link").click();
  await page.getByRole("main").getByRole("link", { name: "段落库" }).click();
  await expect(page.getByLabel("年份")).toHaveValue("2025");
  await expect(found).toHaveCount(1);

  await words.fill("师德 考核");
  await expect(page.getByRole("status")).toContainText("没有一段含有全部的词");
  await words.fill("“没有这句话”");
  await expect(page.getByText("没有找到这样的段落")).toBeVisible();
  await page.getByRole("link", { name: "清除全部条件" }).click();
  await expect(found).toHaveCount(4);
  await expect(words).toHaveValue("");
});

test("Users can see where a section came from, and where it went", async ({ office, openAs }) => {
  const old = await makeFindable(office, lastYear);
  const { key } = await db().section.findUniqueOrThrow({ where: { id: old.sections[2]! } });
  const carried = line("level1", "教师队伍建设");
  const source = `${old.id}/${key}`;
  const content = [line("title", "新的总结"), { ...carried, attrs: { ...carried.attrs, source } }];
  const fresh = await makeFindable(office, content, { year: 2026, title: "新的总结" });

  const page = await openAs(office.drafter);
  await page.goto(`/sections/${old.sections[2]}`);
  expect(
    await page.locator(".document h2").evaluate((h) => getComputedStyle(h, "::before").content),
  ).toContain("level1");
  await expect(page.getByRole("region", { name: "沿用自" })).toContainText("没有沿用以前的文字");
  await page.getByRole("region", { name: "被沿用于" }).getByRole("link", { name: "新的总结" }).click();
  await page.waitForURL(`/summaries/${fresh.id}`);
  await page.goto(`/sections/${fresh.sections[0]}`);
  await page.getByRole("region", { name: "沿用自" }).getByRole("link", { name: "教师队伍建设" }).click();
  await page.waitForURL(`/sections/${old.sections[2]}`);
  await page.getByRole("link", { name: "打开整份总结" }).click();
  await page.waitForURL(`/summaries/${old.id}`);
});

test("Users can insert a section from the panel, and take it back", async ({ office, openAs }) => {
  const body = { type: "doc", content: [line("body", "框架")] };
  const given = { heading: "教师队伍建设", body, unitId: office.unit.id };
  const template = (await db().sectionTemplate.create({ data: given })).id;
  const withTemplate = (block: DocumentJson) =>
    block.content?.[0]?.text === "教师队伍建设" ? { ...block, attrs: { ...block.attrs, template } } : block;
  await makeFindable(office, lastYear.map(withTemplate));
  const own = { ...line("level1", "打造高素质队伍"), attrs: { style: "level1", id: randomUUID(), template } };
  const draft = [line("title", "2026年度工作总结"), own, line("body", "框架文字。"), line("level1", "后记")];
  const { id } = await makeFindable(office, draft, { year: 2026 });

  const page = await openAs(office.drafter);
  await openEditor(page, id);
  await caretAtEndOf(page, "框架文字");
  await page.getByRole("button", { name: "往年" }).click();
  const panel = page.getByRole("complementary", { name: "侧栏" });
  await expect(panel.getByRole("heading", { name: "去年的这个栏目" })).toBeVisible();
  await panel.getByRole("button", { name: "教师队伍建设" }).click();

  await checkAccessibility(page);

  // The heading stays out: the caret is in a section that has one. One paragraph is left out by hand.
  await expect(panel.getByText("已选 3 / 4 段")).toBeVisible();
  await panel.getByRole("checkbox", { name: "选用：开展师德主题活动" }).uncheck();
  await panel.getByRole("button", { name: "插入到光标处" }).click();
  const notice = page.getByRole("status").filter({ hasText: "已插入 2 段，其中 3 处年份、数字待核对" });
  await expect(notice).toBeVisible();
  const inserted = ["一、打造高素质队伍", "框架文字。", "2026年组织教师家访4870户。"];
  expect((await numberedLines(page)).slice(1, 4)).toEqual(inserted);
  await expect(page.locator("main .document td")).toHaveCount(4);
  await expectSaved(page);
  await notice.getByRole("button", { name: "撤销" }).click();
  await expect(page.locator("main .document table")).toHaveCount(0);
  expect(await documentText(page)).toBe("2026年度工作总结\n打造高素质队伍\n框架文字。\n后记");

  // In place of the section: its heading stays what it was, and the panel as it was left.
  await panel.getByRole("button", { name: "提示" }).click();
  await panel.getByRole("button", { name: "往年" }).click();
  await panel.getByRole("checkbox", { name: "选用：开展师德主题活动" }).check();
  await panel.getByRole("button", { name: "替换本栏目" }).click();
  await expect(page.getByText("已用 3 段替换本栏目")).toBeVisible();
  const lines = await numberedLines(page);
  expect(lines.slice(1, 4)).toEqual([
    "一、打造高素质队伍",
    "1.开展师德主题活动，签订承诺书2318份。",
    "2026年组织教师家访4870户。",
  ]);
  expect(lines.at(-1)).toBe("二、后记");
  await expect(page.locator("main .document h2").first()).toHaveAttribute("data-template", template);
  await page.getByRole("button", { name: "撤销" }).last().click();
  await expect.poll(() => documentText(page)).toBe("2026年度工作总结\n打造高素质队伍\n框架文字。\n后记");
  await panel.getByRole("button", { name: "替换本栏目" }).click();
  await expect(page.locator("main .document td")).toHaveCount(4);
  expect((await numberedLines(page)).at(-1)).toBe("二、后记");
  await expectSaved(page);
  await expect.poll(() => db().sectionUse.count({ where: { summaryId: id } })).toBe(1);
});

test("Users take the pictures of a section along", async ({ office, openAs }) => {
  const old = await makeFindable(office, [line("level1", "校园风采"), line("body", "见图。")]);
  const bytes = { mime: "image/png", width: 1, height: 1, size: tinyPng.length, bytes: tinyPng };
  const picture = await db().image.create({ data: { summaryId: old.id, ...bytes } });
  const doc = (await db().summary.findUniqueOrThrow({ where: { id: old.id } })).doc as DocumentJson;
  const image = { type: "image", attrs: { id: picture.id, width: 1, height: 1 } };
  const content = [...doc.content!, image] as object[];
  await db().summary.update({ where: { id: old.id }, data: { doc: { type: "doc", content } } });
  const draft = [line("title", "新的总结"), line("level1", "校园风采"), line("body", "待写。")];
  const { id } = await makeFindable(office, draft, { year: 2026 });

  const page = await openAs(office.drafter);
  await openEditor(page, id);
  await caretAtEndOf(page, "待写");
  await page.getByRole("button", { name: "往年" }).click();
  const panel = page.getByRole("complementary", { name: "侧栏" });
  await panel.getByRole("button", { name: "校园风采" }).click();
  await panel.getByRole("button", { name: "替换本栏目" }).click();
  await expect(page.getByText("已用 2 段替换本栏目。")).toBeVisible();
  const own = await db().image.findFirstOrThrow({ where: { summaryId: id } });
  await expect(page.locator("main .document img[data-image]")).toHaveAttribute("data-image", own.id);
  await page.getByRole("button", { name: "撤销" }).last().click();
  await expect.poll(() => documentText(page)).toBe("新的总结\n校园风采\n待写。");
  await expectSaved(page);
});

test("Users can search from the panel, and only read where they may not write", async ({
  office,
  openAs,
}) => {
  await makeFindable(office, lastYear);
  const { id } = await makeFindable(office, [line("title", "新的总结"), line("body", "本年学习。")], {
    year: 2026,
  });
  const page = await openAs(office.viewer);
  await openEditor(page, id);
  const panel = page.getByRole("complementary", { name: "侧栏" });
  await panel.getByRole("button", { name: "往年" }).click();
  const words = panel.getByRole("searchbox", { name: "在往年总结中查找" });
  await words.fill("学习");
  await expect(panel.getByText("找到 1 段")).toBeVisible();
  await panel.getByRole("button", { name: "理论学习" }).click();
  await expect(panel).toContainText("邀请专家辅导2场");
  await expect(panel.getByRole("checkbox")).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "插入到光标处" })).toHaveCount(0);
  await panel.getByRole("button", { name: "返回列表" }).click();
  await expect(words).toHaveValue("学习");
  await words.fill("没有这样的词语组合");
  await expect(panel.getByText("没有找到这样的段落")).toBeVisible();

  // The next visit begins with the panel that was open.
  await page.reload();
  await expect(words).toBeVisible();
});
