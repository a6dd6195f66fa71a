import type { Prisma } from "../../../prisma/client/client.ts";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { unitInReach, unitsOfPath } from "../../auth/within-reach.ts";
import { containing } from "../../containing.ts";
import { db, type Transaction } from "../../db.ts";
import { builtInDictionary } from "../built-in-dictionary.ts";
import type { DictionaryWord } from "../rule.ts";
import type { EntryState } from "./entry.ts";
import type { ListEntries } from "./input.ts";

/**
 * The words that count in a unit: its own, those of units above, and the built-in ones that none of them has put away
 * or said otherwise. Of several about the same wrong form that of the topmost unit counts.
 */
export function readDictionary(scope: Scope, unitPath: string): Promise<DictionaryWord[]> {
  return wordsFor(unitPath, unitInReach(scope));
}

/** The words that count in a unit, for the server itself. */
export function dictionaryOf(unitPath: string): Promise<DictionaryWord[]> {
  return wordsFor(unitPath, {});
}

async function wordsFor(unitPath: string, unit: Prisma.UnitWhereInput): Promise<DictionaryWord[]> {
  const rows = await db().dictionaryEntry.findMany({
    where: { unit, unitId: { in: unitsOfPath(unitPath) } },
    select: {
      ...{ id: true, wrong: true, right: true, source: true, date: true, archivedAt: true },
      unit: { select: { path: true } },
    },
  });
  rows.sort((a, b) => a.unit.path.length - b.unit.path.length);
  const known = new Set(rows.map(({ wrong }) => wrong));
  const words = new Map<string, DictionaryWord>();
  for (const { id, wrong, right, source, date, archivedAt } of rows) {
    if (archivedAt === null && !words.has(wrong)) words.set(wrong, { id, wrong, right, source, date });
  }
  return [...words.values(), ...builtInDictionary.filter(({ wrong }) => !known.has(wrong))];
}

/** A line of the table of the dictionary; without a unit it is built in. */
export type EntryRow = EntryState & {
  id: string;
  unit: { name: string } | null;
  updatedAt: Date | null;
  mayEdit: boolean;
};

/** How many lines a page of the dictionary has. */
const pageSize = 50;

/** The entries in use or those put away, of the own unit, units above and below, and the built-in ones. */
export async function listEntries(
  scope: Scope,
  { search, archived, page }: ListEntries,
): Promise<{ entries: EntryRow[]; total: number; pages: number }> {
  const words = containing(search);
  const matching = { OR: [{ wrong: words }, { right: words }, { source: words }, { note: words }] };
  const rows = await db().dictionaryEntry.findMany({
    where: {
      archivedAt: archived ? { not: null } : null,
      AND: [{ unit: unitInReach(scope) }, search ? matching : {}],
    },
    select: {
      ...{ id: true, wrong: true, right: true, source: true, date: true, note: true, updatedAt: true },
      ...{ archivedAt: true, unit: { select: { name: true, path: true } } },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  const own = rows.map(({ unit, archivedAt, ...row }) => ({
    ...row,
    archived: archivedAt !== null,
    unit: { name: unit.name },
    mayEdit: may(scope, "proofreading.edit", unit.path),
  }));
  const all = archived ? own : [...own, ...(await builtInRows(scope, search))];
  const from = (page - 1) * pageSize;
  const pages = Math.ceil(all.length / pageSize);
  return { entries: all.slice(from, from + pageSize), total: all.length, pages };
}

/** The built-in words that neither the own unit nor one above has an entry for. */
async function builtInRows(scope: Scope, search: string): Promise<EntryRow[]> {
  const known = await db().dictionaryEntry.findMany({
    where: { unitId: { in: unitsOfPath(scope.unitPath) } },
    select: { wrong: true },
  });
  const taken = new Set(known.map(({ wrong }) => wrong));
  const mayEdit = may(scope, "proofreading.edit", scope.unitPath);
  return builtInDictionary
    .filter(({ wrong }) => !taken.has(wrong))
    .filter(({ wrong, right, source }) => [wrong, right, source].some((words) => words.includes(search)))
    .map((word) => ({ ...word, note: "", archived: false, unit: null, updatedAt: null, mayEdit }));
}

/** The entries of the own unit, also those put away, as a spreadsheet holds them. */
export async function ownEntries(
  scope: Scope,
  tx: Transaction = db(),
): Promise<(EntryState & { id: string })[]> {
  const rows = await tx.dictionaryEntry.findMany({
    where: { unitId: scope.unitId },
    select: { id: true, wrong: true, right: true, source: true, date: true, note: true, archivedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }));
}
