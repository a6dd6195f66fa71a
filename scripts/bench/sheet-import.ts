import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { makeKind } from "../../tests/builders.ts";
import { studyLedger } from "../../tests/study-ledger.ts";
import { type Figure, figure } from "./figure.ts";
import { searchTime } from "./search-http.ts";
import type { Stage } from "./stage.ts";

const rows = 10_000;
const rounds = 5;

const header = ["日期", "形式", "主题", "应到人数", "参学人数", "学时", "测试通过率", "档案齐全", "备注"];

/**
 * 10,000 rows of Excel brought into a ledger in a browser: from the choice of the file to the preview, and from the
 * press of the button until they are saved; with how long the server takes to answer a search meanwhile.
 */
export async function sheetImport(stage: Stage): Promise<Figure[]> {
  const kind = await makeKind(null, studyLedger, "理论学习");
  const context = await stage.open();
  const page = await context.newPage();
  const answers: number[] = [];
  const whole: number[] = [];
  const preview: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const bytes = await fileOf(round);
    await page.goto(`/ledgers/${kind.id}/import`);
    const over = new AbortController();
    const asking = ask(stage, over.signal, answers);
    const start = performance.now();
    await bring(page, bytes);
    const seen = performance.now();
    await page.getByRole("button", { name: `导入 ${rows} 行` }).click();
    await page.getByText(`已导入：新增 ${rows} 条`).waitFor({ timeout: 60_000 });
    over.abort();
    await asking;
    // The first one warms up.
    if (round === 0) continue;
    whole.push(performance.now() - start);
    preview.push(seen - start);
  }
  await context.close();
  return [
    figure("sheet-import", whole, "ms", 10_000, "p95"),
    figure("sheet-preview", preview, "ms", 5_000, "p95"),
    figure("answers-during-sheet-import", answers, "ms", 100, "p95"),
  ];
}

async function bring(page: Page, bytes: Uint8Array): Promise<void> {
  const file = { name: "学习.xlsx", mimeType: "", buffer: Buffer.from(bytes) };
  await page.getByLabel("选择文件").setInputFiles(file);
  await page.getByRole("button", { name: `导入 ${rows} 行` }).waitFor({ timeout: 60_000 });
}

async function ask(stage: Stage, over: AbortSignal, answers: number[]): Promise<void> {
  while (!over.aborted) answers.push(await searchTime(stage, "理论学习"));
}

/** A file whose rows no other round has. */
function fileOf(round: number): Promise<Uint8Array> {
  const lines = Array.from({ length: rows }, (_, at) => [
    ...[new Date(Date.UTC(2026, 0, 1 + (at % 360))), "集中学习", `第${round}轮第${at}次学习会议精神`],
    ...[40, 40 - (at % 5), 2.5, 0.95 + (at % 5) / 100, "是", "按计划组织，交流发言，形成记录。"],
  ]);
  return writeXlsx({
    sheets: [
      {
        ...{ name: "台账", rows: [header, ...lines] },
        columns: header.map((name) => (name === "测试通过率" ? { numFmt: "0.0%" } : {})),
      },
    ],
  });
}
