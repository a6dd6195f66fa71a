import { ReaderPool } from "../../files/reader-pool.ts";
import type { Answer, Question, ReadFile } from "./reader-main.ts";
import type { Knowledge } from "./to-review.ts";

/** By what documents are recognised, with a name of its own for every time that it was loaded. */
export type Known = { as: string; knowledge: Knowledge };

/** It holds the dictionary of jieba too. */
const script = { path: "lib/imports/reading/reader-main.ts", megabytes: 260, patient: true };

const shared = globalThis as typeof globalThis & { chengwenImportReaders?: ReaderPool<Question, Answer> };

/**
 * Reads the documents of a file in a process with limits of time and memory.
 * @param limitMb the largest size that is read, in megabytes
 * @throws AppError as `openInWorker`
 */
export async function readInProcess(
  file: { name: string; bytes: Uint8Array },
  { as, knowledge }: Known,
  limitMb: number,
): Promise<ReadFile> {
  shared.chengwenImportReaders ??= new ReaderPool(script);
  const question = { ...file, knownAs: as };
  const first = await shared.chengwenImportReaders.ask(question, limitMb);
  if (first.task === "read") return first.file;
  const second = await shared.chengwenImportReaders.ask({ ...question, knowledge }, limitMb);
  if (second.task !== "read") throw new Error("the reader has not learned");
  return second.file;
}
