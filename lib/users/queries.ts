import type { Prisma } from "../../prisma/client/client.ts";
import { may } from "../auth/may.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { containing } from "../containing.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import type { ListUsers } from "./input.ts";

/** How many users a page of the list shows. */
const pageSize = 50;

const row = {
  id: true,
  name: true,
  displayName: true,
  role: true,
  disabledAt: true,
  lockedUntil: true,
  unit: { select: { id: true, name: true, shortName: true } },
} satisfies Prisma.UserSelect;

/**
 * A page of the users of the own unit and below, by unit and login name.
 * @throws AppError `access.forbidden` for who may not manage users
 */
export async function listUsers(scope: Scope, { text, role, unit, state, page }: ListUsers) {
  if (!may(scope, "user.manage", scope.unitPath)) throw new AppError("access.forbidden");
  const now = new Date();
  const words = containing(text);
  const where: Prisma.UserWhereInput = {
    unit: { AND: [unitWithin(scope), ...(unit ? [{ path: { contains: `/${unit}/` } }] : [])] },
    role,
    ...(text ? { OR: [{ name: words }, { displayName: words }] } : {}),
    ...(state ? { disabledAt: state === "disabled" ? { not: null } : null } : {}),
    ...(state === "locked" ? { lockedUntil: { gt: now } } : {}),
  };
  const [total, users] = await Promise.all([
    db().user.count({ where }),
    db().user.findMany({
      where,
      select: row,
      orderBy: [{ unit: { name: "asc" } }, { name: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const rows = users.map(({ disabledAt, lockedUntil, ...user }) => ({
    ...user,
    state: stateOf(disabledAt, lockedUntil, now),
  }));
  return { users: rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** Whether a user can sign in: not while disabled, nor while locked after too many wrong passwords. */
type UserState = "active" | "disabled" | "locked";

/** A user as the list shows it. */
export type UserRow = Awaited<ReturnType<typeof listUsers>>["users"][number];

function stateOf(disabledAt: Date | null, lockedUntil: Date | null, now: Date): UserState {
  if (disabledAt) return "disabled";
  return lockedUntil && lockedUntil > now ? "locked" : "active";
}
