import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { parseDocument } from "../../document/schema.ts";
import { titleOf } from "../../document/sections.ts";
import { insertImages, keepImages } from "../../images/mutations.ts";
import { withPictureIds } from "../../images/picture-ids.ts";
import { listImages } from "../../images/queries.ts";
import { findOpenUnit } from "../../units/find-unit.ts";
import { lockUnits } from "../../units/lock-units.ts";
import { newUuid } from "../../uuid.ts";
import { hasPictures } from "../export.ts";
import type { RollForwardRequest } from "../input.ts";
import { insertDocument, onlyOnce } from "../mutations.ts";
import { rolledForward } from "./queries.ts";

/**
 * Creates the summary of another period from an older one: its outline, its text with everything marked
 * that may be stale, copies of its pictures. The same request sent twice gives the same summary.
 * @throws AppError `access.not-found`, `access.forbidden`, `unit.archived`
 */
export async function rollSummaryForward(scope: Scope, request: RollForwardRequest): Promise<{ id: string }> {
  const { requestId: id, sourceId, unitId, periodKind, year, part } = request;
  const { doc, outlineId } = await rolledForward(scope, request);
  const old = hasPictures(parseDocument(doc)) ? await listImages(scope, sourceId) : [];
  const images = old.map((image) => ({ old: image.id, id: newUuid(), bytes: image.bytes }));
  const renamed = withPictureIds(doc, new Map(images.map((image) => [image.old, image.id])));
  const kept = await keepImages(images);
  return onlyOnce(scope, id, async (tx) => {
    await lockUnits(tx);
    const unit = await findOpenUnit(tx, scope, "summary.create", unitId);
    const facts = { id, unitId, createdById: scope.userId, outlineId, periodKind, year, part };
    await insertDocument(tx, facts, renamed);
    await insertImages(tx, id, kept);
    const object = { kind: "summary", id, name: titleOf(parseDocument(renamed)), unitPath: unit.path };
    await recordAudit(tx, scope, { action: "summary.roll-forward", object, detail: { source: sourceId } });
  });
}
