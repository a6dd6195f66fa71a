import type { Appendix } from "../../docx/export/appendix.ts";
import type { TracedRecord } from "../../ledger/tracing/traced-record.ts";
import type { FigureSource } from "./figure-source.ts";
import { changeWords, dayWords, recordWords, stateWords } from "./source-words.ts";

/** How many records of each figure the table names. */
export const mostNamed = 10;

/** How many characters of a title it shows. */
const longestTitle = 30;

const columns = [
  { name: "序号", width: 4, centred: true },
  { name: "指标", width: 8 },
  { name: "语句", width: 16 },
  { name: "数值", width: 8 },
  { name: "统计口径", width: 14 },
  { name: "记录数", width: 6, centred: true },
  { name: "记录", width: 26 },
];

/**
 * The table of sources that follows a report in Word: each figure, its sentence, its value, how it is computed, and the
 * first of its records.
 * @param frozenAt when the summary became final; null for a draft
 */
export function sourceTable(
  { frozenAt, figures }: { frozenAt: string | null; figures: readonly FigureSource[] },
  at: Date,
): Appendix {
  const rows = figures.map((figure, index) => {
    const state = stateWords(figure, frozenAt !== null);
    return [
      `${index + 1}`,
      figure.name || "（不详）",
      figure.sentence,
      figure.text + (state && `${figure.text && "\n"}（${state}）`),
      figure.basis,
      `${figure.records}${figure.before === null ? "" : `\n（上年同期${figure.before}）`}`,
      namedRecords(figure),
    ];
  });
  return { heading: "附：数据来源", note: dayWords(frozenAt, at), columns, rows };
}

function namedRecords(figure: FigureSource): string {
  const { listed, unreachable, records, before, tooMany } = figure;
  const named = listed.slice(0, mostNamed).map(nameOf);
  const total = records + (before ?? 0);
  const more = !tooMany && named.length > 0 && total > named.length + unreachable;
  const remark = recordWords(figure);
  return named.join("；") + (more ? `等${total}条` : "") + (remark && `（${remark}）`);
}

function nameOf(record: TracedRecord): string {
  const change = changeWords(record);
  const title = [...(record.title || record.ledger)];
  const words = title.length > longestTitle ? `${title.slice(0, longestTitle).join("")}……` : title.join("");
  return `${record.date} ${words}${change && `（${change}）`}`;
}
