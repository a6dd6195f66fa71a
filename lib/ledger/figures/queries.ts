import { may } from "../../auth/may.ts";
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
import { unfittingField } from "./fitting-fields.ts";
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
  kind: { select: { id: true, name: true, unitId: true, declaration: true } },
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
  /** Its ledger; `unitId` says whose that is, null for a built-in one. */
  kind: { id: string; name: string; unitId: string | null; declaration: Declaration };
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
export async function findDefinition(scope: Scope, id: string, tx: Transaction = db()): Promise<Definition> {
  const row = isUuid(id)
    ? await tx.figureDefinition.findFirst({ where: { id, ...withinReach(scope) }, select: columns })
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
  // One after the other: a transaction asks one thing at a time.
  const definitions = await tx.figureDefinition.findMany({
    where: {
      id: { in: questions.map(({ definition }) => definition) },
      archivedAt: null,
      ...withinReach(scope),
    },
    select: { id: true, formula: true, kind: { select: { id: true, declaration: true } } },
  });
  const units = await unitsInReach(scope, tx);
  // One that its ledger no longer fits must not keep all others of a document from being read.
  const computable = definitions.filter(
    ({ formula, kind }) => unfittingField(kind.declaration as Declaration, formula as Formula) === null,
  );
  const definitionById = new Map(computable.map((each) => [each.id, each]));
  const computations: Computation[] = [];
  const places = questions.map((question): AnswerPlace => {
    const counted = units(question);
    const definition = definitionById.get(question.definition);
    if (!counted) return "hidden";
    if (!definition) return "gone";
    const add = (period: Period) => computations.push(computationOf(definition, counted, period)) - 1;
    return { now: add(question), before: question.before ? add(yearBefore(question)) : null };
  });
  return { computations, places };
}

/** A formula that is being written, over a ledger. */
export type Trial = Omit<Question, "definition" | "before"> & { kindId: string; formula: Formula };

/**
 * What a formula that is being written would say.
 * @throws AppError `access.forbidden`, `access.not-found`, `definition.field`
 */
export async function tryFormula(scope: Scope, trial: Trial): Promise<Reading> {
  if (!may(scope, "definition.edit", scope.unitPath)) throw new AppError("access.forbidden");
  const [kind, units] = await Promise.all([findKind(scope, trial.kindId), unitsInReach(scope)]);
  const counted = units(trial);
  if (!counted) throw new AppError("access.not-found");
  const field = unfittingField(kind.declaration, trial.formula);
  if (field !== null) throw new AppError("definition.field", { field });
  const [reading] = await compute([computationOf({ formula: trial.formula, kind }, counted, trial)]);
  return reading!;
}

/** Gives the ids of the units that a question counts, the same list for the same; null for one out of reach. */
async function unitsInReach(scope: Scope, tx: Transaction = db()) {
  const all = await tx.unit.findMany({ where: unitWithin(scope), select: { id: true, path: true } });
  const paths = new Map(all.map(({ id, path }) => [id, path]));
  const known = new Map<string, string[]>();
  return ({ unit, below }: Pick<Question, "unit" | "below">): string[] | null => {
    const path = paths.get(unit);
    if (path === undefined) return null;
    const key = `${path}${below}`;
    const before = known.get(key);
    if (before) return before;
    const counted = all.filter((each) => each.id === unit || (below && each.path.startsWith(path)));
    const ids = counted.map(({ id }) => id);
    known.set(key, ids);
    return ids;
  };
}

function computationOf(
  { formula, kind }: { formula: unknown; kind: { id: string; declaration: unknown } },
  units: readonly string[],
  period: Period,
): Computation {
  const declaration = kind.declaration as Declaration;
  return { kindId: kind.id, declaration, formula: formula as Formula, units, ...daysOf(period) };
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
