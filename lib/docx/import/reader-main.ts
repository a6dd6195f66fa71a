import { type ErrorCode, type ErrorValues, isAppError } from "../../errors.ts";
import { type FilesOfZip, filesOfZip } from "./files-of-zip.ts";
import { type OpenedFile, openFile } from "./open-file.ts";

/** What the process is asked: to open a file, or to take the files out of an archive. */
export type Question = { task: "open" | "unzip"; name: string; bytes: Uint8Array };

/** What it answers: the result, or the AppError that was thrown, as data. */
export type Answer =
  | { task: "open"; opened: OpenedFile }
  | { task: "unzip"; unzipped: FilesOfZip }
  | { task: "failed"; code: ErrorCode; values: ErrorValues };

/** The answer with what the process has taken meanwhile. */
export type Reply = { answer: Answer; megabytes: number };

// Runs in a process of its own: a file that is slow or large to read must not keep the server from answering.
process.on("message", (question: Question) => {
  const reply: Reply = { answer: answer(question), megabytes: process.memoryUsage.rss() / 1024 / 1024 };
  process.send?.(reply);
});
process.on("disconnect", () => process.exit());

function answer({ task, name, bytes }: Question): Answer {
  try {
    if (task === "open") return { task, opened: openFile(name, bytes) };
    return { task, unzipped: filesOfZip(bytes, name) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { task: "failed", code: error.code, values: error.values };
  }
}
