import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { auditRefusal } from "./audit/audit-refusal.ts";
import { currentScope } from "./auth/current.ts";
import type { Scope } from "./auth/scope.ts";
import { isDatabaseDown } from "./db.ts";
import { type ErrorCode, type ErrorValues, isAppError } from "./errors.ts";
import { log } from "./log.ts";
import { storable } from "./storable.ts";
import { newUuid } from "./uuid.ts";

/** What every server action returns: a value, or the error whose sentence is to be shown. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** An error as data; `fields` names the inputs that do not fit, by their path, with the code of the reason. */
export type Failure = { code: ErrorCode; values: ErrorValues; fields?: Record<string, string> };

/**
 * The one way from a form to a mutation: session → parse → run → result. What PostgreSQL cannot hold is left out of
 * words. Expected failures come back as data, refusals are audited, everything unexpected is logged under a number that
 * the person sees.
 * @param name `area.verb`, as in the audit table
 */
export function action<Input extends z.ZodType, T>(
  name: string,
  input: Input,
  run: (scope: Scope, input: z.output<Input>) => Promise<T>,
): (data: z.input<Input>) => Promise<Result<T>> {
  return async (data) => {
    let scope: Scope | undefined;
    let checked: z.output<Input> | undefined;
    try {
      scope = await currentScope();
      const parsed = input.safeParse(storable(data));
      if (!parsed.success) {
        const fields = Object.fromEntries(
          parsed.error.issues.map((issue) => [issue.path.join("."), issue.code]),
        );
        return { ok: false, error: { code: "input.invalid", values: {}, fields } };
      }
      checked = parsed.data;
      return { ok: true, value: await run(scope, parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      const failure = toFailure(error, name);
      if (scope && failure.code === "access.forbidden") await auditRefusal(scope, name, checked);
      return { ok: false, error: failure };
    }
  };
}

/** Any thrown thing as data; what is not an AppError is logged, its number is in `values.id`. */
export function toFailure(error: unknown, name: string): Failure {
  if (isAppError(error)) return { code: error.code, values: error.values };
  const id = newUuid().slice(0, 8);
  log().error({ id, action: name, err: error }, "unexpected failure");
  return { code: isDatabaseDown(error) ? "system.database" : "system.unexpected", values: { id } };
}
