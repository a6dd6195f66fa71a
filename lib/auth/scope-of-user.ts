import { db } from "../db.ts";
import type { Scope } from "./scope.ts";

/**
 * The scope of a person for work that goes on without a request, such as reading the files of an import;
 * null when they may no longer sign in.
 */
export async function scopeOfUser(userId: string): Promise<Scope | null> {
  const user = await db().user.findFirst({
    where: { id: userId, disabledAt: null },
    select: { id: true, displayName: true, role: true, unit: { select: { id: true, path: true } } },
  });
  if (!user) return null;
  const { id, displayName, role, unit } = user;
  return {
    ...{ userId: id, userName: displayName, role, sessionId: "" },
    ...{ unitId: unit.id, unitPath: unit.path, address: "" },
  } as Scope;
}
