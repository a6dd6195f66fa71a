import { may } from "../../auth/may.ts";
import type { Scope } from "../../auth/scope.ts";
import { env } from "../../env.ts";
import { AppError } from "../../errors.ts";
import { bareHeader } from "../../ledger/excel/match-columns.ts";
import type { RawSheet } from "../../ledger/excel/raw-sheet.ts";
import { readInProcess } from "../../ledger/excel/sheet-process.ts";
import { mostEntries } from "../dictionary/mutations.ts";
import { ownEntries } from "../dictionary/queries.ts";
import { listRules } from "../settings/queries.ts";
import type { SheetOf } from "./input.ts";
import { judgeRules, ruleHeaders } from "./judge-rules.ts";
import { judgeWords, wordHeaders } from "./judge-words.ts";
import { countRows, type JudgedRow, type SheetCounts } from "./judged-row.ts";

/** What a file would do when it is brought in. */
export type SheetPreview = { rows: JudgedRow[]; counts: SheetCounts };

/** A file that was sent. */
export type SentFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * Says what a file would do when it is brought in.
 * @throws AppError `access.forbidden`, `sheet.…` or `file.…` with what is wrong with it
 */
export async function previewProofreading(scope: Scope, of: SheetOf, file: SentFile): Promise<SheetPreview> {
  const sheet = await readProofreadingSheet(scope, of, file);
  const judged =
    of === "words"
      ? judgeWords(sheet, await ownEntries(scope), mostEntries)
      : judgeRules(sheet, await listRules(scope));
  const rows = judged.map((row): JudgedRow => {
    const { line, name, says } = row;
    return row.act === "refused"
      ? { line, name, says, act: row.act, reason: row.reason }
      : { line, name, says, act: row.act };
  });
  return { rows, counts: countRows(rows) };
}

/**
 * Reads such a file.
 * @throws AppError as `previewProofreading`; `dictionary.columns` when it is another table
 */
export async function readProofreadingSheet(scope: Scope, of: SheetOf, file: SentFile): Promise<RawSheet> {
  if (!may(scope, "proofreading.edit", scope.unitPath)) throw new AppError("access.forbidden");
  const needed =
    of === "words" ? [wordHeaders.wrong, wordHeaders.right] : [ruleHeaders.id, ruleHeaders.level];
  const names = Object.values(of === "words" ? wordHeaders : ruleHeaders).map(bareHeader);
  const sheet = await readInProcess(file, new Set(names), env().FILE_LIMIT_MB);
  const headers = new Set(sheet.headers.map(bareHeader));
  if (!needed.every((header) => headers.has(header))) {
    throw new AppError("dictionary.columns", { columns: needed.join("、") });
  }
  return sheet;
}
