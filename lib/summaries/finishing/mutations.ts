import type { Node } from "@tiptap/pm/model";
import { recordAudit } from "../../audit/record.ts";
import { announceAccessChange } from "../../auth/access-changes.ts";
import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { countOpen } from "../../document/figures.ts";
import { countBlanks } from "../../document/sections.ts";
import { AppError } from "../../errors.ts";
import { countUnconfirmed } from "../sources/figure-rows.ts";
import { freezeFigures, storeFigures, thawFigures } from "../sources/mutations.ts";

type Finish = {
  id: string;
  /** Whether what stands in the way may stand. */
  despite: boolean;
  /** The document as it is this moment, and what reads it once more at the end. */
  doc: Node;
  again?: () => Promise<Node>;
};

/**
 * Makes a summary final: nobody changes it any more, and what proves its figures is kept. Carried-over words that
 * nobody has decided about and figures that the records do not say any more stand in the way unless the person says
 * that they may stand, which is recorded; blanks and figures that nobody has confirmed always do.
 * @throws AppError `summary.blanks`, `summary.figures`, `summary.undecided`, `summary.figures-changed`,
 *   `summary.written` when somebody wrote meanwhile, `access.not-found`, `access.forbidden`
 */
export async function finishSummary(
  scope: Scope,
  { id, despite, doc, again = async () => doc }: Finish,
): Promise<void> {
  const [blanks, unconfirmed, undecided] = [countBlanks(doc), countUnconfirmed(doc), countOpen(doc)];
  if (unconfirmed > 0) throw new AppError("summary.figures", { n: unconfirmed });
  if (blanks > 0) throw new AppError("summary.blanks", { n: blanks });
  await setState(scope, id, "final", async (tx) => {
    await storeFigures(tx, id, doc);
    const changed = await freezeFigures(tx, scope, id);
    if (changed > 0 && !despite) throw new AppError("summary.figures-changed", { n: changed, undecided });
    if (undecided > 0 && !despite) throw new AppError("summary.undecided", { n: undecided });
    // Whoever writes at the same time would change what was just looked at.
    if (!(await again()).eq(doc)) throw new AppError("summary.written");
    return { undecided, ...(changed > 0 && { changed }) };
  });
}

/** Makes a final summary a draft again; who did so is recorded. */
export async function reopenSummary(scope: Scope, id: string): Promise<void> {
  await setState(scope, id, "drafting", async (tx) => {
    await thawFigures(tx, scope, id);
    return {};
  });
}

async function setState(
  scope: Scope,
  id: string,
  state: "drafting" | "final",
  prepare: (tx: Transaction) => Promise<Record<string, number>>,
): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const summary = await find(tx, scope, id, state === "final");
      const detail = await prepare(tx);
      await tx.summary.update({
        where: { id, unit: unitWithin(scope) },
        data: { state },
        select: { id: true },
      });
      const object = { kind: "summary", id, name: summary.title, unitPath: summary.unit.path };
      const action = state === "final" ? "summary.finish" : "summary.reopen";
      await recordAudit(tx, scope, { action, object, detail });
    },
    { timeout: 60_000 },
  );
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
