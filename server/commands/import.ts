import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { scopeOfUser } from "#lib/auth/scope-of-user.ts";
import { db } from "#lib/db.ts";
import { fileKind } from "#lib/docx/import/file-kind.ts";
import { openInWorker, unzipInWorker } from "#lib/docx/import/open-in-worker.ts";
import { prepareFile } from "#lib/docx/import/prepare-file.ts";
import { env } from "#lib/env.ts";
import { AppError, isAppError } from "#lib/errors.ts";
import { checkSize } from "#lib/files/check-size.ts";
import { addFile, createImport } from "#lib/imports/mutations.ts";
import { loadKnowledge } from "#lib/imports/queries.ts";
import { builtInKnowledge } from "#lib/imports/reading/built-in-knowledge.ts";
import { importReader } from "#lib/imports/reading/import-reader.ts";
import { type Learned, learn, toReview } from "#lib/imports/reading/to-review.ts";
import { type DocumentJson, reviewJson } from "#lib/imports/review/to-json.ts";
import { builtInTemplates } from "#lib/templates/built-in/built-in-templates.ts";
import { newUuid } from "#lib/uuid.ts";
import { sentencesOf } from "../sentences.ts";
import { translatorFor } from "./translator-for.ts";
import { withDatabase } from "./with-database.ts";

type Options = { paths: string[]; dryRun: boolean; json: boolean; user: string | null };
type Found = { name: string; path: string };
type Read = { file: string; documents: DocumentJson[]; error?: string };
type Names = Parameters<typeof reviewJson>[2];

/** What the files of a folder are taken for; a file that is named itself is always tried. */
const readable = /\.(docx?|docm|dotx|wps|odt|rtf|txt|text|md|html?|zip)$/i;

/**
 * `npx chengwen import <files or folders> [--dry-run] [--json] [--for <name>]`: reads an archive of past
 * summaries. With `--dry-run` it only shows what it reads; else the documents wait on the import page of the
 * person that is named, or of the first administrator. One file that cannot be read does not stop the others.
 * @returns what to print
 * @throws AppError `command.import-usage`, `command.no-user`, `file.not-found`
 */
export async function importCommand(args: readonly string[]): Promise<string> {
  const options = optionsOf(args);
  const files = (await Promise.all(options.paths.map(filesAt))).flat();
  if (!options.dryRun) return withDatabase(() => bringIn(files, options));
  try {
    return await withDatabase(async () => {
      const knowledge = learn(await loadKnowledge(await scopeFor(options.user)));
      return shown(await readAll(files, knowledge, await namesInDatabase()), options.json);
    });
  } catch (error) {
    // To look at an archive one needs no installation.
    if (!isAppError(error) || error.code !== "command.no-data") throw error;
    return shown(await readAll(files, learn(builtInKnowledge()), builtInNames), options.json);
  }
}

function optionsOf(args: readonly string[]): Options {
  const options: Options = { paths: [], dryRun: false, json: false, user: null };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === "--dry-run") options.dryRun = true;
    else if (arg === "--json") options.json = true;
    else if (arg === "--for" && args[at + 1]) options.user = args[++at]!;
    else if (arg.startsWith("--")) throw new AppError("command.import-usage");
    else options.paths.push(arg);
  }
  if (options.paths.length === 0) throw new AppError("command.import-usage");
  return options;
}

/** The files at a path, in order; those below a folder by their path from it. */
async function filesAt(path: string): Promise<Found[]> {
  const status = await stat(path).catch(() => null);
  if (!status) throw new AppError("file.not-found", { path });
  if (!status.isDirectory()) return [{ name: basename(path), path }];
  const below = await readdir(path, { recursive: true, withFileTypes: true });
  return below
    .filter((entry) => entry.isFile() && readable.test(entry.name) && !/^(\.|~\$)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: file, path: file }));
}

