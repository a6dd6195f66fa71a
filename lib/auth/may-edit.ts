import type { SummaryState } from "../../prisma/client/enums.ts";
import { may } from "./may.ts";
import type { Scope } from "./scope.ts";

type Subject = { state: SummaryState; unit: { path: string } };
type Person = Pick<Scope, "role" | "unitPath">;

/** Whether a person may write in a summary: they have the right, and it is still a draft. */
export function mayEdit(scope: Person, { state, unit }: Subject): boolean {
  return state === "drafting" && may(scope, "summary.edit", unit.path);
}

/** Whether a person may suggest changes of a summary and comment on it: they have the right, and it is not final. */
export function maySuggest(scope: Person, { state, unit }: Subject): boolean {
  return state !== "final" && may(scope, "summary.suggest", unit.path);
}

/** What a person may do to the text of a summary: write in it, suggest and comment, or read it. */
export type EditMode = "write" | "suggest" | "read";

/** What a person may do to the text of a summary now. */
export function editMode(scope: Person, subject: Subject): EditMode {
  if (mayEdit(scope, subject)) return "write";
  return maySuggest(scope, subject) ? "suggest" : "read";
}
