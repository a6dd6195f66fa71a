import type { Role } from "../../prisma/client/enums.ts";

declare const checked: unique symbol;

/**
 * Who asks, and how far they see: the own unit and everything below it. Only `lib/auth` makes one,
 * after it has checked the session and the user's row, so a function that takes a Scope is safe to call.
 */
export type Scope = {
  readonly [checked]: true;
  readonly userId: string;
  readonly userName: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly unitId: string;
  /** Ids from the root of the tree to the own unit: `/a/b/`. */
  readonly unitPath: string;
  /** Network address that the request came from, for the audit table. */
  readonly address: string;
  /** Name of the personal token by which a program acts; absent for the person in a browser. */
  readonly token?: string;
};

/** Whether a unit is the caller's own or lies below it. */
export function reaches(scope: Pick<Scope, "unitPath">, unitPath: string): boolean {
  return unitPath.startsWith(scope.unitPath);
}

/** The condition on a unit that belongs in the `where` of every query: the own unit and below. */
export function unitWithin(scope: Scope): { path: { startsWith: string } } {
  return { path: { startsWith: scope.unitPath } };
}
