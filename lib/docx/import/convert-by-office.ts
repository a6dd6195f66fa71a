import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "../../errors.ts";

/** What can be converted, with LibreOffice's name for it: told that, it does not guess, and refuses what is damaged. */
const filters = {
  doc: "MS Word 97",
  works: "MS_Works",
  odt: "writer8",
  rtf: "Rich Text Format",
};

/** A kind of document of those that Word itself no longer writes. */
export type OldKind = keyof typeof filters;

/** How long a conversion may take, in seconds, and how many may wait for their turn. */
const limits = { seconds: 60, waiting: 16 };

/** What LibreOffice is called where it is installed in the usual way. */
const usualPrograms = ["soffice", "libreoffice"];

type Queue = { waiting: number; last: Promise<unknown> };

const shared = globalThis as typeof globalThis & { chengwenOffice?: Queue };

/**
 * Makes a .docx of a document of an older kind with LibreOffice. One at a time, each with settings of its own that
 * allow no macros, no links to other files and no network.
 * @param program the path of LibreOffice; "" looks for it among the programs of this computer
 * @throws AppError `file.old-word` when there is no LibreOffice, `file.damaged`, `file.slow`, `file.busy`
 */
export async function convertByOffice(
  bytes: Uint8Array,
  kind: OldKind,
  program: string,
  seconds = limits.seconds,
): Promise<Uint8Array> {
  shared.chengwenOffice ??= { waiting: 0, last: Promise.resolve() };
  const queue = shared.chengwenOffice;
  if (queue.waiting >= limits.waiting) throw new AppError("file.busy");
  queue.waiting += 1;
  const programs = program ? [program] : usualPrograms;
  const result = queue.last.then(() => convert(bytes, kind, programs, seconds));
  queue.last = result.catch(() => {});
  try {
    return await result;
  } finally {
    queue.waiting -= 1;
  }
}

async function convert(
  bytes: Uint8Array,
  kind: OldKind,
  programs: readonly string[],
  seconds: number,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "chengwen-office-"));
  try {
    const source = join(folder, "source");
    await writeFile(source, bytes);
    await writeSettings(join(folder, "profile", "user"));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const quiet = ["--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard"];
    const filter = [`--infilter=${filters[kind]}`, "--convert-to", "docx:MS Word 2007 XML"];
    await runFirst(programs, [profile, ...quiet, ...filter, "--outdir", folder, source], seconds);
    return await readFile(`${source}.docx`).catch(() => {
      throw new AppError("file.damaged");
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs the first of some programs that is there. */
async function runFirst(
  programs: readonly string[],
  args: readonly string[],
  seconds: number,
): Promise<void> {
  for (const program of programs) {
    if (await run(program, args, seconds)) return;
  }
  throw new AppError("file.old-word");
}

/** Runs a program to its end; false when it is not there. What it writes to its screen is not looked at. */
function run(program: string, args: readonly string[], seconds: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // A group of its own: the program starts others, which have to end with it.
    const child = spawn(program, args, { stdio: "ignore", detached: true, windowsHide: true });
    const timer = setTimeout(() => {
      end(child);
      reject(new AppError("file.slow", { seconds }));
    }, seconds * 1000);
    child.on("error", () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.on("exit", () => {
      clearTimeout(timer);
      end(child);
      resolve(true);
    });
  });
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of them have ended.
  }
}

// Of the settings, only what a document might do: run macros, follow links, ask the network.
const settings: [path: string, name: string, value: string][] = [
  ["Office.Common/Security/Scripting", "DisableMacrosExecution", "true"],
  ["Office.Common/Security/Scripting", "MacroSecurityLevel", "3"],
  ["Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"],
  ["Office.Writer/Content/Update", "Link", "2"],
  // A proxy that is not there.
  ["Inet/Settings", "ooInetProxyType", "2"],
  ["Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"],
  ["Inet/Settings", "ooInetHTTPProxyPort", "9"],
  ["Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"],
  ["Inet/Settings", "ooInetHTTPSProxyPort", "9"],
];

async function writeSettings(folder: string): Promise<void> {
  const items = settings.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join("")}</oor:items>`,
  );
}
