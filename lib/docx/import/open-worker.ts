import { parentPort } from "node:worker_threads";
import { type ErrorCode, type ErrorValues, isAppError } from "../../errors.ts";
import { type OpenedFile, openFile } from "./open-file.ts";

/** What the thread is asked. */
export type Question = { name: string; bytes: Uint8Array };

/** What it answers: the file, or the AppError that `openFile` threw, as data. */
export type Answer = { opened: OpenedFile } | { failure: { code: ErrorCode; values: ErrorValues } };

// Runs in a thread of its own: a file that is slow to read must not keep the server from answering.
parentPort?.on("message", ({ name, bytes }: Question) => parentPort?.postMessage(answer(name, bytes)));

function answer(name: string, bytes: Uint8Array): Answer {
  try {
    return { opened: openFile(name, bytes) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { failure: { code: error.code, values: error.values } };
  }
}
