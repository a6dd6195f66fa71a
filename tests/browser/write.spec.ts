import type { Page } from "@playwright/test";
import {
  caretAtEndOf,
  documentText,
  expectSaved,
  line,
  numberedLines,
  openSummary,
  press,
} from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const expectLines = (page: Page, lines: string[]) => expect.poll(() => numberedLines(page)).toEqual(lines);

test("Users can change levels by the toolbar and by keys, and the numbers follow", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("body", "集中研讨"),
    line("body", "个人自学"),
    line("body", "队伍建设"),
  ]);
  const toolbar = page.getByRole("toolbar");
  await caretAtEndOf(page, "集中研讨");
  await toolbar.getByRole("button", { name: "（一）二级标题" }).click();
  await expectLines(page, ["年度工作总结", "一、理论学习", "（一）集中研讨", "个人自学", "队伍建设"]);
  await expect(toolbar.getByLabel("段落样式")).toHaveValue("level2");
  await caretAtEndOf(page, "个人自学");
  await press(page, "Control+Alt+2");
  await caretAtEndOf(page, "队伍建设");
  await press(page, "Control+Alt+1");
  await expectLines(page, [
    "年度工作总结",
    "一、理论学习",
    "（一）集中研讨",
    "（二）个人自学",
    "二、队伍建设",
  ]);

  // A level down and up again; the numbers below close up behind it.
  await caretAtEndOf(page, "集中研讨");
  await press(page, "Alt+Shift+ArrowRight");
  await expectLines(page, ["年度工作总结", "一、理论学习", "1.集中研讨", "（一）个人自学", "二、队伍建设"]);
  await press(page, "Control+Alt+4");
  await expect(toolbar.getByRole("button", { name: "（1）四级" })).toHaveAttribute("aria-pressed", "true");
  await press(page, "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft");
  await expectLines(page, [
    "年度工作总结",
    "一、理论学习",
    "（一）集中研讨",
    "（二）个人自学",
    "二、队伍建设",
  ]);
  await press(page, "Control+Alt+3");
  await expectLines(page, ["年度工作总结", "一、理论学习", "1.集中研讨", "（一）个人自学", "二、队伍建设"]);

  // The list of styles, and the button of the level that it has already.
  await toolbar.getByLabel("段落样式").selectOption("signer");
  await expect(page.locator(".document [data-style='signer']")).toHaveText("集中研讨");
  await caretAtEndOf(page, "个人自学");
  await toolbar.getByRole("button", { name: "（一）二级标题" }).click();
  await expectLines(page, ["年度工作总结", "一、理论学习", "集中研讨", "个人自学", "二、队伍建设"]);

  // Several paragraphs at once.
  await caretAtEndOf(page, "集中研讨");
  await press(page, "Shift+ArrowDown", "Shift+ArrowDown", "Control+Alt+2");
  await expectLines(page, [
    "年度工作总结",
    "一、理论学习",
    "（一）集中研讨",
    "（二）个人自学",
    "（三）队伍建设",
  ]);
  await expectSaved(page);
});

test("Users can type a number and get a level", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "概况")]);
  await caretAtEndOf(page, "概况");
  const write = async (...keys: string[]) => {
    for (const key of keys) {
      if (key === "Enter") await press(page, key);
      else await page.keyboard.type(key);
    }
  };
  await write("Enter", "一、理论学习", "Enter", "（一）集中研讨", "Enter", "1. 中心组学习", "Enter");
  await write("青年小组学习");
  await expectLines(page, [
    "年度工作总结",
    "概况",
    "一、理论学习",
    "（一）集中研讨",
    "1.中心组学习",
    "2.青年小组学习",
  ]);
  // What is typed always counts on: nobody has to know which number it is.
  await write("Enter", "Enter", "（1）第一次", "Enter", "第二次", "Enter", "Enter");
  await write("(一)个人自学", "Enter", "五、队伍建设", "Enter", "其中1、2月份，（1）不是开头。");
  const lines = [
    "年度工作总结",
    "概况",
    "一、理论学习",
    "（一）集中研讨",
    "1.中心组学习",
    "2.青年小组学习",
    "（1）第一次",
    "（2）第二次",
    "（二）个人自学",
    "二、队伍建设",
    "其中1、2月份，（1）不是开头。",
  ];
  await expectLines(page, lines);
  const outline = page.getByRole("navigation", { name: "提纲" });
  await expect(outline).toContainText("二、队伍建设");
  await expect(outline).toContainText("（二）个人自学");
  await expectSaved(page);
  await page.reload();
  await expectLines(page, lines);
  expect(await documentText(page)).not.toContain("一、");
});

