import type { Prisma } from "../../prisma/client/client.ts";
import { may } from "../auth/may.ts";
import type { Scope } from "../auth/scope.ts";

/** What is read of a summary to know who may put it aside: `submissions` are the rounds that ended with a signature. */
export const deletable = {
  state: true,
  unit: { select: { path: true } },
  _count: { select: { submissions: { where: { state: "final" } } } },
} satisfies Prisma.SummarySelect;

type Deletable = Prisma.SummaryGetPayload<{ select: typeof deletable }>;

/** Whether somebody signed a summary; imported finals were signed elsewhere, by nobody here. */
export const wasSigned = ({ _count }: Pick<Deletable, "_count">): boolean => _count.submissions > 0;

/**
 * Whether a person may put a summary aside, and bring it back: while others review it nobody may, and what was signed is
 * an administrator's to put aside.
 */
export function mayDelete(scope: Pick<Scope, "role" | "unitPath">, summary: Deletable): boolean {
  if (summary.state === "review" || !may(scope, "summary.delete", summary.unit.path)) return false;
  return !wasSigned(summary) || scope.role === "administrator";
}
