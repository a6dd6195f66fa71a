import { type Scope, unitWithin } from "../auth/scope.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import { storageOf } from "../storage.ts";
import { isUuid } from "../uuid.ts";

/** A picture with its bytes; size in pixels. */
export type StoredImage = {
  id: string;
  mime: string;
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
};

/**
 * A picture of a summary that the caller may see.
 * @throws AppError `access.not-found`
 */
export async function findImage(scope: Scope, id: string): Promise<StoredImage> {
  if (!isUuid(id)) throw new AppError("access.not-found");
  const image = await db().image.findFirst({
    where: { id, summary: { deletedAt: null, unit: unitWithin(scope) } },
    select: { id: true, mime: true, width: true, height: true },
  });
  const bytes = image && (await storageOf("image").get(id));
  if (!image || !bytes) throw new AppError("access.not-found");
  return { ...image, bytes };
}

/** The pictures of a summary that the caller may see. */
export async function listImages(scope: Scope, summaryId: string): Promise<StoredImage[]> {
  const images = await db().image.findMany({
    where: { summaryId, summary: { deletedAt: null, unit: unitWithin(scope) } },
    select: { id: true, mime: true, width: true, height: true },
  });
  const storage = storageOf("image");
  const found = await Promise.all(
    images.map(async (image) => ({ ...image, bytes: await storage.get(image.id) })),
  );
  return found.filter((image): image is StoredImage => image.bytes !== null);
}
