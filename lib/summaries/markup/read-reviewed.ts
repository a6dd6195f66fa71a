import { createHash } from "node:crypto";
import { readMarkupInWorker } from "../../docx/import/open-in-worker.ts";
import { prepareFile } from "../../docx/import/prepare-file.ts";
import { env } from "../../env.ts";

/** A file that somebody uploads. */
export type UploadedFile = { name: string; bytes: Uint8Array };

/**
 * Reads an uploaded file, in a process of its own.
 * @throws AppError `markup.not-word`, `file.…`
 */
export async function readReviewed(file: UploadedFile) {
  const { name, bytes } = await prepareFile(file.name, file.bytes);
  return readMarkupInWorker(name, bytes, env().FILE_LIMIT_MB);
}

/** What the same file is known by. */
export function hashOfFile(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
