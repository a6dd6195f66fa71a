import { AwsClient } from "aws4fetch";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { AppError } from "./errors.ts";

/** Where bytes are that belong to rows of a table, named by the ids of those rows. */
export type Storage = {
  /** What to write into the row's `bytes` column: the bytes themselves, or null when they went elsewhere. */
  put: (id: string, bytes: Uint8Array<ArrayBuffer>, mime: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** The bytes of a row, or null when they are gone. */
  get: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Lets go of the bytes of a row that is no more. */
  remove: (id: string) => Promise<void>;
};

type Bytes = { bytes: Uint8Array<ArrayBuffer> | null } | null;

const columns = { bytes: true } as const;

/** How the bytes of each table that has any are read from the database. */
const readers: Record<"image" | "recordFile", (id: string) => Promise<Bytes>> = {
  image: (id) => db().image.findUnique({ where: { id }, select: columns }),
  recordFile: (id) => db().recordFile.findUnique({ where: { id }, select: columns }),
};

/** A table whose rows have bytes. */
export type StoredTable = keyof typeof readers;

function database(table: StoredTable): Storage {
  return {
    put: async (_id, bytes) => bytes,
    get: async (id) => (await readers[table](id))?.bytes ?? null,
    remove: async () => {},
  };
}

/**
 * S3-compatible storage, one object per row, named by its id. What was stored before it was set up is still in
 * the database.
 */
function s3({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3, before: Storage): Storage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2 });
  const address = (id: string) => `${endpoint.replace(/\/$/, "")}/${bucket}/${id}`;
  return {
    put: async (id, bytes, mime) => {
      const headers = { "content-type": mime };
      const response = await client.fetch(address(id), { method: "PUT", body: bytes, headers }).catch(lost);
      if (!response.ok) throw new AppError("system.storage", { status: response.status });
      return null;
    },
    get: async (id) => {
      const response = await client.fetch(address(id)).catch(lost);
      if (response.status === 404) return before.get(id);
      if (!response.ok) throw new AppError("system.storage", { status: response.status });
      return new Uint8Array(await response.arrayBuffer());
    },
    remove: async (id) => {
      const response = await client.fetch(address(id), { method: "DELETE" }).catch(lost);
      if (!response.ok && response.status !== 404) {
        throw new AppError("system.storage", { status: response.status });
      }
    },
  };
}

/** A store that cannot be reached at all; `fetch` says why in the cause. */
function lost(error: Error & { cause?: { code?: string } }): never {
  throw new AppError("system.storage", { status: error.cause?.code ?? error.message });
}

type S3 = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };

/** The storage that the configuration names: S3_ENDPOINT and its companions, else the database. */
export function storageOf(table: StoredTable): Storage {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = env();
  const own = database(table);
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) return own;
  const place = { endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: S3_REGION };
  return s3({ ...place, accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET_KEY }, own);
}
