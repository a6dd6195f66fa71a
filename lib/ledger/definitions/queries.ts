import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { type Definition, findDefinition, listDefinitions, readFigures } from "../figures/queries.ts";
import type { Answer } from "../figures/question.ts";

/** A line of the list of definitions: what it says of the own unit and those below this year, and where it is used. */
export type DefinitionRow = {
  definition: Definition;
  answer: Answer;
  /** How many summaries within reach use it. */
  summaries: number;
};

/** Most definitions whose values are computed for one page. */
const mostValues = 300;

/** What the list of definitions is narrowed to; `kind` is the id of a ledger. */
type Listed = { search: string; kind?: string | undefined; archived?: boolean; year: number };

/** The definitions that fit a search, in the order of their ledgers, with their values for a year. */
export async function listValues(
  scope: Scope,
  { search, kind, archived = false, year }: Listed,
): Promise<DefinitionRow[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const all = await listDefinitions(scope, { archived });
  const found = all
    .filter((definition) => (definition.archivedAt !== null) === archived && names(definition, words))
    .filter((definition) => kind === undefined || definition.kind.id === kind)
    .slice(0, mostValues);
  const [answers, uses] = await Promise.all([
    readFigures(
      scope,
      found.map(({ id }) => ({
        ...{ definition: id, unit: scope.unitId, below: true },
        ...{ periodKind: "year" as const, year, part: 1, before: false },
      })),
    ),
    usesOf(scope, found),
  ]);
  return found.map((definition, index) => ({
    definition,
    answer: answers[index]!,
    summaries: uses.get(definition.id) ?? 0,
  }));
}

function names({ name, words, kind }: Definition, wanted: readonly string[]): boolean {
  const text = `${name} ${words} ${kind.name}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}

async function usesOf(scope: Scope, definitions: readonly Definition[]): Promise<Map<string, number>> {
  const uses = await db().summaryFigure.groupBy({
    by: ["definitionId", "summaryId"],
    where: {
      definitionId: { in: definitions.map(({ id }) => id) },
      summary: { deletedAt: null, unit: unitWithin(scope) },
    },
  });
  const counts = new Map<string, number>();
  for (const { definitionId } of uses) {
    if (definitionId) counts.set(definitionId, (counts.get(definitionId) ?? 0) + 1);
  }
  return counts;
}

/** Most summaries that the page of a definition names. */
const mostSummaries = 50;

/**
 * Where a definition is used: the newest summaries within reach, and whether any final version of whatever unit is
 * computed by it.
 * @throws AppError `access.not-found`
 */
export async function definitionUse(scope: Scope, id: string) {
  await findDefinition(scope, id);
  const [summaries, final] = await Promise.all([
    db().summary.findMany({
      where: { figures: { some: { definitionId: id } }, deletedAt: null, unit: unitWithin(scope) },
      select: { id: true, title: true, state: true, year: true, unit: { select: { shortName: true } } },
      orderBy: [{ year: "desc" }, { updatedAt: "desc" }, { id: "asc" }],
      take: mostSummaries,
    }),
    usedByFinal(db(), id),
  ]);
  return { summaries, final };
}

/**
 * Whether a final summary is computed by a definition: one of any unit, also a deleted one, which can be brought back.
 * Within a transaction it holds until its end if the definition is locked.
 */
export async function usedByFinal(tx: Transaction, id: string): Promise<boolean> {
  const use = await tx.summaryFigure.findFirst({
    where: { definitionId: id, summary: { state: "final" } },
    select: { position: true },
  });
  return use !== null;
}
