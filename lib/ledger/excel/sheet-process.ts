import { ReaderPool } from "../../files/reader-pool.ts";
import type { RawSheet } from "./raw-sheet.ts";
import type { Answer, Question } from "./sheet-main.ts";
import type { RejectedRow } from "./write-rejected.ts";
import type { SheetFile, SheetRecord } from "./write-sheet.ts";

const script = { path: "lib/ledger/excel/sheet-main.ts", megabytes: 260, patient: false };

const shared = globalThis as typeof globalThis & { chengwenSheets?: ReaderPool<Question, Answer> };

/**
 * `readSheet` in a process with limits of time and memory.
 * @param limitMb the largest file that is read, in megabytes
 * @throws AppError what `readSheet` throws, `file.too-big`, `file.busy`, `file.slow` or `file.complex`
 */
export async function readInProcess(
  file: { name: string; bytes: Uint8Array },
  names: ReadonlySet<string>,
  limitMb: number,
): Promise<RawSheet> {
  const { sheet } = (await pool().ask({ task: "read", ...file, names }, limitMb)) as Extract<
    Answer,
    { task: "read" }
  >;
  return sheet;
}

/**
 * `writeRecords` in such a process: tens of thousands of rows must not keep the server from answering.
 * @throws AppError `file.busy`, `file.slow` or `file.complex`
 */
export function writeInProcess(file: SheetFile, records: SheetRecord[]): Promise<Uint8Array> {
  return write({ task: "write", bytes: new Uint8Array(), file, records });
}

/**
 * `writeRejected` in such a process.
 * @throws AppError as `writeInProcess`
 */
export function writeRejectedInProcess(
  name: string,
  headers: string[],
  rows: RejectedRow[],
): Promise<Uint8Array> {
  return write({ task: "reject", bytes: new Uint8Array(), name, headers, rows });
}

async function write(question: Question): Promise<Uint8Array> {
  const { bytes } = (await pool().ask(question, 1)) as Extract<Answer, { bytes: Uint8Array }>;
  return bytes;
}

function pool(): ReaderPool<Question, Answer> {
  shared.chengwenSheets ??= new ReaderPool(script);
  return shared.chengwenSheets;
}
