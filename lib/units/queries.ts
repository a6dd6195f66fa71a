import type { Prisma } from "../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { db } from "../db.ts";
import { treeOrder } from "./tree-order.ts";

/** The caller's own unit. */
export function findOwnUnit(scope: Scope) {
  return db().unit.findUniqueOrThrow({
    where: { id: scope.unitId },
    select: { id: true, name: true, shortName: true, path: true },
  });
}

/** A summary that keeps its unit from being put away: neither final nor deleted. */
export const openSummary = { deletedAt: null, state: { not: "final" } } satisfies Prisma.SummaryWhereInput;

/** The own unit and all below it, in the order of the tree, with how many active people and open summaries. */
export async function listUnits(scope: Scope, { archived }: { archived: boolean }) {
  const units = await db().unit.findMany({
    where: { ...unitWithin(scope), ...(archived ? {} : { archivedAt: null }) },
    select: {
      id: true,
      parentId: true,
      name: true,
      shortName: true,
      kind: true,
      path: true,
      position: true,
      archivedAt: true,
      _count: { select: { users: { where: { disabledAt: null } }, summaries: { where: openSummary } } },
    },
  });
  return treeOrder(units).map(({ _count, ...unit }) => ({
    ...unit,
    people: _count.users,
    openSummaries: _count.summaries,
  }));
}

/** A unit as the tree shows it. */
export type UnitRow = Awaited<ReturnType<typeof listUnits>>[number];

/**
 * The ids of the units that the caller sees, of `below` and what lies below it when one is given. For
 * queries over many rows: asked for by themselves, as the planner knows nothing of a table as small as
 * that of the units, and would take the longest way.
 */
export async function unitIds(scope: Scope, below?: string): Promise<string[]> {
  const part = below ? { path: { contains: `/${below}/` } } : {};
  const units = await db().unit.findMany({ where: { AND: [unitWithin(scope), part] }, select: { id: true } });
  return units.map(({ id }) => id);
}
