import { answerQuestions } from "../../files/answer-questions.ts";
import { storable } from "../../storable.ts";
import type { RawSheet } from "./raw-sheet.ts";
import { readSheet } from "./read-sheet.ts";
import { type SheetFile, type SheetRecord, writeRecords } from "./write-sheet.ts";

/** What the process is asked: to read a file, or to write records; `bytes` are those of the file that is read. */
export type Question = { bytes: Uint8Array } & (
  | { task: "read"; name: string; names: ReadonlySet<string> }
  | { task: "write"; file: SheetFile; records: SheetRecord[] }
);

/** What it answers. */
export type Answer = { task: "read"; sheet: RawSheet } | { task: "write"; bytes: Uint8Array };

answerQuestions(async (question: Question): Promise<Answer> => {
  if (question.task === "write") {
    return { task: "write", bytes: await writeRecords(question.file, question.records) };
  }
  const { name, bytes, names } = question;
  return { task: "read", sheet: storable(await readSheet(name, bytes, names)) };
});
