import type { Appendix } from "../../docx/export/appendix.ts";
import type { TracedRecord } from "../../ledger/tracing/traced-record.ts";
import type { FigureSource } from "./figure-source.ts";
import { changeWords, dayWords, recordWords, stateWords } from "./source-words.ts";

/** How many records of each figure the table names. */
export const mostNamed = 10;

const columns = [
  { name: "序号", width: 3, centred: true },
  { name: "指标", width: 9 },
  { name: "语句", width: 18 },
  { name: "数值", width: 9 },
  { name: "统计口径", width: 15 },
  { name: "记录数", width: 5, centred: true },
  { name: "记录", width: 18 },
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
      recordLines(figure).join("\n"),
    ];
  });
  return { heading: "附：数据来源", note: dayWords(frozenAt, at), columns, rows };
}

function recordLines(figure: FigureSource): string[] {
  const { listed, unreachable, records, before, tooMany } = figure;
  const named = listed.slice(0, mostNamed).map(recordLine);
  const total = records + (before ?? 0);
  const more = !tooMany && named.length > 0 && total > named.length + unreachable;
  const remark = recordWords(figure);
  return [...named, ...(more ? [`等${total}条`] : []), ...(remark ? [`（${remark}）`] : [])];
}

function recordLine(record: TracedRecord): string {
  const change = changeWords(record);
  return `${record.date} ${record.title || record.ledger}${change && `（${change}）`}`;
}
