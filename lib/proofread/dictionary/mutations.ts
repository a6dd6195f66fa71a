import { recordAudit } from "../../audit/record.ts";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { unitInReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { builtInDictionary } from "../built-in-dictionary.ts";
import { keepChanges, lockProofreading } from "../history/mutations.ts";
import type { EntryState } from "./entry.ts";
import type { CreateEntry, EditEntry } from "./input.ts";

/** The most entries that the dictionary of a unit holds. */
export const mostEntries = 5000;

/**
 * Adds an entry to the own unit's dictionary.
 * @returns its id
 * @throws AppError `access.forbidden`, `dictionary.exists`, `dictionary.full`
 */
export async function createEntry(scope: Scope, words: CreateEntry): Promise<string> {
  return add(scope, "dictionary.create", { ...words, archived: false });
}

/**
 * Puts a built-in word away for the own unit and those below it, as an entry that is not in use.
 * @throws AppError `access.forbidden`, `access.not-found` when it is not built in, `dictionary.exists`
 */
export async function putAwayBuiltIn(scope: Scope, { wrong }: { wrong: string }): Promise<string> {
  const word = builtInDictionary.find((each) => each.wrong === wrong);
  if (!word) throw new AppError("access.not-found");
  const { right, source, date } = word;
  return add(scope, "dictionary.archive", { wrong, right, source, date, note: "", archived: true });
}

async function add(scope: Scope, action: string, { archived, ...words }: EntryState): Promise<string> {
  const { unitId, unitPath } = scope;
  if (!may(scope, "proofreading.edit", unitPath)) throw new AppError("access.forbidden");
  return db().$transaction(async (tx) => {
    await lockProofreading(tx, unitId);
    const there = await tx.dictionaryEntry.findFirst({
      where: { unitId, wrong: words.wrong },
      select: { archivedAt: true },
    });
    if (there) throw new AppError(there.archivedAt ? "dictionary.put-away" : "dictionary.exists");
    if ((await tx.dictionaryEntry.count({ where: { unitId } })) >= mostEntries) {
      throw new AppError("dictionary.full", { limit: mostEntries });
    }
    const { id } = await tx.dictionaryEntry.create({
      data: { ...words, unitId, archivedAt: archived ? new Date() : null },
      select: { id: true },
    });
    const to = { ...words, archived };
    await keepChanges(tx, scope, unitId, archived ? "archive" : "create", [{ entryId: id, from: null, to }]);
    const object = { kind: "dictionary", id, name: words.wrong, unitPath };
    await recordAudit(tx, scope, { action, object });
    return id;
  });
}

/**
 * Changes what an entry says of its wrong form.
 * @throws AppError `access.not-found`, `access.forbidden`, `dictionary.changed` when somebody else did so meanwhile,
 *   `dictionary.same` when it would name its own wrong form as right
 */
export async function editEntry(scope: Scope, { id, updatedAt, ...words }: EditEntry): Promise<void> {
  await change(scope, id, "dictionary.edit", async (tx, before) => {
    if (words.right === before.wrong) throw new AppError("dictionary.same");
    const { count } = await tx.dictionaryEntry.updateMany({
      where: { id, updatedAt, unit: unitInReach(scope) },
      data: words,
    });
    if (count === 0) throw new AppError("dictionary.changed");
    return { ...before, ...words };
  });
}

/** Puts an entry away, so that it is found in no text any more, or takes it back. */
export async function archiveEntry(
  scope: Scope,
  { id, archived }: { id: string; archived: boolean },
): Promise<void> {
  await change(scope, id, archived ? "dictionary.archive" : "dictionary.restore", async (tx, before) => {
    await tx.dictionaryEntry.updateMany({
      where: { id, unit: unitInReach(scope) },
      data: { archivedAt: archived ? new Date() : null },
    });
    return { ...before, archived };
  });
}

type Run = (tx: Transaction, before: EntryState) => Promise<EntryState>;

async function change(
  scope: Scope,
  id: string,
  action: "dictionary.edit" | "dictionary.archive" | "dictionary.restore",
  run: Run,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const where = { id, unit: unitInReach(scope) };
    const found = await tx.dictionaryEntry.findFirst({
      where,
      select: { unitId: true, unit: { select: { path: true } } },
    });
    if (!found) throw new AppError("access.not-found");
    const { unitId, unit } = found;
    if (!may(scope, "proofreading.edit", unit.path)) throw new AppError("access.forbidden");
    await lockProofreading(tx, unitId);
    const { archivedAt, ...words } = await tx.dictionaryEntry.findFirstOrThrow({
      where,
      select: { wrong: true, right: true, source: true, date: true, note: true, archivedAt: true },
    });
    const from = { ...words, archived: archivedAt !== null };
    const to = await run(tx, from);
    const act = action.replace("dictionary.", "") as "edit" | "archive" | "restore";
    await keepChanges(tx, scope, unitId, act, [{ entryId: id, from, to }]);
    const object = { kind: "dictionary", id, name: from.wrong, unitPath: unit.path };
    await recordAudit(tx, scope, { action, object });
  });
}
