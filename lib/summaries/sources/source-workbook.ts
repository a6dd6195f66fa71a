import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { xmlCharacters } from "../../docx/export/word-xml.ts";
import { textWidth } from "../../docx/text-width.ts";
import type { FigureSource } from "./figure-source.ts";
import { changeWords, dayWords, recordWords, stateWords } from "./source-words.ts";

/** How many records of a figure the workbook lists at most. */
export const mostListed = 10_000;

/** How many characters Excel takes in a cell. */
const mostCharacters = 32_767;

const top = { alignment: { vertical: "top" } } satisfies CellStyle;
const wrapped = { alignment: { vertical: "top", wrapText: true } } satisfies CellStyle;
const head: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEAE3" } },
};

type Column = [header: string, width: number, style?: CellStyle];

const figureColumns: Column[] = [
  ["序号", 6],
  ["指标", 20, wrapped],
  ["语句", 48, wrapped],
  ["数值", 16, wrapped],
  ["台账数值", 12, wrapped],
  ["核对", 22, wrapped],
  ["统计口径", 44, wrapped],
  ["记录数", 9],
  ["上年同期记录数", 15],
  ["说明", 28, wrapped],
];
const recordColumns: Column[] = [
  ["指标序号", 9],
  ["指标", 20],
  ["期间", 10],
  ["台账", 14],
  ["日期", 12, { ...top, numFmt: "yyyy-mm-dd" }],
  ["单位", 16],
  ["标题", 36],
  ["内容", 60],
  ["定稿后", 14],
  ["记录编号", 38],
];

/**
 * The sources of a report as an Excel file: a sheet of figures and one of the records behind them. Every text is a text,
 * whatever sign it begins with.
 * @param frozenAt when the summary became final; null for a draft
 */
export async function sourceWorkbook(
  { frozenAt, figures }: { frozenAt: string | null; figures: readonly FigureSource[] },
  at: Date,
): Promise<Uint8Array> {
  const records = figures.flatMap((figure, index) => recordRows(figure, index + 1));
  const numbered = figures.map((figure, index) => figureRow(figure, index + 1, frozenAt !== null));
  return writeXlsx({
    sheets: [
      sheet("指标", figureColumns, [...numbered, [null, null, dayWords(frozenAt, at)]]),
      sheet("记录", recordColumns, records),
    ],
  });
}

function figureRow(figure: FigureSource, number: number, frozen: boolean): CellValue[] {
  const { listed, tooMany, unreachable, records, before } = figure;
  const left = records + (before ?? 0) - unreachable - listed.length;
  const cut = !tooMany && left > 0 ? `只列出前${listed.length}条` : "";
  return [
    ...[number, figure.name, figure.sentence, figure.text, figure.found],
    ...[stateWords(figure, frozen) || "一致", figure.basis, records, before],
    [recordWords(figure), cut].filter(Boolean).join("；"),
  ];
}

function recordRows({ name, listed }: FigureSource, number: number): CellValue[][] {
  return listed.map((record) => [
    ...[number, name, record.before ? "上年同期" : "本期", record.ledger, new Date(record.date), record.unit],
    ...[record.title, record.words, changeWords(record), record.id],
  ]);
}

function sheet(name: string, columns: readonly Column[], rows: CellValue[][]): WriteSheet {
  const header = columns.map(([header]) => header);
  return {
    ...{ name, freezePane: { rows: 1 } },
    columns: columns.map(([, width, style = top]) => ({ width, style })),
    rows: [header, ...rows.map((row) => row.map(cellOf))],
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row, columns) }])),
    cells: new Map(header.map((value, index) => [`0,${index}`, { value, style: head }])),
    pageSetup: {
      ...{ orientation: "landscape", paperSize: "a4", printTitlesRow: "$1:$1" },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    },
  };
}

/** In points: not every program makes a row as high as its wrapped text. */
function heightOf(row: readonly CellValue[], columns: readonly Column[]): number {
  const lines = columns.map(([, width, style = top], index) =>
    "wrapText" in (style.alignment ?? {})
      ? Math.ceil((textWidth(String(row[index] ?? "")) * 2) / (width - 2))
      : 1,
  );
  return Math.min(409, 15 * Math.max(1, ...lines));
}

/** What a cell holds: no character that XML forbids, and no more than Excel takes. */
function cellOf(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  return value === "" ? null : xmlCharacters(value).slice(0, mostCharacters);
}