async function scopeFor(name: string | null) {
  const user = await db().user.findFirst({
    where: name ? { name: name.toLowerCase() } : { role: "administrator", disabledAt: null },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  const scope = user && (await scopeOfUser(user.id));
  if (!scope) throw new AppError("command.no-user", { name: name ?? "" });
  return scope;
}

async function readAll(files: readonly Found[], knowledge: Learned, names: Names): Promise<Read[]> {
  const read: Read[] = [];
  for (const { name, path } of files) {
    const failed = (error: unknown, file = name): Read => ({ file, documents: [], error: said(error) });
    try {
      const bytes = await bytesAt(path);
      if (fileKind(name, bytes) !== "zip") read.push(await readOne(name, bytes, knowledge, names));
      else {
        const { files, refused } = await unzipInWorker(name, bytes, env().FILE_LIMIT_MB);
        for (const member of files) {
          const one = readOne(member.name, member.bytes, knowledge, names);
          read.push(await one.catch((error) => failed(error, member.name)));
        }
        for (const { name, code, values } of refused) read.push(failed(new AppError(code, values), name));
      }
    } catch (error) {
      read.push(failed(error));
    }
  }
  return read;
}

async function readOne(name: string, bytes: Uint8Array, knowledge: Learned, names: Names): Promise<Read> {
  const prepared = await prepareFile(name, bytes);
  const { documents, removed } = await openInWorker(name, prepared.bytes, env().FILE_LIMIT_MB);
  const json = documents.map((document) => {
    const { review, facts } = toReview(document, knowledge);
    return reviewJson(review, facts, names);
  });
  // What belongs to the file and to none of its documents goes with the first.
  const [first, ...others] = json;
  return {
    file: name,
    documents: first ? [{ ...first, removed: [...removed, ...first.removed] }, ...others] : [],
  };
}

async function bytesAt(path: string): Promise<Uint8Array<ArrayBuffer>> {
  checkSize((await stat(path)).size, env().FILE_LIMIT_MB);
  return new Uint8Array(await readFile(path));
}

function said(error: unknown): string {
  if (!isAppError(error)) throw error;
  return sentencesOf(error)[0]!;
}

async function namesInDatabase(): Promise<Names> {
  const [units, templates] = await Promise.all([
    db().unit.findMany({ select: { id: true, name: true } }),
    db().sectionTemplate.findMany({ select: { id: true, heading: true } }),
  ]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const headings = new Map(templates.map(({ id, heading }) => [id, heading]));
  return { unit: (id) => unitNames.get(id) ?? null, template: (id) => headings.get(id) ?? null };
}

const builtInNames: Names = {
  unit: () => null,
  template: (key) => builtInTemplates.find((template) => template.key === key)?.heading ?? null,
};

/** Puts the files into an import of a person and reads them there. */
async function bringIn(files: readonly Found[], { user, json }: Options): Promise<string> {
  const scope = await scopeFor(user);
  const { id } = await createImport(scope, newUuid());
  const refused: Read[] = [];
  for (const { name, path } of files) {
    try {
      await addFile(scope, id, { name, bytes: await bytesAt(path) });
    } catch (error) {
      refused.push({ file: name, documents: [], error: said(error) });
    }
  }
  importReader().wake();
  await importReader().finished();
  const stored = await db().importFile.findMany({
    where: { importId: id },
    include: { documents: { orderBy: { position: "asc" } } },
    omit: { bytes: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const names = await namesInDatabase();
  const read = stored.map(({ name, failure, documents }): Read => {
    const { code, values } = (failure ?? {}) as Pick<AppError, "code" | "values">;
    return {
      file: name,
      documents: documents.map(({ review, ...facts }) => reviewJson(review as never, facts, names)),
      ...(failure ? { error: said(new AppError(code, values)) } : {}),
    };
  });
  if (json) return shown([...read, ...refused], true);
  const words = translatorFor("commands");
  const count = read.reduce((sum, { documents }) => sum + documents.length, 0);
  const next = words("imported", {
    files: read.length,
    documents: count,
    name: scope.userName,
    address: `/imports/${id}`,
  });
  return [shown([...read, ...refused], false), next].join("\n\n");
}

/** One file as it is, several as a list; or an outline to read. */
function shown(read: readonly Read[], json: boolean): string {
  if (json) return JSON.stringify(read.length === 1 ? read[0] : read, null, 2);
  return read.map(asOutline).join("\n\n");
}

function asOutline({ file, documents, error }: Read): string {
  const words = translatorFor("commands");
  if (error) return `${file}\n  ! ${error}`;
  const lines = documents.flatMap(({ title, unit, period, sections, aside }) => [
    `  # ${title || words("untitled")}  ${[unit, period].filter(Boolean).join(" · ")}`,
    ...sections.map(({ number, heading, template, confidence }) => {
      const guess = template ? `  → ${template} (${Math.round(confidence * 100)}%)` : "";
      return `    ${number}${heading}${guess}`;
    }),
    ...aside.map((line) => `    ~ ${words("aside", { line: line.replace(/\s+/g, " ").slice(0, 40) })}`),
  ]);
  return [file, ...lines].join("\n");
}
