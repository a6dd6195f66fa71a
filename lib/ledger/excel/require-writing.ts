import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { AppError } from "../../errors.ts";

/**
 * Makes sure that a person may enter records at all; for which units is another question.
 * @throws AppError `access.forbidden`
 */
export function requireWriting(scope: Scope): void {
  if (!may(scope, "record.write", scope.unitPath)) throw new AppError("access.forbidden");
}
