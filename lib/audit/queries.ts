import type { Prisma } from "../../prisma/client/client.ts";
import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";
import { containing } from "../containing.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import type { SearchAudit } from "./input.ts";

/** How many events a page of the search shows. */
const pageSize = 50;

const day = 86_400_000;

/**
 * A page of what was done to things of the own unit and below, the latest first. Administrators of the
 * topmost unit also see attempts to sign in with names that nobody has.
 * @throws AppError `access.forbidden`
 */
export async function searchAudit(scope: Scope, search: SearchAudit) {
  if (!may(scope, "audit.read", scope.unitPath)) throw new AppError("access.forbidden");
  const { person, object, action, outcome, from, to, page } = search;
  const where: Prisma.AuditEventWhereInput = {
    ...reach(scope),
    action,
    ...(person ? { userName: containing(person) } : {}),
    ...(object ? { objectName: containing(object) } : {}),
    ...(outcome ? { succeeded: outcome === "done" } : {}),
    at: { gte: from && startOf(from), lt: to && new Date(startOf(to).getTime() + day) },
  };
  const [total, events] = await Promise.all([
    db().auditEvent.count({ where }),
    db().auditEvent.findMany({
      where,
      select: {
        id: true,
        at: true,
        userName: true,
        address: true,
        action: true,
        objectKind: true,
        objectName: true,
        succeeded: true,
        detail: true,
      },
      orderBy: { id: "desc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const rows = events.map((event) => ({
    ...event,
    id: String(event.id),
    detail: event.detail as Record<string, string | number | boolean | null>,
  }));
  return { events: rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** An event as the search shows it. */
export type AuditRow = Awaited<ReturnType<typeof searchAudit>>["events"][number];

/**
 * What belonged to the own unit or to one below when it happened. The paths in the table are those of that
 * time: a unit that was moved since still finds its own id in them, though no longer at the same place.
 */
function reach(scope: Scope): Prisma.AuditEventWhereInput {
  const ever = { unitPath: { contains: `/${scope.unitId}/` } };
  return { OR: [ever, ...(may(scope, "audit.read", null) ? [{ unitPath: "/" }] : [])] };
}

/** Days begin where the bureau is: all of China has one time, without summer time. */
function startOf(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}
