import { AppError } from "../../errors.ts";
import { checkSize } from "./check-size.ts";
import type { FilesOfZip } from "./files-of-zip.ts";
import type { OpenedFile } from "./open-file.ts";
import type { Answer, Question } from "./reader-main.ts";
import { ReaderProcess } from "./reader-process.ts";

/** How many files are read at the same time; others wait … */
const processes = 2;

/** … but no more than this for each process: files that wait are held in memory. */
const longestQueue = 8;

const shared = globalThis as typeof globalThis & { chengwenReaders?: ReaderProcess[] };

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

async function ask<T extends Question["task"]>(
  question: Question & { task: T },
  limitMb: number,
): Promise<Extract<Answer, { task: T }>> {
  checkSize(question.bytes.length, limitMb);
  shared.chengwenReaders ??= Array.from({ length: processes }, () => new ReaderProcess());
  const readers = shared.chengwenReaders;
  const free = readers.reduce((best, each) => (each.waiting < best.waiting ? each : best));
  if (free.waiting >= longestQueue) throw new AppError("file.busy");
  const answer = await free.ask(question);
  if (answer.task === "failed") throw new AppError(answer.code, answer.values);
  return answer as Extract<Answer, { task: T }>;
}
