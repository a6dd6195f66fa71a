import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { isAppError } from "../../errors.ts";
import { readSheet } from "./read-sheet.ts";

const sheetPath = "xl/worksheets/sheet1.xml";
const good = await writeXlsx({
  sheets: [
    {
      name: "台账",
      rows: [
        ["日期", "主题", "参学人数"],
        ["2026-3-5", "学习", 20],
      ],
    },
  ],
});

const codeOf = (bytes: Uint8Array, name = "a.xlsx") =>
  readSheet(name, bytes, new Set(["日期", "主题"])).then(
    () => "read",
    (error) => (isAppError(error) ? error.code : String(error)),
  );

describe("any bytes are read or refused with a sentence", () => {
  const isAnswered = async (bytes: Uint8Array, name?: string) => {
    expect(await codeOf(bytes, name)).toMatch(/^(read|(sheet|file)\.[a-z-]+)$/);
  };

  test("anything", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.csv", "a.xlsx", "a"),
        isAnswered,
      ),
    );
  });

  test("a file with some bytes changed", async () => {
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await isAnswered(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test("a sheet of any XML", async () => {
    const pieces = fc.constantFrom(
      ...[
        "<row>",
        '<row r="2">',
        '<row r="9e9">',
        "</row>",
        "<c>",
        '<c r="A1">',
        '<c r="ZZZZ1" t="s">',
        "</c>",
        "<v>",
      ],
      ...[
        "</v>",
        "1",
        "1e999",
        "<f>",
        "</f>",
        "<is><t>",
        "</t></is>",
        "日期",
        "&#0;",
        "&bad;",
        "<!--",
        "]]>",
        '<c t="e"/>',
      ],
      ...['<c s="99">', '<c s="-1"><v>2e308</v></c>', '<c t="d"><v>x</v></c>'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const xml = `<worksheet><sheetData>${parts.join("")}</sheetData></worksheet>`;
        await isAnswered(zipSync({ ...unzipSync(good), [sheetPath]: strToU8(xml) }));
      }),
      { numRuns: 300 },
    );
  });
});
