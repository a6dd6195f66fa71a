import { caretAtEndOf, documentText, expectSaved, line, openSummary, press } from "./support/editor.ts";
import { selectShownWords, selectWords } from "./support/select-words.ts";
import { listed, shortText, shown, showPanel, turnOn } from "./support/suggestions.ts";
import { expect, test } from "./support/test.ts";

test("Users of an input method can suggest", async ({ page, office, openAs }) => {
  void page;
  const lin = await openAs(office.drafter);
  await openSummary(lin, office, shortText);
  await turnOn(lin);
  const session = await lin.context().newCDPSession(lin);
  const compose = async (...steps: string[]) => {
    for (const step of steps) {
      await session.send("Input.imeSetComposition", {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      });
    }
  };
  const commit = (words: string) => session.send("Input.insertText", { text: words });
  const begin = () =>
    session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: "Process",
      windowsVirtualKeyCode: 229,
    });

  await caretAtEndOf(lin, "各项任务按期完成。");
  await compose("n", "ni", "ni h", "ni hao");
  await commit("你好");
  await expect.poll(async () => (await shown(lin)).at(-1)).toBe("各项任务按期完成。{你好}");
  await compose("s", "shi");
  await commit("世界");
  await expect.poll(async () => (await shown(lin)).at(-1)).toBe("各项任务按期完成。{你好世界}");

  // In the middle of plain words.
  await caretAtEndOf(lin, "全年开展学习12次");
  await press(lin, "ArrowLeft", "ArrowLeft", "ArrowLeft");
  await compose("d", "da", "da y");
  await commit("大约");
  await expect.poll(async () => (await shown(lin))[2]).toBe("全年开展学习12次，教育党员300{大约}人次。");

  // In place of selected words.
  await selectWords(lin, "学习");
  await begin();
  await compose("p", "pei", "pei xun");
  await commit("培训");
  await expect
    .poll(async () => (await shown(lin))[2])
    .toBe("全年开展[-学习-]{培训}12次，教育党员300{大约}人次。");

  // Before one's own deletion, and given up half way.
  await selectWords(lin, "教育");
  await press(lin, "Backspace");
  await begin();
  await compose("j", "jiao");
  await commit("引导");
  await expect.poll(async () => (await shown(lin))[2]).toContain("，[-教育-]{引导}党员");
  await begin();
  await compose("s", "sh");
  await compose("");
  await expect.poll(async () => (await shown(lin))[2]).toContain("，[-教育-]{引导}党员");

  await showPanel(lin);
  await expect(listed(lin)).toHaveCount(4);
  await expectSaved(lin);
});

test("Users can replace words, decide about carried-over ones and move paragraphs as suggestions", async ({
  office,
  openAs,
}) => {
  const lin = await openAs(office.drafter);
  const carried = { type: "carriedOver", attrs: { kind: "count", from: "12", year: 2025, decision: null } };
  const content = [
    { type: "text", text: "全年开展学习" },
    { type: "text", text: "12", marks: [carried] },
    { type: "text", text: "次，再学习一次。" },
  ];
  await openSummary(lin, office, [
    line("title", "年度工作总结"),
    { type: "paragraph", attrs: { style: "body" }, content },
    line("body", "各项任务按期完成。"),
  ]);
  await turnOn(lin);
  await lin.keyboard.press("Control+f");
  await lin.getByLabel("查找", { exact: true }).fill("学习");
  await lin.getByLabel("替换为").fill("培训");
  await lin.getByRole("button", { name: "全部替换" }).click();
  await expect
    .poll(async () => (await shown(lin))[1])
    .toBe("全年开展[-学习-]{培训}12次，再[-学习-]{培训}一次。");
  await lin.keyboard.press("Escape");
  await expect(lin.getByLabel("替换为")).toHaveCount(0);
  await expect(lin.locator(".document[role=textbox]")).toBeFocused();

  // Words that were carried over are decided by writing others in their place.
  await selectWords(lin, "12");
  await lin.keyboard.type("15");
  await expect.poll(async () => (await shown(lin))[1]).toContain("[-12-]{15}次");
  await expect(lin.getByRole("button", { name: /^沿用待定/ })).toHaveCount(0);

  await caretAtEndOf(lin, "各项任务按期完成。");
  await press(lin, "Alt+Shift+ArrowUp");
  await expect.poll(() => shown(lin)).toHaveLength(4);
  await showPanel(lin);
  await lin.getByRole("button", { name: "全部接受" }).click();
  const after = ["年度工作总结", "各项任务按期完成。", "全年开展培训15次，再培训一次。"].join("\n");
  await expect.poll(() => documentText(lin)).toBe(after);
  await lin.locator(".document").press("Control+z");
  await lin.getByRole("button", { name: "全部拒绝" }).click();
  const before = ["年度工作总结", "全年开展学习12次，再学习一次。", "各项任务按期完成。"].join("\n");
  await expect.poll(() => documentText(lin)).toBe(before);
  await expectSaved(lin);
});

test("Users who click into the text before it can be written in write where they clicked", async ({
  office,
  openAs,
}) => {
  const fang = await openAs(office.reviewer);
  const arrival = Promise.withResolvers<void>();
  await fang.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    // What makes suggestions of what is written.
    if (script.includes("chengwen:settled")) await arrival.promise;
    await route.fulfill({ response, body: script });
  });
  await openSummary(fang, office, shortText);
  await expect(fang.locator(".document")).toHaveAttribute("contenteditable", "false");
  await fang.locator(".document > p", { hasText: "按期完成" }).click();
  await selectShownWords(fang, "按期");
  arrival.resolve();
  await expect(fang.locator(".document")).toBeFocused();
  await fang.keyboard.type("如数");
  await expect.poll(() => shown(fang)).toContain("各项任务[-按期-]{如数}完成。");
  await fang.unrouteAll({ behavior: "ignoreErrors" });
});
