import { ReaderPool } from "../../files/reader-pool.ts";
import type { FilesOfZip } from "./files-of-zip.ts";
import type { MarkedFile } from "./markup/marked-file.ts";
import type { OpenedFile } from "./open-file.ts";
import type { Answer, Question } from "./reader-main.ts";

const script = { path: "lib/docx/import/reader-main.ts", megabytes: 180, patient: false };

const shared = globalThis as typeof globalThis & { chengwenReaders?: ReaderPool<Question, Answer> };

/**
 * `openFile` in a process with limits of time and memory. The processes stay for a while, so that many
 * files can be read one after the other.
 * @param limitMb the largest size that is read, in megabytes
 * @throws AppError what `openFile` throws, `file.too-big`, `file.busy`, `file.slow` or `file.complex`
 */
export async function openInWorker(name: string, bytes: Uint8Array, limitMb: number): Promise<OpenedFile> {
  const { opened } = await ask({ task: "open", name, bytes }, limitMb);
  return opened;
}

/**
 * `filesOfZip` in such a process.
 * @param limitMb the largest archive that is read, in megabytes
 * @throws AppError what `filesOfZip` throws, and what `openInWorker` adds to it
 */
export async function unzipInWorker(name: string, bytes: Uint8Array, limitMb: number): Promise<FilesOfZip> {
  const { unzipped } = await ask({ task: "unzip", name, bytes }, limitMb);
  return unzipped;
}

/**
 * `openMarkedFile` in such a process.
 * @param limitMb the largest size that is read, in megabytes
 * @throws AppError what `openMarkedFile` throws, and what `openInWorker` adds to it
 */
export async function readMarkupInWorker(
  name: string,
  bytes: Uint8Array,
  limitMb: number,
): Promise<MarkedFile> {
  const { marked } = await ask({ task: "markup", name, bytes }, limitMb);
  return marked;
}

async function ask<T extends Question["task"]>(
  question: Question & { task: T },
  limitMb: number,
): Promise<Extract<Answer, { task: T }>> {
  shared.chengwenReaders ??= new ReaderPool(script);
  return (await shared.chengwenReaders.ask(question, limitMb)) as Extract<Answer, { task: T }>;
}
