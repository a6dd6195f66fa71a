import { answerQuestions } from "../../files/answer-questions.ts";
import { type FilesOfZip, filesOfZip } from "./files-of-zip.ts";
import { type OpenedFile, openFile } from "./open-file.ts";

/** What the process is asked: to open a file, or to take the files out of an archive. */
export type Question = { task: "open" | "unzip"; name: string; bytes: Uint8Array };

/** What it answers. */
export type Answer = { task: "open"; opened: OpenedFile } | { task: "unzip"; unzipped: FilesOfZip };

answerQuestions(
  ({ task, name, bytes }: Question): Answer =>
    task === "open" ? { task, opened: openFile(name, bytes) } : { task, unzipped: filesOfZip(bytes, name) },
);
