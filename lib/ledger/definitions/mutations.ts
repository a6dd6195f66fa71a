import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "../../audit/record.ts";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { unitsOfPath, withinReach } from "../../auth/within-reach.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { nameOfCopy } from "../../name-of-copy.ts";
import { storable } from "../../storable.ts";
import { fieldOf } from "../declaration.ts";
import { type Formula, formulaInput } from "../figures/definition.ts";
import { unfittingField } from "../figures/fitting-fields.ts";
import { type Definition, findDefinition } from "../figures/queries.ts";
import { findKind, type Kind } from "../kinds/queries.ts";
import { announce } from "../records/mutations.ts";
import type { CreateDefinition, EditDefinition } from "./input.ts";
import { usedByFinal } from "./queries.ts";

/** The place of definitions that units make: after the built-in ones. */
const ownPosition = 1_000;

/**
 * Makes a definition of the caller's own unit.
 * @returns its id
 * @throws AppError `access.forbidden`, `access.not-found` for a ledger that the unit does not use, `definition.field`
 */
export async function createDefinition(scope: Scope, input: CreateDefinition): Promise<string> {
  requireRight(scope, scope.unitPath);
  return db().$transaction(async (tx) => {
    const kind = await usableKind(tx, scope, input.kindId);
    requireFitting(kind, input.formula);
    const { id } = await insert(tx, scope, input);
    await audit(tx, scope, "definition.create", { id, name: input.name, unit: null });
    return id;
  });
}

/**
 * Changes a definition. What a final version was computed by stays as it is: only name and words may change then.
 * @returns the new `updatedAt`, which the next change must name
 * @throws AppError `definition.changed` when somebody else changed it in the meantime, `definition.final`,
 *   `definition.field`
 */
export async function editDefinition(scope: Scope, input: EditDefinition): Promise<Date> {
  const { id, updatedAt, name, words, formula, measure } = input;
  return db().$transaction(async (tx) => {
    const definition = await editable(tx, scope, id);
    if (computesOtherwise(definition, input)) {
      requireFitting(await lockedKind(tx, scope, definition.kind.id), formula);
      if (await usedByFinal(tx, id)) throw new AppError("definition.final");
    }
    const [changed] = await tx.figureDefinition.updateManyAndReturn({
      where: { id, updatedAt, ...withinReach(scope) },
      data: { name, words, formula: storable(formula), measure },
      select: { updatedAt: true },
    });
    if (!changed) throw new AppError("definition.changed");
    await announce(tx, definition.kind.id);
    await audit(tx, scope, "definition.edit", { ...definition, name });
    return changed.updatedAt;
  });
}

/**
 * Makes a copy that belongs to the caller's own unit.
 * @returns the id of the copy
 */
export async function copyDefinition(scope: Scope, { id }: { id: string }): Promise<string> {
  requireRight(scope, scope.unitPath);
  return db().$transaction(async (tx) => {
    const source = await findDefinition(scope, id, tx);
    const { kind, words, formula, measure } = source;
    const name = source.unit?.id === scope.unitId ? nameOfCopy(source.name) : source.name;
    await usableKind(tx, scope, kind.id);
    const copy = await insert(tx, scope, { kindId: kind.id, name, words, formula, measure });
    await audit(tx, scope, "definition.copy", { id: copy.id, name, unit: null }, { source: id });
    return copy.id;
  });
}

/** Puts a definition away, so that it is offered and computed no more, or takes it back. */
export async function archiveDefinition(
  scope: Scope,
  { id, archived }: { id: string; archived: boolean },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const definition = await editable(tx, scope, id);
    await tx.figureDefinition.updateMany({
      where: { id, ...withinReach(scope) },
      data: { archivedAt: archived ? new Date() : null, updatedAt: definition.updatedAt },
    });
    await announce(tx, definition.kind.id);
    await audit(tx, scope, archived ? "definition.archive" : "definition.restore", definition);
  });
}

/** A definition that the caller may change; until the transaction ends nobody changes it or makes it final. */
async function editable(tx: Transaction, scope: Scope, id: string): Promise<Definition> {
  // A summary becomes final with a share of this lock, so it does so either before the check or after the change.
  await tx.$queryRaw`select id from figure_definition where id = ${id}::uuid for update`;
  const definition = await findDefinition(scope, id, tx);
  requireRight(scope, definition.unit?.path ?? null);
  return definition;
}

/** Whether a change makes another number, or another word behind it, of the same records. */
function computesOtherwise(
  definition: Definition,
  { formula, measure }: Pick<EditDefinition, "formula" | "measure">,
): boolean {
  return (
    measure !== definition.measure || !isDeepStrictEqual(formula, formulaInput.parse(definition.formula))
  );
}

function insert(
  tx: Transaction,
  { unitId }: Scope,
  { kindId, name, words, formula, measure }: CreateDefinition,
): Promise<{ id: string }> {
  return tx.figureDefinition.create({
    data: { unitId, kindId, name, words, formula: storable(formula), measure, position: ownPosition },
    select: { id: true },
  });
}

/** A ledger over which a unit may define figures: everybody who sees them sees it too. */
async function usableKind(tx: Transaction, scope: Scope, id: string): Promise<Kind> {
  const kind = await lockedKind(tx, scope, id);
  if (kind.unit && !unitsOfPath(scope.unitPath).includes(kind.unit.id))
    throw new AppError("access.not-found");
  return kind;
}

/** A ledger that declares the same until the transaction ends. */
async function lockedKind(tx: Transaction, scope: Scope, id: string): Promise<Kind> {
  await tx.$queryRaw`select id from ledger_kind where id = ${id}::uuid for key share`;
  return findKind(scope, id, tx);
}

/** @throws AppError `definition.field` with the name of the first field that the formula cannot use */
function requireFitting({ declaration }: Pick<Kind, "declaration">, formula: Formula): void {
  const key = unfittingField(declaration, formula);
  if (key !== null) throw new AppError("definition.field", { field: fieldOf(declaration, key)?.name ?? key });
}

function requireRight(scope: Scope, unitPath: string | null): void {
  if (!may(scope, "definition.edit", unitPath)) throw new AppError("access.forbidden");
}

async function audit(
  tx: Transaction,
  scope: Scope,
  action: string,
  { id, name, unit }: { id: string; name: string; unit: { path: string } | null },
  detail: Record<string, string> = {},
): Promise<void> {
  const object = { kind: "definition", id, name, unitPath: unit?.path ?? scope.unitPath };
  await recordAudit(tx, scope, { action, object, detail });
}
