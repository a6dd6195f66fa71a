import type { Prisma } from "../../../prisma/client/client.ts";
import type { SummaryState } from "../../../prisma/client/enums.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { unitsOfPath, withinReach } from "../../auth/within-reach.ts";
import { db } from "../../db.ts";
import type { Formula } from "../../ledger/figures/definition.ts";
import { unfittingField } from "../../ledger/figures/fitting-fields.ts";
import { findKind } from "../../ledger/kinds/queries.ts";
import { findRecord, type RecordRow } from "../../ledger/records/queries.ts";
import { filtersSql } from "../../ledger/tracing/filters-sql.ts";
import { daysOf, yearBefore } from "../../period.ts";
import { figureColumns } from "../sources/figure-columns.ts";
import { frozenOf } from "../sources/frozen-figure.ts";

/** Most sentences that are told of one record. */
const mostUses = 200;

/** A sentence in which a figure stands that counts a record. */
export type RecordUse = {
  summaryId: string;
  title: string;
  unitName: string;
  state: SummaryState;
  /** Place of the figure among those of the summary. */
  position: number;
  /** The sentence, and where in it the figure begins and what it says. */
  sentence: string;
  start: number;
  text: string;
  /** Whether the record is one of the year before, with which the figure compares. */
  before: boolean;
};

const columns = {
  ...figureColumns,
  recordIds: false,
  frozen: true,
  summary: { select: { id: true, title: true, state: true, unit: { select: { shortName: true } } } },
  known: { select: { id: true, formula: true } },
} as const;

type Row = Prisma.SummaryFigureGetPayload<{ select: typeof columns }>;

/**
 * Every sentence of the summaries that the caller may see in which a figure counts this record: in drafts by what the
 * record says now, in final summaries by what was counted when they became final.
 * @throws AppError `access.not-found`
 */
export async function usesOfRecord(scope: Scope, recordId: string): Promise<RecordUse[]> {
  const record = await findRecord(scope, recordId);
  const summary = { deletedAt: null, unit: unitWithin(scope) };
  const [frozen, candidates] = await Promise.all([
    db().summaryFigure.findMany({
      where: { recordIds: { has: recordId }, summary: { ...summary, state: "final" } },
      select: columns,
      take: mostUses,
    }),
    record.deletedAt ? [] : findCandidates(scope, record, summary),
  ]);
  const before = await yearOf(frozen, recordId);
  const live = await thoseThatCount(scope, record, candidates);
  const uses = [...live, ...frozen.map((row) => useOf(row, before.has(keyOf(row))))];
  return uses.toSorted(inOrder).slice(0, mostUses);
}

/** Figures over the ledger, the unit and a period of a record; of final summaries those with too many records to name. */
function findCandidates(scope: Scope, record: RecordRow, summary: Prisma.SummaryWhereInput): Promise<Row[]> {
  const units = unitsOfPath(record.unit.path);
  const year = Number(record.date.slice(0, 4));
  return db().summaryFigure.findMany({
    where: {
      known: { kindId: record.kindId, archivedAt: null, ...withinReach(scope) },
      year: { gte: year },
      OR: [{ unitId: record.unit.id }, { unitId: { in: units }, below: true }],
      AND: [
        {
          OR: [
            { summary: { state: { not: "final" } } },
            { frozen: { path: ["now", "tooMany"], equals: true } },
          ],
        },
        { summary },
      ],
    },
    select: columns,
    orderBy: [{ summary: { updatedAt: "desc" } }, { position: "asc" }],
    take: 5_000,
  });
}

async function thoseThatCount(
  scope: Scope,
  record: RecordRow,
  candidates: readonly Row[],
): Promise<RecordUse[]> {
  if (candidates.length === 0) return [];
  const { declaration } = await findKind(scope, record.kindId);
  const inPeriod = candidates.flatMap((row) => {
    const formula = row.known!.formula as Formula;
    if (unfittingField(declaration, formula) !== null) return [];
    const counts = (period: Row) => {
      const { from, to } = daysOf(period);
      return record.date <= to && (formula.span === "until" || record.date >= from);
    };
    if (counts(row)) return [{ row, formula, before: false }];
    return row.compares && counts({ ...row, ...yearBefore(row) }) ? [{ row, formula, before: true }] : [];
  });
  if (inPeriod.length === 0) return [];
  const formulas = new Map(inPeriod.map(({ row, formula }) => [row.known!.id, formula]));
  const filters = [...formulas.values()].map(({ filter }) => filter);
  const { sql, values } = filtersSql(declaration, filters, record.id);
  const [answer] = await db().$queryRawUnsafe<{ met: boolean[] }[]>(sql, ...values);
  const met = new Set([...formulas.keys()].filter((_, index) => answer?.met[index]));
  return inPeriod.filter(({ row }) => met.has(row.known!.id)).map(({ row, before }) => useOf(row, before));
}

/** The frozen figures that count a record as one of the year before. */
async function yearOf(rows: readonly Row[], recordId: string): Promise<ReadonlySet<string>> {
  const compared = rows.filter(({ compares }) => compares);
  if (compared.length === 0) return new Set();
  const found = await db().$queryRaw<{ summary_id: string; position: number; nth: number }[]>`
    select summary_id, position, array_position(record_ids, ${recordId}::uuid) as nth from summary_figure
    where summary_id = any(${compared.map(({ summary }) => summary.id)}::uuid[]) and record_ids @> array[${recordId}::uuid]`;
  const places = new Map(found.map(({ summary_id, position, nth }) => [`${summary_id} ${position}`, nth]));
  return new Set(
    compared
      .filter((row) => {
        const now = frozenOf(row.frozen)?.now;
        return (places.get(keyOf(row)) ?? 0) > (now && !now.tooMany ? now.records : 0);
      })
      .map(keyOf),
  );
}

const keyOf = ({ summary, position }: Row) => `${summary.id} ${position}`;

function useOf({ summary, position, sentence, start, text }: Row, before: boolean): RecordUse {
  const { id: summaryId, title, state, unit } = summary;
  return { summaryId, title, unitName: unit.shortName, state, position, sentence, start, text, before };
}

/** Drafts before final summaries, the sentences of a summary as they follow each other. */
function inOrder(one: RecordUse, other: RecordUse): number {
  const final = Number(one.state === "final") - Number(other.state === "final");
  return final || one.summaryId.localeCompare(other.summaryId) || one.position - other.position;
}
