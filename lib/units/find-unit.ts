import { type Act, may } from "../auth/may.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import type { Transaction } from "../db.ts";
import { AppError } from "../errors.ts";

/**
 * A unit within the caller's reach, for a change that `act` names.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function findUnit(tx: Transaction, scope: Scope, act: Act, id: string) {
  const unit = await tx.unit.findFirst({
    where: { id, ...unitWithin(scope) },
    select: {
      id: true,
      name: true,
      shortName: true,
      kind: true,
      path: true,
      parentId: true,
      archivedAt: true,
    },
  });
  if (!unit) throw new AppError("access.not-found");
  if (!may(scope, act, unit.path)) throw new AppError("access.forbidden");
  return unit;
}

/**
 * As `findUnit`, for a unit that something new is to belong to.
 * @throws AppError also `unit.archived`
 */
export async function findOpenUnit(tx: Transaction, scope: Scope, act: Act, id: string) {
  const unit = await findUnit(tx, scope, act, id);
  if (unit.archivedAt) throw new AppError("unit.archived", { name: unit.name });
  return unit;
}
