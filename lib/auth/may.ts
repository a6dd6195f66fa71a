import type { Role } from "../../prisma/client/enums.ts";
import { roles } from "./roles.ts";
import { reaches, type Scope } from "./scope.ts";

const rights = {
  "summary.read": roles,
  "summary.export": roles,
  "summary.edit": ["administrator", "drafter", "reviewer", "contributor"],
  "summary.suggest": ["administrator", "drafter", "reviewer", "contributor"],
  "summary.create": ["administrator", "drafter"],
  "summary.submit": ["administrator", "drafter", "reviewer"],
  "summary.review": ["administrator", "reviewer"],
  "summary.delete": ["administrator", "drafter"],
  "summary.import": ["administrator", "drafter"],
  "template.edit": ["administrator", "drafter"],
  "record.read": roles,
  "record.write": ["administrator", "drafter", "contributor"],
  "record.return": ["administrator", "drafter", "reviewer"],
  "ledger.lock": ["administrator"],
  "kind.edit": ["administrator"],
  "definition.edit": ["administrator", "drafter"],
  "points.edit": ["administrator", "drafter"],
  "proofreading.edit": ["administrator"],
  "unit.manage": ["administrator"],
  "user.manage": ["administrator"],
  "audit.read": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

/** Something that a person may or may not do. */
export type Act = keyof typeof rights;

/**
 * Whether the caller may do this to something that belongs to a unit.
 * @param unitPath path of that unit; null for what is built in, which only administrators of the
 *   topmost unit may change
 */
export function may(scope: Pick<Scope, "role" | "unitPath">, act: Act, unitPath: string | null): boolean {
  const allowed: readonly Role[] = rights[act];
  if (!allowed.includes(scope.role)) return false;
  if (unitPath !== null) return reaches(scope, unitPath);
  return scope.role === "administrator" && scope.unitPath.split("/").length === 3;
}
