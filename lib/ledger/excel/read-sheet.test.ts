import { strToU8, unzipSync, zipSync } from "fflate";
import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { encodeChinese } from "../../../tests/encode-chinese.ts";
import { studyLedger } from "../../../tests/study-ledger.ts";
import { isAppError } from "../../errors.ts";
import { headerNames } from "./match-columns.ts";
import { readSheet } from "./read-sheet.ts";

const names = headerNames(studyLedger);
const read = (bytes: Uint8Array, name = "a.xlsx") => readSheet(name, bytes, names);
const codeOf = (bytes: Uint8Array, name?: string) =>
  read(bytes, name).then(
    () => "read",
    (error) => (isAppError(error) ? error.code : String(error)),
  );
const book = (rows: CellValue[][], more: Partial<WriteSheet> = {}) =>
  writeXlsx({ sheets: [{ name: "台账", rows, ...more }] });
const cellsOf = async (bytes: Uint8Array, name?: string) =>
  (await read(bytes, name)).rows.map(({ cells }) => cells);

/** The file with one part changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [path]: strToU8(change(new TextDecoder().decode(files[path] ?? strToU8("")))) });
}

const sheetPath = "xl/worksheets/sheet1.xml";
const good = await book([
  ["日期", "主题", "参学人数"],
  ["2026-3-5", "学习", 20],
]);

describe("where the header stands", () => {
  test("below a merged title and a line of the unit", async () => {
    const rows = [
      ["2026年理论学习台账"],
      ["填报单位：教育局"],
      [],
      ["日期", "主题", "形式"],
      ["3月5日", "学习", "观影"],
    ];
    const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }];
    const sheet = await read(await book(rows, { merges }));
    expect(sheet.headers).toEqual(["日期", "主题", "形式"]);
    expect(sheet.rows).toEqual([{ line: 5, cells: ["3月5日", "学习", "观影"] }]);
  });

  test("in two lines with merged groups", async () => {
    const rows = [
      ["日期", "主题", "参会情况", null, "备注"],
      [null, null, "应到人数", "参学人数", null],
      ["2026-3-5", "学习", 20, 19, null],
    ];
    const sheet = await read(
      await book(rows, { merges: [{ startRow: 0, startCol: 2, endRow: 0, endCol: 3 }] }),
    );
    expect(sheet.headers).toEqual(["日期", "主题", "应到人数", "参学人数", "备注"]);
    expect(sheet.rows).toEqual([{ line: 3, cells: ["2026-3-5", "学习", 20, 19] }]);
  });

  test("in two lines where a name comes twice", async () => {
    const rows = [
      ["日期", "主题", "教师", null, "学生", null],
      [null, null, "应到", "实到", "应到", "实到"],
      ["2026-3-5", "学习", 20, 19, 30, 29],
    ];
    const sheet = await read(await book(rows));
    expect(sheet.headers).toEqual(["日期", "主题", "教师应到", "教师实到", "学生应到", "学生实到"]);
  });

  test("with columns that nobody knows", async () => {
    const sheet = await read(
      await book([
        ["甲", "乙"],
        ["1", "2"],
      ]),
    );
    expect(sheet.headers).toEqual(["甲", "乙"]);
    expect(sheet.rows).toHaveLength(1);
  });
});

test("empty rows, totals and the example are left out; rows keep their numbers", async () => {
  const rows = [
    ["编号", "日期", "主题", "参学人数"],
    ["示例", "2026-1-1", "例", 1],
    [null, "2026-3-5", "学习", 20],
    [],
    [null, null, " ", null],
    [null, "2026-3-6", "合计法则", 30],
    [null, "合 计", null, 50],
  ];
  const sheet = await read(await book(rows));
  expect(sheet.rows.map(({ line }) => line)).toEqual([3, 6]);
});

test("a day or a text merged over several rows is that of each; a number is not", async () => {
  const rows = [
    ["日期", "主题", "参学人数"],
    ["2026-3-5", "上午", 20],
    [null, "下午", null],
    ["2026-3-6", "晚上", 9],
  ];
  const merges = [0, 2].map((column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column }));
  expect(await cellsOf(await book(rows, { merges }))).toEqual([
    ["2026-3-5", "上午", 20],
    ["2026-3-5", "下午"],
    ["2026-3-6", "晚上", 9],
  ]);
});

test("dates, percent, formulas with and without their result, errors", async () => {
  const cells: WriteSheet["cells"] = new Map([
    ["1,0", { value: new Date(Date.UTC(2026, 2, 5, 9, 12)), style: { numFmt: "yyyy-mm-dd hh:mm" } }],
    ["1,1", { value: 0.987, style: { numFmt: "0.0%" } }],
    ["1,2", { value: 20, formula: "10+10", formulaResult: 20 }],
    ["1,3", { value: null, formula: "SUM(A1:A2)" }],
    ["1,4", { value: true }],
  ]);
  const written = await book(
    [
      ["日期", "测试通过率", "参学人数", "学时", "档案齐全", "主题"],
      [null, null, null, null, null, "学习"],
    ],
    {
      cells,
    },
  );
  const bytes = changed(written, sheetPath, (xml) =>
    xml.replace(
      "</row></sheetData>",
      '<c r="G2" t="e"><v>#N/A</v></c><c r="H2" t="str"><f>A1&amp;""</f><v></v></c></row></sheetData>',
    ),
  );
  expect(await cellsOf(bytes)).toEqual([
    [
      { at: "2026-03-05T09:12" },
      { percent: 0.987 },
      20,
      { broken: "formula" },
      true,
      "学习",
      { broken: "#N/A" },
    ],
  ]);
});

test("the first visible sheet is read, the others are named", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "选项", hidden: true, rows: [["形式"], ["观影"]] },
      {
        name: "一月",
        rows: [
          ["日期", "主题"],
          ["2026-1-5", "学习"],
        ],
      },
      { name: "二月", rows: [["日期", "主题"]] },
    ],
  });
  expect(await read(bytes)).toMatchObject({ sheet: "一月", others: ["二月"], headers: ["日期", "主题"] });
});

test("text files in UTF-8 and GB18030", async () => {
  const text = '日期,主题,参学人数\r\n2026-3-5,"学习，\n讨论",20\r\n,,\r\n';
  const rows = [["2026-3-5", "学习，\n讨论", "20"]];
  expect(await cellsOf(strToU8(`\ufeff${text}`), "a.csv")).toEqual(rows);
  expect(await cellsOf(encodeChinese(text, "gb18030"), "a.CSV")).toEqual(rows);
});

describe("what is not read has its own sentence", () => {
  const withPart = (path: string) => zipSync({ ...unzipSync(good), [path]: strToU8("x") });
  const cases: [label: string, name: string, bytes: () => Uint8Array | Promise<Uint8Array>, code: string][] =
    [
      ["nothing", "a.xlsx", () => new Uint8Array(), "file.empty"],
      ["a macro file by name", "a.xlsm", () => good, "sheet.macro"],
      ["a macro inside", "a.xlsx", () => withPart("xl/vbaProject.bin"), "sheet.macro"],
      [
        "a macro file with another name",
        "a.xlsx",
        () =>
          changed(good, "[Content_Types].xml", (xml) => xml.replace("sheet.main", "sheet.macroEnabled.main")),
        "sheet.macro",
      ],
      [
        "a password",
        "a.xlsx",
        () =>
          writeXlsx({
            sheets: [{ name: "a", rows: [["日期"]] }],
            encryption: { password: "1", spinCount: 1 },
          }),
        "sheet.password",
      ],
      [
        "an old file",
        "a.xls",
        () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
        "sheet.old",
      ],
      ["a page with the name of an Excel file", "a.xls", () => strToU8("<html><table>"), "sheet.old"],
      ["binary Excel", "a.xlsb", () => withPart("xl/workbook.bin"), "sheet.old"],
      ["an archive", "a.zip", () => zipSync({ "a.txt": strToU8("x") }), "sheet.not-excel"],
      ["a picture", "a.png", () => strToU8("\u0089PNG"), "sheet.not-excel"],
      ["half a file", "a.xlsx", () => good.slice(0, good.length / 2), "sheet.damaged"],
      ["no file of Excel", "a.xlsx", () => strToU8("日期,主题"), "sheet.damaged"],
      [
        "broken XML",
        "a.xlsx",
        () => changed(good, sheetPath, () => '<worksheet><sheetData><row r="x">'),
        "sheet.empty",
      ],
      ["only a header", "a.xlsx", () => book([["日期", "主题"]]), "sheet.empty"],
      ["no cell at all", "a.xlsx", () => book([]), "sheet.empty"],
      ["201 columns", "a.xlsx", () => book([["日期", "主题"], Array(201).fill("x")]), "sheet.too-large"],
      [
        "a far corner",
        "a.xlsx",
        () => changed(good, sheetPath, (xml) => xml.replace('r="C2"', 'r="XFD2"')),
        "sheet.too-large",
      ],
      ["too many lines", "a.csv", () => strToU8("日期,主题\n".repeat(50_002)), "sheet.too-large"],
    ];
  test.each(cases)("%s", async (_label, name, bytes, code) => {
    expect(await codeOf(await bytes(), name)).toBe(code);
  });

  test("one row more than are taken, and not one less", async () => {
    const lines = (count: number) => strToU8(`日期,主题\n${"2026-3-5,学习\n".repeat(count)}`);
    expect(await codeOf(lines(50_000), "a.csv")).toBe("read");
    expect(await codeOf(lines(50_001), "a.csv")).toBe("sheet.too-large");
  });

  test("half a million rows, soon", async () => {
    const row = (at: number) =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>2026-3-5</t></is></c><c r="B${at}"><v>${at}</v></c></row>`;
    const rows = Array.from({ length: 500_000 }, (_, at) => row(at + 1)).join("");
    const bytes = changed(good, sheetPath, (xml) =>
      xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`),
    );
    const start = performance.now();
    expect(await codeOf(bytes)).toBe("sheet.too-large");
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
