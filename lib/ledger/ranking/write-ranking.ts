import { type CellStyle, type CellValue, type ColumnDef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { periodName } from "../../period.ts";
import type { CountedReport, Ranking } from "./queries.ts";

const head: CellStyle = { font: { bold: true }, alignment: { horizontal: "center", wrapText: true } };
const bold: CellStyle = { font: { bold: true } };

/** The name of the file: 教育宣传排行榜（2026年3月）.xlsx */
export function rankingFileName({ period }: Pick<Ranking, "period">): string {
  return `教育宣传排行榜（${periodName(period)}）.xlsx`;
}

/** The ranking as an Excel file: a sheet with the units, and one with every report that counts and its points. */
export function writeRanking(ranking: Ranking, reports: readonly CountedReport[]): Promise<Uint8Array> {
  const pages = {
    orientation: "landscape",
    paperSize: "a4",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  } as const;
  const sheets = [unitsSheet(ranking), reportsSheet(reports)];
  return writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, freezePane: { rows: 1 }, pageSetup: pages })),
  });
}

function unitsSheet({ lines, levels, period }: Ranking): WriteSheet {
  const monthly = period.periodKind === "month";
  const rows = lines.map(({ rank, unit, levels: own, reports, points, change, vetoes }): CellValue[] => [
    rank ?? (vetoes.length > 0 && !monthly ? "一票否决" : "—"),
    unit.name,
    ...levels.map((level) => own.find((each) => each.level === level)?.points ?? 0),
    reports,
    points,
    ...(monthly ? [change ?? ""] : []),
    vetoes.map(({ date, title }) => `${date} ${title}`).join("\n"),
  ]);
  const changes = monthly ? ["比上月升降"] : [];
  const titles = levels.map((level) => level || "未填级别");
  return table(
    "排行榜",
    ["名次", "单位", ...titles, "报道篇数", "总分", ...changes, "严重损害舆情（一票否决）"],
    rows,
    [8, 30, ...levels.map(() => 10), 10, 10, ...changes.map(() => 12), 40],
  );
}

function reportsSheet(reports: readonly CountedReport[]): WriteSheet {
  const rows = reports.map((each): CellValue[] => [
    ...[each.unitName, new Date(each.date), each.title, each.medium, each.level, each.channel],
    ...[each.author, each.link, each.points],
  ]);
  const sheet = table(
    "计分报道",
    ["单位", "日期", "标题", "媒体", "级别", "渠道", "作者", "链接", "分值"],
    rows,
    [30, 12, 50, 20, 10, 10, 12, 30, 8],
  );
  const columns = sheet.columns?.map(
    (column, index): ColumnDef => (index === 1 ? { ...column, numFmt: "yyyy-mm-dd" } : column),
  );
  return { ...sheet, ...(columns && { columns }) };
}

function table(name: string, header: string[], rows: CellValue[][], widths: number[]): WriteSheet {
  const cells: WriteSheet["cells"] = new Map(
    header.map((value, index) => [`0,${index}`, { value, style: head }]),
  );
  const total = header.indexOf("总分");
  if (total >= 0) {
    for (const [index, row] of rows.entries()) {
      cells.set(`${index + 1},${total}`, { value: row[total] ?? 0, style: bold });
    }
  }
  return { name, columns: widths.map((width) => ({ width })), rows: [header, ...rows], cells };
}
