import type { Prisma } from "../../prisma/client/client.ts";
import { recordAudit } from "../audit/record.ts";
import { mayEdit } from "../auth/may-edit.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { db, type Transaction } from "../db.ts";
import { env } from "../env.ts";
import { AppError } from "../errors.ts";
import { storageOf } from "../storage.ts";
import { isUuid, newUuid } from "../uuid.ts";
import { readImageHeader } from "./image-header.ts";

/**
 * Stores a picture of a summary.
 * @returns id, and size in pixels
 * @throws AppError `access.not-found`, `access.forbidden`, `image.too-big`, `image.unknown`, `system.storage`
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
  const id = newUuid();
  const image = await keepImage({ id, bytes });
  await db().$transaction(async (tx) => {
    await insertImages(tx, summaryId, [image]);
    const object = { kind: "summary", id: summaryId, name: summary.title, unitPath: summary.unit.path };
    await recordAudit(tx, scope, { action: "summary.add-image", object, detail: { size: bytes.length } });
  });
  return { id, width: image.width, height: image.height };
}

/** A picture for a summary; what is no PNG or JPEG cannot be stored. */
export type NewImage = { id: string; bytes: Uint8Array };

/** A picture whose bytes are where they belong; its row is still to be written. */
export type KeptImage = Omit<Prisma.ImageUncheckedCreateInput, "summaryId">;

/**
 * Puts the bytes of pictures into the storage. That may be a server elsewhere, so it is done before a
 * transaction, not within.
 * @throws AppError `image.unknown`, `system.storage`
 */
export async function keepImages(images: readonly NewImage[]): Promise<KeptImage[]> {
  const kept: KeptImage[] = [];
  for (const image of images) kept.push(await keepImage(image));
  return kept;
}

async function keepImage({ id, bytes }: NewImage): Promise<KeptImage> {
  const header = readImageHeader(bytes);
  if (!header) throw new AppError("image.unknown");
  const own = new Uint8Array(bytes);
  return { id, ...header, size: own.length, bytes: await storageOf("image").put(id, own, header.mime) };
}

/** Writes the rows of kept pictures, one at a time: together they may be too much for one statement. */
export async function insertImages(
  tx: Transaction,
  summaryId: string,
  kept: readonly KeptImage[],
): Promise<void> {
  for (const image of kept) await tx.image.create({ data: { ...image, summaryId }, select: { id: true } });
}
