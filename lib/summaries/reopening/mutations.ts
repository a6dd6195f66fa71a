import { recordAudit } from "../../audit/record.ts";
import { announceAccessChange } from "../../auth/access-changes.ts";
import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { readingIn } from "../../document/reading.ts";
import { AppError } from "../../errors.ts";
import { insertImages, keepImages } from "../../images/mutations.ts";
import { withPictureIds } from "../../images/picture-ids.ts";
import { listImages } from "../../images/queries.ts";
import { findOpenUnit } from "../../units/find-unit.ts";
import { lockUnits } from "../../units/lock-units.ts";
import { newUuid } from "../../uuid.ts";
import { lockReview } from "../locking/mutations.ts";
import { insertDocument, onlyOnce } from "../mutations.ts";
import type { ReopenRequest } from "../review/input.ts";
import type { ReadDocument } from "../review/mutations.ts";
import { nextState } from "../review/next-state.ts";

/**
 * Writes a final summary anew: a draft with its text, which says where it comes from. The final one stays as it is. The
 * same request sent twice gives the same draft.
 * @throws AppError `access.not-found`, `access.forbidden`, `review.state`, `review.redrafted`, `unit.archived`
 */
export async function reopenSummary(
  scope: Scope,
  { id, requestId, reason }: ReopenRequest,
  read: ReadDocument,
): Promise<{ id: string }> {
  if (!may(scope, "summary.review", scope.unitPath)) throw new AppError("access.forbidden");
  const [doc, pictures] = await Promise.all([read(), listImages(scope, id)]);
  const images = pictures.map(({ id: old, bytes }) => ({ old, id: newUuid(), bytes }));
  const names = new Map(images.map((image) => [image.old, image.id]));
  // What was approved, whatever somebody still suggested.
  const copied = withPictureIds(readingIn("final", doc).toJSON(), names);
  const kept = await keepImages(images);
  const created = await onlyOnce(scope, requestId, async (tx) => {
    await lockUnits(tx);
    const { summary, review, actor } = await lockReview(tx, scope, id);
    // The same request a second time meets the draft of the first.
    const again = { id: requestId, reopenedFromId: id, createdById: scope.userId };
    if ((await tx.summary.count({ where: again })) > 0) return;
    nextState(review, actor, { type: "reopen" });
    const { title, unit, outlineId, periodKind, year, part, latinSerif } = summary;
    await findOpenUnit(tx, scope, "summary.review", unit.id);
    const facts = {
      id: requestId,
      unitId: unit.id,
      createdById: scope.userId,
      outlineId,
      periodKind,
      year,
      part,
    };
    await insertDocument(tx, { ...facts, latinSerif, reopenedFromId: id }, copied);
    await insertImages(tx, requestId, kept);
    const object = { kind: "summary", name: title, unitPath: unit.path };
    const action = "summary.reopen";
    await recordAudit(tx, scope, { action, object: { ...object, id }, detail: { draft: requestId, reason } });
    await recordAudit(tx, scope, {
      action,
      object: { ...object, id: requestId },
      detail: { from: id, reason },
    });
  });
  announceAccessChange({ summaryId: id });
  return created;
}
