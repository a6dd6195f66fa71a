import type { Prisma } from "../../prisma/client/client.ts";
import { db } from "../db.ts";
import type { Scope } from "./scope.ts";

/** What must be read of a user to make their scope. */
export const scopeColumns = {
  id: true,
  displayName: true,
  role: true,
  unit: { select: { id: true, path: true } },
} satisfies Prisma.UserSelect;

/** The scope of a user; session and network address are empty for work that goes on without a request. */
export function scopeFrom(
  { id, displayName, role, unit }: Prisma.UserGetPayload<{ select: typeof scopeColumns }>,
  request: { sessionId: string; address: string },
): Scope {
  return {
    ...{ userId: id, userName: displayName, role, unitId: unit.id, unitPath: unit.path },
    ...request,
  } as Scope;
}

/**
 * The scope of a person for work that goes on without a request, such as reading the files of an import;
 * null when they may no longer sign in.
 */
export async function scopeOfUser(userId: string): Promise<Scope | null> {
  const user = await db().user.findFirst({ where: { id: userId, disabledAt: null }, select: scopeColumns });
  return user && scopeFrom(user, { sessionId: "", address: "" });
}
