import { AppError, type ErrorCode, isAppError } from "../../errors.ts";
import { hasStream } from "../../files/has-stream.ts";
import { type Archive, openArchive } from "../../files/unzip.ts";
import { tooLarge } from "./raw-sheet.ts";

/** A file of a sheet, opened as far as it takes to know what it is. */
export type OpenedSheet = { kind: "xlsx"; archive: Archive } | { kind: "csv" };

const csvNames = new Set(["csv", "tsv", "txt"]);
const macroNames = new Set(["xlsm", "xltm", "xlam"]);

/**
 * Tells what a file is by its first bytes, and only text by its name.
 * @throws AppError `file.empty`, `sheet.macro`, `sheet.old`, `sheet.password`, `sheet.damaged`, `sheet.not-excel`
 */
export function openSheet(name: string, bytes: Uint8Array): OpenedSheet {
  if (bytes.length === 0) throw new AppError("file.empty");
  const extension = /\.([^./\\]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (macroNames.has(extension)) throw new AppError("sheet.macro");
  if (start.startsWith("PK\u0003\u0004")) return { kind: "xlsx", archive: openWorkbook(bytes) };
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    throw new AppError(hasStream(bytes, "EncryptedPackage") ? "sheet.password" : "sheet.old");
  }
  if (csvNames.has(extension)) return { kind: "csv" };
  // Sites that offer a table "for Excel" give out a page, or the XML of 2003, with the name of an Excel file.
  if (/^\s*(\u00ef\u00bb\u00bf)?</.test(start) || extension === "xls" || extension === "et") {
    throw new AppError("sheet.old");
  }
  if (extension === "xlsx") throw new AppError("sheet.damaged");
  throw new AppError("sheet.not-excel", { extension: extension ? `.${extension}` : name.slice(0, 40) });
}

function openWorkbook(bytes: Uint8Array): Archive {
  const archive = orDamaged(() => openArchive(bytes));
  const { names } = archive;
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) throw new AppError("sheet.macro");
  const types = orDamaged(() => archive.read("[Content_Types].xml"));
  if (types && /macroEnabled/i.test(Buffer.from(types).toString("latin1"))) throw new AppError("sheet.macro");
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name)) || names.includes("content.xml")) {
    throw new AppError("sheet.old");
  }
  if (!types) throw new AppError("sheet.not-excel", { extension: ".zip" });
  return archive;
}

const meanings: Partial<Record<ErrorCode, ErrorCode>> = {
  "file.password": "sheet.password",
  "file.bomb": "sheet.too-large",
  "file.complex": "sheet.too-large",
};

/** What the reader of archives throws speaks of Word files: here it becomes what it means for a sheet. */
export function orDamaged<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code.startsWith("sheet.")) throw error;
    const code = meanings[error.code] ?? "sheet.damaged";
    throw code === "sheet.too-large" ? tooLarge() : new AppError(code);
  }
}
