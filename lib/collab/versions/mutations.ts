import { Node } from "@tiptap/pm/model";
import { recordAudit } from "../../audit/record.ts";
import { mayEdit, maySuggest } from "../../auth/may-edit.ts";
import type { Scope } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import { documentSchema } from "../../document/schema.ts";
import { AppError } from "../../errors.ts";
import { findSummary } from "../../summaries/queries.ts";
import { takeVersion } from "../../summaries/versions/mutations.ts";
import { findVersion } from "../../summaries/versions/queries.ts";
import { withPresentComments } from "../../summaries/versions/with-present-comments.ts";
import { currentDocument } from "../current-document.ts";
import { editLive } from "../edit-live.ts";

type Summary = Awaited<ReturnType<typeof findSummary>>;

/**
 * Takes a version of what a summary says this moment.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function saveVersion(
  scope: Scope,
  { id, label }: { id: string; label: string },
): Promise<{ number: number }> {
  const summary = await findSummary(scope, id);
  if (!maySuggest(scope, summary)) throw new AppError("access.forbidden");
  const doc = await documentNow(id);
  return db().$transaction(async (tx) => {
    const { number } = await takeVersion(tx, scope, { summaryId: id, doc, reason: "manual", label });
    await record(tx, scope, summary, "summary.save-version", number);
    return { number };
  });
}

/**
 * Makes a draft say again what it said in a version, as an edit like any other: those who have it open see it happen.
 * What it said until then is kept as a version too.
 * @returns number of the version that it is now
 * @throws AppError `access.not-found`, `access.forbidden`, `version.same`
 */
export async function restoreVersion(
  scope: Scope,
  { id, number }: { id: string; number: number },
): Promise<{ number: number }> {
  const summary = await findSummary(scope, id);
  if (!mayEdit(scope, summary)) throw new AppError("access.forbidden");
  const version = await findVersion(scope, id, number);
  const keep = (tx: Transaction, doc: Node) =>
    takeVersion(tx, scope, { summaryId: id, doc, reason: "before-restore" });
  const standing = await documentNow(id);
  if (withPresentComments(version.doc, standing).eq(standing)) throw new AppError("version.same", { number });
  await db().$transaction((tx) => keep(tx, standing));
  let replaced = standing;
  let restored = version.doc;
  await editLive(scope, id, (doc) => {
    replaced = doc;
    restored = withPresentComments(version.doc, doc);
    return restored;
  });
  return db().$transaction(async (tx) => {
    // What somebody wrote between the two.
    await keep(tx, replaced);
    const taken = { summaryId: id, doc: restored, reason: "restored", restoredFrom: number } as const;
    const now = await takeVersion(tx, scope, taken);
    await record(tx, scope, summary, "summary.restore-version", number);
    return { number: now.number };
  });
}

async function documentNow(id: string): Promise<Node> {
  return Node.fromJSON(documentSchema, await currentDocument(id));
}

function record(
  tx: Transaction,
  scope: Scope,
  { id, title, unit }: Summary,
  action: "summary.save-version" | "summary.restore-version",
  version: number,
): Promise<void> {
  const object = { kind: "summary", id, name: title, unitPath: unit.path };
  return recordAudit(tx, scope, { action, object, detail: { version } });
}
