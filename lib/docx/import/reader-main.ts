import { answerQuestions } from "../../files/answer-questions.ts";
import { type FilesOfZip, filesOfZip } from "./files-of-zip.ts";
import type { MarkedFile } from "./markup/marked-file.ts";
import { openMarkedFile } from "./markup/open-marked-file.ts";
import { type OpenedFile, openFile } from "./open-file.ts";

/** What the process is asked: to open a file, to take the files out of an archive, to read what reviewers changed. */
export type Question = { task: "open" | "unzip" | "markup"; name: string; bytes: Uint8Array };

/** What it answers. */
export type Answer =
  | { task: "open"; opened: OpenedFile }
  | { task: "unzip"; unzipped: FilesOfZip }
  | { task: "markup"; marked: MarkedFile };

answerQuestions(({ task, name, bytes }: Question): Answer => {
  if (task === "open") return { task, opened: openFile(name, bytes) };
  if (task === "unzip") return { task, unzipped: filesOfZip(bytes, name) };
  return { task, marked: openMarkedFile(name, bytes) };
});
