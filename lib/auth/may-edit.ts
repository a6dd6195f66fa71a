import type { SummaryState } from "../../prisma/client/enums.ts";
import { may } from "./may.ts";
import type { Scope } from "./scope.ts";

/** Whether a person may write in a summary: they have the right, and it is not final. */
export function mayEdit(
  scope: Pick<Scope, "role" | "unitPath">,
  { state, unit }: { state: SummaryState; unit: { path: string } },
): boolean {
  return state !== "final" && may(scope, "summary.edit", unit.path);
}
