import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readInProcess } from "./sheet-process.ts";

const good = await writeXlsx({
  sheets: [
    {
      name: "台账",
      rows: [
        ["日期", "主题"],
        ["2026-3-5", "学习"],
      ],
    },
  ],
});
const names = new Set(["日期", "主题"]);
const read = (bytes: Uint8Array, limitMb = 20) => readInProcess({ name: "a.xlsx", bytes }, names, limitMb);
const withSheet = (xml: string) => zipSync({ ...unzipSync(good), "xl/worksheets/sheet1.xml": strToU8(xml) });

test("files that would cost too much are refused, and the next one is read", {
  timeout: 60_000,
}, async () => {
  await expect(read(good, 0.0001)).rejects.toMatchObject({ code: "file.too-big" });
  const bombs = [
    withSheet(" ".repeat(100_000_000)),
    withSheet(
      `<worksheet><sheetData>${"<row><c><v>1</v></c></row>".repeat(1_000_000)}</sheetData></worksheet>`,
    ),
    // Rows that are as wide as Excel allows.
    withSheet(
      `<worksheet><sheetData>${Array.from({ length: 60_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join("")}</sheetData></worksheet>`,
    ),
  ];
  for (const bytes of bombs) {
    await expect(read(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^(sheet\.too-large|file\.complex)$/),
    });
  }
  expect(await read(good)).toMatchObject({ headers: ["日期", "主题"], rows: [{ line: 2 }] });
});
