import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";
import { AppError } from "../errors.ts";

/**
 * Makes sure that a person may bring past summaries in; which ones is another question.
 * @throws AppError `access.forbidden`
 */
export function requireRight(scope: Scope): void {
  if (!may(scope, "summary.import", scope.unitPath)) throw new AppError("access.forbidden");
}
