import { answerQuestions } from "../../files/answer-questions.ts";
import { storable } from "../../storable.ts";
import type { RawSheet } from "./raw-sheet.ts";
import { readSheet } from "./read-sheet.ts";
import { type RejectedRow, writeRejected } from "./write-rejected.ts";
import { type SheetFile, type SheetRecord, writeRecords } from "./write-sheet.ts";

/** What the process is asked: to read a file, or to write one; `bytes` are those of the file that is read. */
export type Question = { bytes: Uint8Array } & (
  | { task: "read"; name: string; names: ReadonlySet<string> }
  | { task: "write"; file: SheetFile; records: SheetRecord[] }
  | { task: "reject"; name: string; headers: string[]; rows: RejectedRow[] }
);

/** What it answers. */
export type Answer = { task: "read"; sheet: RawSheet } | { task: "write" | "reject"; bytes: Uint8Array };

answerQuestions(async (question: Question): Promise<Answer> => {
  const { task } = question;
  if (task === "write") return { task, bytes: await writeRecords(question.file, question.records) };
  if (task === "reject") {
    return { task, bytes: await writeRejected(question.name, question.headers, question.rows) };
  }
  const { name, bytes, names } = question;
  return { task, sheet: storable(await readSheet(name, bytes, names)) };
});
