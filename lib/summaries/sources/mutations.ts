import type { Node } from "@tiptap/pm/model";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import type { Transaction } from "../../db.ts";
import { hasChanged } from "../../ledger/figures/has-changed.ts";
import {
  describeFigures,
  type Trace,
  type TracedReading,
  traceFigures,
} from "../../ledger/tracing/queries.ts";
import { mostTraced } from "../../ledger/tracing/trace-sql.ts";
import { figureColumns } from "./figure-columns.ts";
import { type FigureRow, figureRows, questionOfRow } from "./figure-rows.ts";
import type { FrozenFigure } from "./frozen-figure.ts";

/**
 * Brings the stored figures of a summary that is not final up to its document. Rows that are right already are left
 * alone: an open summary is stored every few seconds.
 */
export async function storeFigures(tx: Transaction, summaryId: string, doc: Node): Promise<void> {
  const stored = await tx.summaryFigure.findMany({ where: { summaryId }, select: figureColumns });
  const known = new Map(stored.map((row) => [row.position, row]));
  const rows = figureRows(doc);
  const wrong = rows.filter((row) => !isSame(row, known.get(row.position)));
  const right = new Set(rows.map(({ position }) => position));
  const gone = stored.filter(({ position }) => !right.has(position));
  if (wrong.length + gone.length === 0) return;
  const positions = [...wrong, ...gone].map(({ position }) => position);
  await tx.summaryFigure.deleteMany({ where: { summaryId, position: { in: positions } } });
  const existing = await tx.figureDefinition.findMany({
    where: { id: { in: wrong.map(({ definition }) => definition) } },
    select: { id: true },
  });
  const ids = new Set(existing.map(({ id }) => id));
  await tx.summaryFigure.createMany({
    data: wrong.map((row) => {
      const definitionId = ids.has(row.definition) ? row.definition : null;
      return { ...row, summaryId, definitionId };
    }),
  });
}

function isSame(row: FigureRow, stored: FigureRow | undefined): boolean {
  if (!stored) return false;
  return (Object.keys(row) as (keyof FigureRow)[]).every((column) => row[column] === stored[column]);
}

/**
 * Keeps what proves the figures of a summary: how each is computed, in words, what the records say and which they are.
 * The definitions stay as they are until the transaction ends. The caller has checked the right to the summary.
 * @returns how many figures the records do not prove, because they changed or because nobody confirmed the figure
 */
export async function freezeFigures(tx: Transaction, scope: Scope, summaryId: string): Promise<number> {
  const where = { summaryId, summary: { unit: unitWithin(scope) } };
  const rows = await tx.summaryFigure.findMany({
    where,
    select: figureColumns,
    orderBy: { position: "asc" },
  });
  if (rows.length === 0) return 0;
  const definitions = [...new Set(rows.map(({ definition }) => definition))].toSorted();
  await tx.$queryRaw`
    select id from figure_definition where id = any(${definitions}::uuid[]) order by id for share`;
  const questions = rows.map(questionOfRow);
  const traces = await traceFigures(scope, questions, mostTraced, tx);
  const descriptions = await describeFigures(scope, questions, tx);
  const at = new Date().toISOString();
  for (const [index, { position }] of rows.entries()) {
    const trace = traces[index]!;
    const { name, basis, percent } = descriptions[index] ?? { name: "", basis: "", percent: false };
    const frozen: FrozenFigure = { at, name, basis, percent, ...provenBy(trace) };
    await tx.summaryFigure.updateMany({
      where: { ...where, position },
      data: { frozen, ...recordsOf(trace) },
    });
  }
  return rows.filter((row, index) => !row.confirmed || hasChanged(row, traces[index]!)).length;
}

function provenBy(trace: Trace): Pick<FrozenFigure, "missing" | "now" | "before"> {
  if (trace.state !== "read") return { missing: trace.state, now: null, before: null };
  const kept = ({ value, list, records, traced }: TracedReading) => ({
    ...{ value, list, records },
    tooMany: traced === null,
  });
  return { missing: null, now: kept(trace.now), before: trace.before && kept(trace.before) };
}

function recordsOf(trace: Trace): { recordIds: string[]; versions: number[] } {
  const readings = trace.state === "read" ? [trace.now, ...(trace.before ? [trace.before] : [])] : [];
  const traced = readings.flatMap((reading) => reading.traced ?? []);
  return {
    recordIds: traced.flatMap(({ ids }) => ids),
    versions: traced.flatMap(({ versions }) => versions),
  };
}
