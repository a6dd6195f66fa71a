import { chineseDate } from "../../document/chinese-date.ts";
import { mostTraced } from "../../ledger/tracing/trace-sql.ts";
import type { TracedRecord } from "../../ledger/tracing/traced-record.ts";
import type { FigureSource } from "./figure-source.ts";

/** Of which day numbers and records are, for the reader of a report. */
export function dayWords(frozenAt: string | null, at: Date): string {
  return frozenAt
    ? `本文于${dayOf(new Date(frozenAt))}定稿，数值和记录以定稿时为准。`
    : `本文尚未定稿，数值和记录截至${dayOf(at)}。`;
}

/** The day in the bureau's time zone, which has no summer time. */
function dayOf(at: Date): string {
  return chineseDate(new Date(at.getTime() + 8 * 3_600_000));
}

/** What a reader should know about a figure that the records do not simply prove; empty when they do. */
export function stateWords({ state, found }: FigureSource, frozen: boolean): string {
  if (state === "unconfirmed") return found ? `未确认，台账为${found}` : "未确认";
  if (state === "gone") return "指标已停用，无台账可查";
  if (state === "hidden") return "统计单位不在可查看的范围内";
  if (state === "same") return "";
  return `${frozen ? "定稿时台账" : "台账现"}${found ? `为${found}` : "无记录"}`;
}

/** What became of a record since the summary became final; empty when nothing did. */
export function changeWords({ state }: TracedRecord): string {
  if (state === "deleted") return "已删除";
  return state === "changed" ? "定稿后有改动" : "";
}

/** What is to be said about the records of a figure that are not listed or not what they were; empty when nothing is. */
export function recordWords({ tooMany, unreachable, altered }: FigureSource): string {
  return [
    ...(tooMany ? [`超过${mostTraced}条，不逐条列出`] : []),
    ...(unreachable > 0 ? [`${unreachable}条不在可查看的范围内`] : []),
    ...(altered > 0 ? [`${altered}条定稿后有改动或已删除`] : []),
  ].join("；");
}
