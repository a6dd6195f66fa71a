// Takes the pictures of the README and the guide from the sample bureau, or some of them:
// node scripts/pictures.ts [name …]
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { demoPassword } from "#server/demo/demo-people.ts";
import { signIn } from "../tests/browser/support/sign-in.ts";
import { fourDocuments, ideologySummary } from "../tests/past-texts.ts";
import { ensureBuilt } from "./build.ts";
import { ensureBrowser, installedBrowser } from "./find-browser.ts";
import { startServer } from "./server-process.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const wanted = process.argv.slice(2);
const target = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

/** What each picture shows: a way there from a page that is signed in as a drafter of the sample bureau. */
const pictures: Record<string, (page: Page) => Promise<void>> = {
  desk: async (page) => {
    await page.goto("/");
  },
  "new-summary": async (page) => {
    await page.goto("/summaries/new");
  },
  figures: async (page) => {
    await openDraft(page);
    await page.getByRole("button", { name: /^指标/ }).last().click();
    await page.locator(".ProseMirror .figure").first().click();
    await page.getByText("查看记录").first().waitFor();
  },
  ledger: async (page) => {
    await page.goto("/ledgers");
    await page.getByRole("link", { name: "理论学习" }).first().click();
    await page.getByRole("link", { name: /学习/ }).nth(3).waitFor();
  },
  definition: async (page) => {
    await page.goto("/figures/new");
    await page.getByLabel("名称").fill("省级以上媒体报道数");
    await page.getByLabel("量词").fill("篇");
    await page.getByLabel("台账").selectOption("新闻宣传");
    await page.getByRole("button", { name: "添加条件" }).click();
    await page.getByLabel("第1个条件的字段").selectOption("级别");
    for (const level of ["国家级", "省级"])
      await page.getByRole("checkbox", { name: level, exact: true }).check();
    await page.getByText(/共 \d+ 条记录/).waitFor();
  },
  ranking: async (page) => {
    await page.goto("/ranking");
  },
  library: async (page) => {
    await page.goto(`/sections?${new URLSearchParams({ text: "舆情 学习" })}`);
  },
  import: async (page) => {
    await page.goto("/imports");
    const files = [fourDocuments, ideologySummary].map((text, index) => ({
      ...{ name: ["2024年各科室总结.txt", "2025年宣传思想工作总结.txt"][index]!, mimeType: "text/plain" },
      buffer: Buffer.from(text),
    }));
    await page.locator("input[type=file]").first().setInputFiles(files);
    await page.getByRole("link", { name: "核对" }).nth(4).waitFor();
  },
  review: async (page) => {
    await page.getByRole("link", { name: "核对" }).first().click();
    await page.waitForURL(/documents/);
    await page.locator("[id^=block-]").filter({ hasText: "健全网络" }).getByRole("button").first().click();
  },
  "roll-forward": async (page) => {
    await page.goto("/summaries/new/from");
    await page.getByRole("radio", { name: /2025年度宣传思想/ }).check();
    await page.getByText(/共 \d+ 处待核对/).waitFor();
  },
  carried: async (page) => {
    await page.getByRole("button", { name: "生成草稿" }).click();
    await page.locator(".ProseMirror[contenteditable=true]").waitFor();
    await page.waitForTimeout(2_500);
    await page.keyboard.press("F8");
    for (const key of ["Enter", "k", "ArrowDown"]) await page.keyboard.press(key, { delay: 200 });
  },
  editor: async (page) => {
    await openDraft(page);
    const colleague = await signedIn("linfeng");
    await colleague.goto(new URL(page.url()).pathname);
    await placeCaret(colleague, "领学");
    await placeCaret(page, "基层");
    await page.locator("main").evaluate((desk) => desk.scrollTo(0, 60));
    await page.getByText("2 人在线").waitFor();
  },
  findings: async (page) => {
    await openReview(page);
    await page.getByRole("button", { name: /^校对/ }).last().click();
    await page.locator(".ProseMirror .finding").first().click();
    await page.getByRole("contentinfo").getByRole("region", { name: "校对" }).waitFor();
  },
  suggestions: async (page) => {
    await openReview(page);
    await page.getByRole("button", { name: /^批注/ }).last().click();
    await page.getByText("成员平均参学率97%").last().waitFor();
    await page.locator(".ProseMirror .insertion").first().click();
    await page.getByRole("region", { name: "这处修订" }).waitFor();
  },
  versions: async (page) => {
    await openReview(page);
    await page.goto(`${new URL(page.url()).pathname}/versions`);
    await page.getByRole("button", { name: "对照所选" }).click();
    await page.getByText("处改动").first().waitFor();
  },
  export: async (page) => {
    await openDraft(page);
    await page.getByRole("button", { name: "导出 Word" }).click();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  },
  templates: async (page) => {
    await page.goto("/templates");
  },
  outlines: async (page) => {
    await page.goto("/outlines");
  },
  // The last one: from here on the page is the reviewer's.
  approval: async (page) => {
    await page.context().clearCookies();
    await signIn(page, "hejing", demoPassword);
    await openReview(page);
    await page.getByRole("button", { name: "审阅", exact: true }).click();
    await page.getByRole("dialog").getByLabel("意见").waitFor();
  },
};

const openDraft = (page: Page) => openSummary(page, /起草/);
const openReview = (page: Page) => openSummary(page, /上半年/);

async function openSummary(page: Page, row: RegExp): Promise<void> {
  await page.goto("/summaries");
  await page.getByRole("row", { name: row }).first().getByRole("link").first().click();
  await page.locator(".ProseMirror[contenteditable=true]").waitFor();
  // Pages are divided, and faces loaded, a moment after the text is there.
  await page.waitForTimeout(2_500);
}

async function placeCaret(page: Page, words: string): Promise<void> {
  const paragraph = page.locator(".ProseMirror[contenteditable=true] > p", { hasText: words }).first();
  await paragraph.click({ position: { x: 240, y: 14 } });
}

ensureBrowser();
await ensureBuilt(() => console.log("Building the pages …"));
mkdirSync(target, { recursive: true });
const folder = temporaryFolder("pictures");
const server = await startServer({ dataDir: folder.path, demo: true });
const browser = await chromium.launch({ executablePath: installedBrowser()?.path });

async function signedIn(name: string): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const options = { baseURL: server.url, locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport };
  const page = await browser.newPage(options);
  await signIn(page, name, demoPassword);
  return page;
}

try {
  const page = await signedIn("zhoumin");
  for (const [name, show] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await show(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${target}${name}.png` });
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await server.stop();
  folder.remove();
}
