import { type ErrorCode, type ErrorValues, isAppError } from "../../errors.ts";
import { type Member, openArchive } from "../../files/unzip.ts";
import { fileKind } from "./file-kind.ts";

/** What an archive holds: files with their folders in the name, and files that could not be taken out. */
export type FilesOfZip = {
  files: { name: string; bytes: Uint8Array }[];
  refused: { name: string; code: ErrorCode; values: ErrorValues }[];
};

/**
 * Takes the files out of a ZIP archive. What operating systems and office programs put beside them is left
 * out: hidden files, __MACOSX, lock files. A file that is bad does not stop the others.
 * @param name the archive's own, which the names of the files begin with
 * @throws AppError `file.damaged` or `file.bomb` when nothing of it can be trusted
 */
export function filesOfZip(bytes: Uint8Array, name: string): FilesOfZip {
  const result: FilesOfZip = { files: [], refused: [] };
  for (const member of openArchive(bytes).members) {
    const path = pathOf(member);
    if (path === null) continue;
    const file = `${name}/${path}`;
    try {
      const data = member.read();
      if (isZip(path, data)) result.refused.push({ name: file, code: "file.nested-zip", values: {} });
      else result.files.push({ name: file, bytes: data });
    } catch (error) {
      if (!isAppError(error)) throw error;
      result.refused.push({ name: file, code: error.code, values: error.values });
    }
  }
  return result;
}

/** The name of a file with its folders, which lead nowhere else; null for folders and what is no file of a person's. */
function pathOf({ name }: Member): string | null {
  if (name.endsWith("/")) return null;
  const steps = name
    .replace(/\p{Cc}/gu, "")
    .split("/")
    .filter((step) => !/^(\.{0,2}|[a-z]:)$/i.test(step));
  const junk = steps.some((step) => step.startsWith(".") || step.startsWith("~$") || step === "__MACOSX");
  const last = steps.at(-1);
  if (junk || !last || /^(thumbs\.db|desktop\.ini)$/i.test(last)) return null;
  return steps.join("/").slice(-300);
}

function isZip(path: string, bytes: Uint8Array): boolean {
  try {
    return fileKind(path, bytes) === "zip";
  } catch {
    return false;
  }
}
