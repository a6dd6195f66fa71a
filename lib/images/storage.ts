import { AwsClient } from "aws4fetch";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { AppError } from "../errors.ts";

/** Where the bytes of pictures are. Ids are those of the `image` rows. */
export type ImageStorage = {
  /** What to write into the row's `bytes` column: the bytes themselves, or null when they went elsewhere. */
  put: (id: string, bytes: Uint8Array<ArrayBuffer>, mime: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** The bytes of a picture, or null when they are gone. */
  get: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
};

const database: ImageStorage = {
  put: async (_id, bytes) => bytes,
  get: async (id) => (await db().image.findUnique({ where: { id }, select: { bytes: true } }))?.bytes ?? null,
};

/**
 * S3-compatible storage, one object per picture, named by its id. Pictures that were stored before it was
 * set up are still in the database.
 */
function s3({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3): ImageStorage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2 });
  const address = (id: string) => `${endpoint.replace(/\/$/, "")}/${bucket}/${id}`;
  return {
    put: async (id, bytes, mime) => {
      const headers = { "content-type": mime };
      const response = await client.fetch(address(id), { method: "PUT", body: bytes, headers }).catch(lost);
      if (!response.ok) throw new AppError("image.storage", { status: response.status });
      return null;
    },
    get: async (id) => {
      const response = await client.fetch(address(id)).catch(lost);
      if (response.status === 404) return database.get(id);
      if (!response.ok) throw new AppError("image.storage", { status: response.status });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** A store that cannot be reached at all; `fetch` says why in the cause. */
function lost(error: Error & { cause?: { code?: string } }): never {
  throw new AppError("image.storage", { status: error.cause?.code ?? error.message });
}

type S3 = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };

/** The storage that the configuration names: S3_ENDPOINT and its companions, else the database. */
export function imageStorage(): ImageStorage {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) return database;
  return s3({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY,
    secretAccessKey: S3_SECRET_KEY,
  });
}
