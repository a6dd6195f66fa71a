import { recordAudit } from "../../audit/record.ts";
import { announceAccessChange } from "../../auth/access-changes.ts";
import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { AppError } from "../../errors.ts";

/** What is still open in a summary that is to become final. */
export type Open = { blanks: number; undecided: number };

/**
 * Makes a summary final: nobody changes it any more. Carried-over words that nobody has decided about stand
 * in the way unless the person says that they may stand, which is recorded; blanks always do.
 * @param open what is open in the document as it is this moment
 * @throws AppError `summary.blanks`, `summary.undecided`, `access.not-found`, `access.forbidden`
 */
export async function finishSummary(
  scope: Scope,
  { id, despite, open }: { id: string; despite: boolean; open: Open },
): Promise<void> {
  if (open.blanks > 0) throw new AppError("summary.blanks", { n: open.blanks });
  if (open.undecided > 0 && !despite) throw new AppError("summary.undecided", { n: open.undecided });
  await setState(scope, id, "final", { undecided: open.undecided });
}

/** Makes a final summary a draft again; who did so is recorded. */
export async function reopenSummary(scope: Scope, id: string): Promise<void> {
  await setState(scope, id, "drafting", {});
}

async function setState(
  scope: Scope,
  id: string,
  state: "drafting" | "final",
  detail: Record<string, number>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const summary = await find(tx, scope, id, state === "final");
    await tx.summary.update({
      where: { id, unit: unitWithin(scope) },
      data: { state },
      select: { id: true },
    });
    const object = { kind: "summary", id, name: summary.title, unitPath: summary.unit.path };
    const action = state === "final" ? "summary.finish" : "summary.reopen";
    await recordAudit(tx, scope, { action, object, detail });
  });
  announceAccessChange({ summaryId: id });
}

/** A summary whose state the caller may change, locked until the end of the transaction. */
async function find(tx: Transaction, scope: Scope, id: string, finishing: boolean) {
  await tx.$queryRaw`select id from summary where id = ${id}::uuid for update`;
  const summary = await tx.summary.findFirst({
    where: { id, deletedAt: null, state: finishing ? { not: "final" } : "final", unit: unitWithin(scope) },
    select: { title: true, unit: { select: { path: true } } },
  });
  if (!summary) throw new AppError("access.not-found");
  if (!may(scope, "summary.finish", summary.unit.path)) throw new AppError("access.forbidden");
  return summary;
}
