import { type Scope, unitWithin } from "../../auth/scope.ts";
import { withinReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { isUuid } from "../../uuid.ts";
import type { Declaration } from "../declaration.ts";
import { type Formula, isPercent } from "../figures/definition.ts";
import { readingOf } from "../figures/figure-sql.ts";
import { formulaInWords } from "../figures/formula-in-words.ts";
import { computationsFor } from "../figures/queries.ts";
import { type Question, questionKey, type Reading } from "../figures/question.ts";
import { recordInWords, recordTitle } from "../records/record-in-words.ts";
import { valuesOf } from "../records/stored-values.ts";
import { mostTraced, type TraceRow, traceSql } from "./trace-sql.ts";
import type { RecordListing, TracedIds } from "./traced-record.ts";

/** What the records say, and the first of them by day, with their versions; null when there are too many to name. */
export type TracedReading = Reading & { traced: { ids: string[]; versions: number[] } | null };

/** The answer to a question with the records behind it. */
export type Trace =
  | { state: "read"; now: TracedReading; before: TracedReading | null }
  | { state: "gone" }
  | { state: "hidden" };

/**
 * What the records say now and which they are, for each question in its place: one statement however many there are.
 * @param most how many records of each figure are named; none where there are more than `mostTraced`
 */
export async function traceFigures(
  scope: Scope,
  questions: readonly Question[],
  most = mostTraced,
  tx: Transaction = db(),
): Promise<Trace[]> {
  const different = [...new Map(questions.map((question) => [questionKey(question), question])).values()];
  const { computations, places } = await computationsFor(scope, different, tx);
  const readings: TracedReading[] = [];
  if (computations.length > 0) {
    const { sql, values } = traceSql(computations, Math.min(most, mostTraced));
    for (const row of await tx.$queryRawUnsafe<TraceRow[]>(sql, ...values)) readings[row.place] = traced(row);
  }
  const answers = new Map(
    different.map((question, index): [string, Trace] => {
      const place = places[index]!;
      if (typeof place === "string") return [questionKey(question), { state: place }];
      const before = place.before === null ? null : readings[place.before]!;
      return [questionKey(question), { state: "read", now: readings[place.now]!, before }];
    }),
  );
  return questions.map((question) => answers.get(questionKey(question))!);
}

function traced(row: TraceRow): TracedReading {
  const { ids, versions } = row;
  return { ...readingOf(row), traced: row.records > mostTraced ? null : { ids, versions } };
}

/** What a figure is called, how it is computed, in words, and whether its values are parts of one. */
export type Description = { name: string; basis: string; percent: boolean };

/**
 * How the figures that questions ask for are computed; also those that were put away. Null for a definition out of
 * reach; of a unit out of reach nothing is said.
 */
export async function describeFigures(
  scope: Scope,
  questions: readonly Question[],
  tx: Transaction = db(),
): Promise<(Description | null)[]> {
  const definitions = await tx.figureDefinition.findMany({
    where: { id: { in: questions.map(({ definition }) => definition) }, ...withinReach(scope) },
    select: { id: true, name: true, formula: true, kind: { select: { name: true, declaration: true } } },
  });
  const conditions = definitions.map(({ formula }) => JSON.stringify(formula));
  const mentioned = conditions.flatMap((json) => json.match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g) ?? []);
  const unitNames = await namesOf(scope, [...questions.map(({ unit }) => unit), ...mentioned], tx);
  const byId = new Map(definitions.map((each) => [each.id, each]));
  return questions.map((question): Description | null => {
    const definition = byId.get(question.definition);
    const unit = unitNames.get(question.unit);
    if (!definition) return null;
    const formula = definition.formula as Formula;
    const [name, percent] = [definition.name, isPercent(formula.aggregate)];
    if (unit === undefined) return { name, basis: "", percent };
    const kind = { name: definition.kind.name, declaration: definition.kind.declaration as Declaration };
    const named = { kind, formula, unit: { name: unit }, below: question.below, period: question, unitNames };
    return { name, basis: formulaInWords(named), percent };
  });
}

type ListedRow = {
  place: number;
  nth: number;
  reachable: number;
  altered: number;
  id: string;
  date: string;
  unit: string;
  kind_id: string;
  facts: object;
  words: object;
  state: "same" | "changed" | "deleted";
};

/**
 * The records of figures, as far as the caller may see them, for each figure in its place.
 * @param most how many of each figure are listed
 * @param mostOfAll how many of all figures together, but one of each
 */
export async function listTraced(
  scope: Scope,
  figures: readonly TracedIds[],
  most: number,
  mostOfAll = 30_000,
): Promise<RecordListing[]> {
  const places = figures.flatMap(({ ids }, place) => ids.map(() => place));
  const rows = await db().$queryRaw<ListedRow[]>`
    with reached as (
      select s.place, s.nth, r.id, row_number() over (partition by s.place order by s.nth) as shown,
        count(*) over (partition by s.place)::int as reachable,
        (count(*) filter (where r.version <> s.version or r.deleted_at is not null) over (partition by s.place))::int as altered,
        case when r.deleted_at is not null then 'deleted' when r.version <> s.version then 'changed' else 'same' end as state
      from unnest(
        ${places}::int[], ${figures.flatMap(({ ids }) => ids.map((_, index) => index))}::int[],
        ${figures.flatMap(({ ids }) => ids)}::uuid[], ${figures.flatMap(({ versions }) => versions)}::int[]
      ) as s(place, nth, id, version)
      join ledger_record r on r.id = s.id
      join unit u on u.id = r.unit_id
      where u.path like ${`${scope.unitPath}%`}
    ), numbered as (
      select *, row_number() over (order by place, nth) as overall from reached where shown <= ${most}
    )
    select l.place, l.nth, l.reachable, l.altered, l.state, r.id, to_char(r.date, 'YYYY-MM-DD') as date,
      u.short_name as unit, r.kind_id, r.facts, r.words
    from numbered l join ledger_record r on r.id = l.id join unit u on u.id = r.unit_id
    where l.overall <= ${mostOfAll} or l.shown = 1
    order by l.place, l.nth`;
  const kinds = await db().ledgerKind.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.kind_id))] } },
    select: { id: true, name: true, declaration: true },
  });
  const kindById = new Map(kinds.map((kind) => [kind.id, kind]));
  const values = rows.flatMap(({ facts }) => Object.values(facts)).filter(isUuid);
  const unitNames = await namesOf(scope, values, db());
  const listings = figures.map((): RecordListing => ({ reachable: 0, altered: 0, listed: [] }));
  for (const row of rows) {
    const { place, nth, reachable, altered, id, date, unit, state } = row;
    const kind = kindById.get(row.kind_id)!;
    const declaration = kind.declaration as Declaration;
    const said = valuesOf(row);
    const nameOf = (unitId: string) => unitNames.get(unitId);
    const listing = listings[place]!;
    Object.assign(listing, { reachable, altered });
    listing.listed.push({
      ...{ id, date, unit, state, ledger: kind.name, before: nth >= figures[place]!.now },
      title: recordTitle(declaration, said, nameOf),
      words: recordInWords(declaration, said, nameOf),
    });
  }
  return listings;
}

async function namesOf(
  scope: Scope,
  ids: readonly string[],
  tx: Transaction,
): Promise<ReadonlyMap<string, string>> {
  const units = await tx.unit.findMany({
    where: { id: { in: [...new Set(ids)] }, ...unitWithin(scope) },
    select: { id: true, name: true },
  });
  return new Map(units.map(({ id, name }) => [id, name]));
}