test("Users can begin text after a heading, end a list and take a number away", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("level3", "中心组学习"),
  ]);
  await caretAtEndOf(page, "年度工作总结");
  await press(page, "Enter");
  await page.keyboard.type("开头一段。");
  await caretAtEndOf(page, "理论学习");
  await press(page, "Enter");
  await page.keyboard.type("全年学习情况。");
  await expectLines(page, ["年度工作总结", "开头一段。", "一、理论学习", "全年学习情况。", "1.中心组学习"]);

  // A numbered paragraph goes on with the next number; an empty one ends the list.
  await caretAtEndOf(page, "中心组学习");
  await press(page, "Enter");
  await page.keyboard.type("支部学习");
  await press(page, "Enter");
  await expectLines(page, [
    "年度工作总结",
    "开头一段。",
    "一、理论学习",
    "全年学习情况。",
    "1.中心组学习",
    "2.支部学习",
    "3.",
  ]);
  await press(page, "Enter");
  await page.keyboard.type("以上学习均有记录。");
  await expect.poll(async () => (await numberedLines(page)).at(-1)).toBe("以上学习均有记录。");

  // Backspace before the first character takes the number, then joins.
  await caretAtEndOf(page, "支部学习");
  await press(page, "Home", "Backspace");
  await expect
    .poll(async () => (await numberedLines(page)).slice(4))
    .toEqual(["1.中心组学习", "支部学习", "以上学习均有记录。"]);
  await press(page, "Backspace");
  await expect
    .poll(async () => (await numberedLines(page)).slice(4))
    .toEqual(["1.中心组学习支部学习", "以上学习均有记录。"]);
});

test("Users can split a heading in its middle and mark the words that head a paragraph", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("level3", "坚持学习制度。全年集中学习十二次。"),
  ]);
  await caretAtEndOf(page, "坚持学习制度");
  await page.getByRole("button", { name: "首句" }).click();
  await expect(page.locator(".document .lead")).toHaveText("坚持学习制度。");
  await page.getByRole("button", { name: "首句" }).click();
  await expect(page.locator(".document .lead")).toHaveCount(0);

  await caretAtEndOf(page, "理论学习");
  await press(page, "ArrowLeft", "ArrowLeft", "Enter");
  await expectLines(page, ["年度工作总结", "一、理论", "二、学习", "1.坚持学习制度。全年集中学习十二次。"]);
});

test("Users can undo and redo what they did", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  const before = ["年度工作总结", "一、理论学习", "集中研讨"];
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("body", "集中研讨"),
  ]);
  await expect(page.getByRole("button", { name: "撤销" })).toBeDisabled();
  await caretAtEndOf(page, "集中研讨");
  await page.keyboard.type("十二次");
  await expectLines(page, ["年度工作总结", "一、理论学习", "集中研讨十二次"]);
  await press(page, "Control+z");
  await expectLines(page, before);
  await press(page, "Control+y");
  await expectLines(page, ["年度工作总结", "一、理论学习", "集中研讨十二次"]);
  await page.getByRole("button", { name: "撤销" }).click();
  await expectLines(page, before);
  await page.getByRole("button", { name: "恢复" }).click();
  await expectLines(page, ["年度工作总结", "一、理论学习", "集中研讨十二次"]);

  // A number that was not meant: undo gives the typed characters back.
  await press(page, "End", "Enter");
  await page.keyboard.type("三、");
  await expectLines(page, ["年度工作总结", "一、理论学习", "集中研讨十二次", "二、"]);
  await press(page, "Control+z");
  await expectLines(page, ["年度工作总结", "一、理论学习", "集中研讨十二次", "三、"]);
  await page.keyboard.type("五两月");
  await expectLines(page, ["年度工作总结", "一、理论学习", "集中研讨十二次", "三、五两月"]);
});
