import { recordAudit } from "../audit/record.ts";
import { mayEdit } from "../auth/may-edit.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { db, type Transaction } from "../db.ts";
import { env } from "../env.ts";
import { AppError } from "../errors.ts";
import { isUuid, newUuid } from "../uuid.ts";
import { readImageHeader } from "./image-header.ts";
import { imageStorage } from "./storage.ts";

/**
 * Stores a picture of a summary.
 * @returns id, and size in pixels
 * @throws AppError `access.not-found`, `access.forbidden`, `image.too-big`, `image.unknown`, `image.storage`
 */
export async function addImage(scope: Scope, summaryId: string, bytes: Uint8Array<ArrayBuffer>) {
  if (!isUuid(summaryId)) throw new AppError("access.not-found");
  const summary = await db().summary.findFirst({
    where: { id: summaryId, deletedAt: null, unit: unitWithin(scope) },
    select: { id: true, title: true, state: true, unit: { select: { path: true } } },
  });
  if (!summary) throw new AppError("access.not-found");
  if (!mayEdit(scope, summary)) throw new AppError("access.forbidden");
  const limit = env().IMAGE_LIMIT_MB;
  if (bytes.length > limit * 1024 * 1024) throw new AppError("image.too-big", { limit });
  const header = readImageHeader(bytes);
  if (!header) throw new AppError("image.unknown");

  const id = newUuid();
  const kept = await imageStorage().put(id, bytes, header.mime);
  await db().$transaction(async (tx) => {
    await tx.image.create({
      data: { id, summaryId, ...header, size: bytes.length, bytes: kept },
      select: { id: true },
    });
    const object = { kind: "summary", id: summaryId, name: summary.title, unitPath: summary.unit.path };
    await recordAudit(tx, scope, { action: "summary.add-image", object, detail: { size: bytes.length } });
  });
  return { id, width: header.width, height: header.height };
}

/** A picture for a new summary; what is no PNG or JPEG cannot be stored. */
export type NewImage = { id: string; bytes: Uint8Array };

/** Stores the pictures of a summary that is being created. */
export async function insertImages(
  tx: Transaction,
  summaryId: string,
  images: readonly NewImage[],
): Promise<void> {
  for (const { id, bytes } of images) {
    const header = readImageHeader(bytes);
    if (!header) throw new AppError("image.unknown");
    const own = new Uint8Array(bytes);
    const kept = await imageStorage().put(id, own, header.mime);
    const data = { id, summaryId, ...header, size: own.length, bytes: kept };
    await tx.image.create({ data, select: { id: true } });
  }
}
