import { type Scope, unitWithin } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { daysOf, type Period, yearBefore } from "../../period.ts";
import { isUuid } from "../../uuid.ts";
import type { Declaration } from "../declaration.ts";
import { findKind } from "../kinds/queries.ts";
import type { Formula } from "./definition.ts";
import { type Computation, type FigureRow, figureSql, readingOf } from "./figure-sql.ts";
import type { Answer, Question, Reading } from "./question.ts";

const columns = {
  id: true,
  key: true,
  name: true,
  words: true,
  formula: true,
  measure: true,
  position: true,
  archivedAt: true,
  updatedAt: true,
  kind: { select: { id: true, name: true, declaration: true } },
  unit: { select: { id: true, name: true, path: true } },
} as const;

/** A definition of a figure with its ledger. */
export type Definition = {
  id: string;
  /** Stable name of a built-in one. */
  key: string | null;
  name: string;
  /** Other words by which it is looked for, apart by spaces. */
  words: string;
  formula: Formula;
  measure: string;
  position: number;
  archivedAt: Date | null;
  updatedAt: Date;
  kind: { id: string; name: string; declaration: Declaration };
  /** Whose it is; null for a built-in one. */
  unit: { id: string; name: string; path: string } | null;
};

/** The definitions that a person may use, in order; archived ones only when they are asked for. */
export async function listDefinitions(scope: Scope, { archived = false } = {}): Promise<Definition[]> {
  const rows = await db().figureDefinition.findMany({
    where: { ...withinReach(scope), archivedAt: archived ? undefined : null },
    select: columns,
    orderBy: [{ position: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map(definitionOf);
}

/**
 * A definition, archived or not.
 * @throws AppError `access.not-found`
 */
export async function findDefinition(scope: Scope, id: string): Promise<Definition> {
  const row = isUuid(id)
    ? await db().figureDefinition.findFirst({ where: { id, ...withinReach(scope) }, select: columns })
    : null;
  if (!row) throw new AppError("access.not-found");
  return definitionOf(row);
}

/** What the records say now, for each question in its place: one statement however many there are. */
export async function readFigures(scope: Scope, questions: readonly Question[]): Promise<Answer[]> {
  const { computations, places } = await computationsFor(scope, questions);
  const readings = await compute(computations);
  return places.map((place): Answer => {
    if (typeof place === "string") return { state: place };
    const { now, before } = place;
    return { state: "read", now: readings[now]!, before: before === null ? null : readings[before]! };
  });
}

/** Where among the computations the answer to a question comes from, or why there is none. */
export type AnswerPlace = { now: number; before: number | null } | "gone" | "hidden";

/** What is to be computed to answer questions, as far as the caller sees the definitions and units that they name. */
export async function computationsFor(
  scope: Scope,
  questions: readonly Question[],
  tx: Transaction = db(),
): Promise<{ computations: Computation[]; places: AnswerPlace[] }> {
  const [definitions, units] = await Promise.all([
    tx.figureDefinition.findMany({
      where: {
        id: { in: questions.map(({ definition }) => definition) },
        archivedAt: null,
        ...withinReach(scope),
      },
      select: { id: true, formula: true, kind: { select: { id: true, declaration: true } } },
    }),
    tx.unit.findMany({
      where: { id: { in: questions.map(({ unit }) => unit) }, ...unitWithin(scope) },
      select: { id: true, path: true },
    }),
  ]);
  const definitionById = new Map(definitions.map((each) => [each.id, each]));
  const unitById = new Map(units.map((each) => [each.id, each]));
  const computations: Computation[] = [];
  const places = questions.map((question): AnswerPlace => {
    const unit = unitById.get(question.unit);
    const definition = definitionById.get(question.definition);
    if (!unit) return "hidden";
    if (!definition) return "gone";
    const add = (period: Period) =>
      computations.push(computationOf(definition, unit, question.below, period)) - 1;
    return { now: add(question), before: question.before ? add(yearBefore(question)) : null };
  });
  return { computations, places };
}

/** A formula that is being written, over a ledger. */
export type Trial = Omit<Question, "definition" | "before"> & { kindId: string; formula: Formula };

/**
 * What a formula that is being written would say.
 * @throws AppError `access.not-found`, `definition.field`
 */
export async function tryFormula(scope: Scope, trial: Trial): Promise<Reading> {
  const [kind, unit] = await Promise.all([findKind(scope, trial.kindId), unitInReach(scope, trial.unit)]);
  const [reading] = await compute([
    computationOf({ formula: trial.formula, kind }, unit, trial.below, trial),
  ]);
  return reading!;
}

async function unitInReach(scope: Scope, id: string): Promise<{ id: string; path: string }> {
  const unit = await db().unit.findFirst({
    where: { id, ...unitWithin(scope) },
    select: { id: true, path: true },
  });
  if (!unit) throw new AppError("access.not-found");
  return unit;
}

function computationOf(
  { formula, kind }: { formula: unknown; kind: { id: string; declaration: unknown } },
  unit: { id: string; path: string },
  below: boolean,
  period: Period,
): Computation {
  const declaration = kind.declaration as Declaration;
  return { kindId: kind.id, declaration, formula: formula as Formula, unit, below, ...daysOf(period) };
}

async function compute(computations: readonly Computation[]): Promise<Reading[]> {
  if (computations.length === 0) return [];
  const { sql, values } = figureSql(computations);
  const rows = await db().$queryRawUnsafe<FigureRow[]>(sql, ...values);
  const readings: Reading[] = computations.map(() => ({ value: null, list: null, records: 0 }));
  for (const row of rows) readings[row.place] = readingOf(row);
  return readings;
}

function definitionOf<Row extends { formula: unknown; kind: { declaration: unknown } }>(row: Row) {
  const kind = { ...row.kind, declaration: row.kind.declaration as Declaration };
  return { ...row, formula: row.formula as Formula, kind } as Row & Pick<Definition, "formula" | "kind">;
}
