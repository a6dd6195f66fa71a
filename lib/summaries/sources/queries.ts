import type { Node } from "@tiptap/pm/model";
import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { type Formula, isPercent } from "../../ledger/figures/definition.ts";
import { hasChanged } from "../../ledger/figures/has-changed.ts";
import { readFigures } from "../../ledger/figures/queries.ts";
import { questionKey } from "../../ledger/figures/question.ts";
import { describeFigures, listTraced, type Trace, traceFigures } from "../../ledger/tracing/queries.ts";
import type { TracedIds } from "../../ledger/tracing/traced-record.ts";
import { isUuid } from "../../uuid.ts";
import { figureColumns } from "./figure-columns.ts";
import { type FigureRow, figureRows, questionOfRow } from "./figure-rows.ts";
import { type FigureSource, figureSource, type Proof } from "./figure-source.ts";
import { frozenOf } from "./frozen-figure.ts";

/** The figures of a summary with what proves them; `frozenAt` is null in a draft, whose records are those of today. */
export type Sources = { frozenAt: string | null; figures: FigureSource[] };

/**
 * The figures of a summary with the records behind them, as far as the caller may see them. Those of a final summary
 * are what they were when it became final.
 * @param doc the document of a draft as it is this moment
 * @param most how many records of each figure are listed
 * @throws AppError `access.not-found`
 */
export async function figureSources(scope: Scope, id: string, doc: Node, most: number): Promise<Sources> {
  const summary = isUuid(id)
    ? await db().summary.findFirst({
        where: { id, deletedAt: null, unit: unitWithin(scope) },
        select: { state: true },
      })
    : null;
  if (!summary) throw new AppError("access.not-found");
  if (summary.state === "final") {
    const frozen = await frozenProofs(scope, id);
    const [first] = frozen;
    if (first) return { frozenAt: first.at, figures: await withRecords(scope, frozen, most) };
  }
  return { frozenAt: null, figures: await withRecords(scope, await presentProofs(scope, doc, most), most) };
}

type Proven = { row: FigureRow; proof: Proof; records: TracedIds };

async function frozenProofs(scope: Scope, summaryId: string): Promise<(Proven & { at: string })[]> {
  const rows = await db().summaryFigure.findMany({
    where: { summaryId, summary: { unit: unitWithin(scope) } },
    select: { ...figureColumns, frozen: true, recordIds: true, versions: true },
    orderBy: { position: "asc" },
  });
  return rows.flatMap(({ frozen, recordIds: ids, versions, ...row }) => {
    const proof = frozenOf(frozen);
    if (!proof) return [];
    const now = proof.now && !proof.now.tooMany ? proof.now.records : 0;
    return [{ row, proof, at: proof.at, records: { ids, versions, now } }];
  });
}

async function presentProofs(scope: Scope, doc: Node, most: number): Promise<Proven[]> {
  const rows = figureRows(doc);
  const questions = rows.map(questionOfRow);
  const [traces, descriptions] = await Promise.all([
    traceFigures(scope, questions, most),
    describeFigures(scope, questions),
  ]);
  return rows.map((row, index) => {
    const trace = traces[index]!;
    const description = descriptions[index] ?? { name: "", basis: "", percent: false };
    return { row, proof: { ...description, ...proofOf(trace) }, records: firstOf(trace, most) };
  });
}

function proofOf(trace: Trace): Pick<Proof, "missing" | "now" | "before"> {
  if (trace.state !== "read") return { missing: trace.state, now: null, before: null };
  const { now, before } = trace;
  return {
    missing: null,
    now: { ...now, tooMany: now.traced === null },
    before: before && { ...before, tooMany: before.traced === null },
  };
}

/** No more records than are listed: all that the caller may ask for they may see. */
function firstOf(trace: Trace, most: number): TracedIds {
  if (trace.state !== "read") return { ids: [], versions: [], now: 0 };
  const [now, before] = [trace.now.traced, trace.before?.traced];
  const ids = [...(now?.ids ?? []), ...(before?.ids ?? [])];
  const versions = [...(now?.versions ?? []), ...(before?.versions ?? [])];
  return { ids: ids.slice(0, most), versions: versions.slice(0, most), now: now?.ids.length ?? 0 };
}

async function withRecords(scope: Scope, proven: readonly Proven[], most: number): Promise<FigureSource[]> {
  const listings = await listTraced(
    scope,
    proven.map(({ records }) => records),
    most,
  );
  return proven.map(({ row, proof, records }, index) => {
    const { reachable, altered, listed } = listings[index]!;
    return { ...figureSource(row, proof), unreachable: records.ids.length - reachable, altered, listed };
  });
}

/** How many of the latest drafts the start page looks into. */
const mostDrafts = 20;

/** A draft in which figures changed since they were confirmed. */
export type ChangedFigures = {
  summaryId: string;
  title: string;
  figures: {
    /** What its definition is called. */
    name: string;
    measure: string;
    percent: boolean;
    /** As the text says it. */
    text: string;
    /** What was confirmed and what the records say now; null for lists, and where there is no record any more. */
    was: number | null;
    now: number | null;
  }[];
};

/** The latest drafts that the caller may write in and whose confirmed figures the records do not say any more. */
export async function changedFigures(scope: Scope): Promise<ChangedFigures[]> {
  if (!may(scope, "summary.edit", scope.unitPath)) return [];
  const drafts = await db().summary.findMany({
    where: { unit: unitWithin(scope), deletedAt: null, state: { not: "final" }, figures: { some: {} } },
    select: {
      ...{ id: true, title: true },
      figures: {
        where: { confirmed: true },
        select: {
          ...figureColumns,
          known: { select: { name: true, measure: true, formula: true } },
        },
        orderBy: { position: "asc" },
      },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: mostDrafts,
  });
  const asked = new Map(
    drafts.flatMap(({ figures }) =>
      figures.map(questionOfRow).map((question) => [questionKey(question), question]),
    ),
  );
  const answers = await readFigures(scope, [...asked.values()]);
  const answerByKey = new Map([...asked.keys()].map((key, index) => [key, answers[index]!]));
  return drafts.flatMap(({ id: summaryId, title, figures }) => {
    const changed = new Map<string, ChangedFigures["figures"][number]>();
    for (const { known, ...row } of figures) {
      const key = questionKey(questionOfRow(row));
      const answer = answerByKey.get(key)!;
      if (!known || answer.state !== "read" || !hasChanged(row, answer)) continue;
      const { name, measure, formula } = known;
      const percent = isPercent((formula as Formula).aggregate);
      changed.set(key, { name, measure, percent, text: row.text, was: row.value, now: answer.now.value });
    }
    return changed.size > 0 ? [{ summaryId, title, figures: [...changed.values()] }] : [];
  });
}
