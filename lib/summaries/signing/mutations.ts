import type { Node } from "@tiptap/pm/model";
import type { Scope } from "../../auth/scope.ts";
import type { Transaction } from "../../db.ts";
import { contentHash } from "../../document/content-hash.ts";
import { AppError } from "../../errors.ts";
import type { Finding } from "../../proofread/rule.ts";
import type { SignRequest } from "../review/input.ts";
import { change, end, type ReadDocument, requireSame, writeStep } from "../review/mutations.ts";
import { nextState } from "../review/next-state.ts";
import { type Obstacles, obstaclesOf } from "../review/obstacles.ts";
import { freezeFigures, storeFigures } from "../sources/mutations.ts";
import { takeVersion } from "../versions/mutations.ts";

/** What proofreading finds in a document. */
export type FindProblems = (doc: Node) => Promise<readonly Finding[]>;

/**
 * Signs a summary that all others approved: it is final then, nobody changes it any more, and what proves its figures is
 * kept. Suggestions, blanks and figures that nobody confirmed stand in the way; errors, carried-over words that nobody
 * decided about and figures that the records do not say any more do unless the signer says why they may stand, which is
 * recorded.
 * @throws AppError `summary.suggestions`, `summary.blanks`, `summary.figures`, `summary.open`, `summary.written` when
 *   somebody wrote meanwhile, and those of `approveSummary`
 */
export function signSummary(
  scope: Scope,
  { id, submissionId, note, override }: SignRequest,
  { read, check }: { read: ReadDocument; check: FindProblems },
): Promise<void> {
  return change(scope, id, "summary.finish", async (tx, locked) => {
    requireSame(locked, submissionId);
    const doc = await read();
    const next = nextState(locked.review, locked.actor, { type: "sign", hash: contentHash(doc) });
    const obstacles = obstaclesOf(doc, await check(doc));
    requireNone(obstacles);
    const open = await openOf(tx, scope, { id, doc, obstacles });
    const stands = Object.values(open).some((n) => n > 0);
    if (stands && !override) throw new AppError("summary.open", open);
    // Whoever writes at the same time would change what was just looked at.
    if (!(await read()).eq(doc)) throw new AppError("summary.written");
    const allowed = stands ? { ...open, reason: override } : undefined;
    await writeStep(tx, scope, locked, next, { note, override: allowed });
    await takeVersion(tx, scope, { summaryId: id, doc, reason: "final", label: note });
    await end(tx, submissionId, next);
    return { next, detail: allowed ?? {} };
  });
}

/** What nobody may let stand. */
function requireNone({ suggestions, figures, blanks }: Obstacles): void {
  if (suggestions > 0) throw new AppError("summary.suggestions", { n: suggestions });
  if (figures > 0) throw new AppError("summary.figures", { n: figures });
  if (blanks > 0) throw new AppError("summary.blanks", { n: blanks });
}

/** How much the signer may let stand; keeps what proves the figures on the way, as that tells which of them changed. */
async function openOf(
  tx: Transaction,
  scope: Scope,
  { id, doc, obstacles: { undecided, errors } }: { id: string; doc: Node; obstacles: Obstacles },
): Promise<{ errors: number; undecided: number; changed: number }> {
  await storeFigures(tx, id, doc);
  return { errors, undecided, changed: await freezeFigures(tx, scope, id) };
}
