import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether this machine has LibreOffice. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** A Word file as the LibreOffice of this machine saves it again. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "chengwen-saved-"));
  try {
    writeFileSync(join(folder, "a.docx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const task = [
      "--headless",
      "--convert-to",
      "docx",
      "--outdir",
      join(folder, "saved"),
      join(folder, "a.docx"),
    ];
    execFileSync("soffice", [profile, ...task], { stdio: "ignore" });
    return readFileSync(join(folder, "saved", "a.docx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
