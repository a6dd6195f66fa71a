import type { Prisma } from "../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { db } from "../db.ts";
import { visibleOutlines } from "../outlines/queries.ts";
import { loadExamples } from "../sections/queries.ts";
import { isUuid } from "../uuid.ts";
import type { Knowledge } from "./reading/to-review.ts";
import type { Review } from "./review/review.ts";
import { undoubted } from "./undoubted.ts";

/** What the documents of a person's import are recognised by. */
export async function loadKnowledge(scope: Scope): Promise<Knowledge> {
  const [units, outlines, examples] = await Promise.all([
    db().unit.findMany({
      where: { ...unitWithin(scope), archivedAt: null },
      select: { id: true, name: true, shortName: true },
    }),
    visibleOutlines(scope),
    loadExamples(scope),
  ]);
  return {
    ...{ units, examples, ownUnitId: scope.unitId },
    outlines: outlines.map(({ id, name, title, items }) => ({
      ...{ id, name, title },
      templates: items.map(({ template }) => template.id),
    })),
  };
}

/** Only what the person brought in themselves: others see it once it is saved. */
const own = (scope: Scope) => ({ userId: scope.userId });

/** An import in the list: how many files it has, and where they are. */
export type ImportRow = {
  id: string;
  createdAt: Date;
  stoppedAt: Date | null;
  files: number;
  waiting: number;
  failed: number;
  /** Documents found, still to be looked at, and saved. */
  documents: number;
  open: number;
  saved: number;
  firstName: string;
};

/** The caller's imports, the newest first. */
export async function listImports(scope: Scope): Promise<ImportRow[]> {
  const imports = await db().$queryRaw<ImportRow[]>`
    select i.id, i.created_at as "createdAt", i.stopped_at as "stoppedAt",
      count(distinct f.id)::int as files,
      count(distinct f.id) filter (where f.state in ('waiting', 'reading'))::int as waiting,
      count(distinct f.id) filter (where f.state = 'failed')::int as failed,
      count(d.id)::int as documents,
      count(d.id) filter (where d.state = 'open')::int as open,
      count(d.id) filter (where d.state = 'saved')::int as saved,
      coalesce(min(f.name), '') as "firstName"
    from import i left join import_file f on f.import_id = i.id left join import_document d on d.file_id = f.id
    where i.user_id = ${scope.userId}::uuid
    group by i.id order by i.created_at desc limit 50`;
  return imports;
}

const documentColumns = {
  ...{ id: true, position: true, title: true, doubts: true, state: true, summaryId: true },
  ...{ unitId: true, outlineId: true, periodKind: true, year: true, part: true },
  unit: { select: { shortName: true } },
} satisfies Prisma.ImportDocumentSelect;

/** A document of an import in its list. */
export type ImportedDocument = Prisma.ImportDocumentGetPayload<{ select: typeof documentColumns }>;

/** How many files a page of an import shows. */
export const filesOnPage = 50;

/**
 * One import of the caller with a page of its files and their documents, those that need a person first;
 * null when there is none.
 */
export async function findImport(scope: Scope, id: string, page = 1) {
  if (!isUuid(id)) return null;
  const found = await db().import.findFirst({
    where: { id, ...own(scope) },
    select: { id: true, createdAt: true, stoppedAt: true },
  });
  if (!found) return null;
  const [states, documents, files] = await Promise.all([
    db().importFile.groupBy({ by: ["state"], where: { importId: id }, _count: true }),
    db().importDocument.groupBy({
      by: ["state"],
      where: { file: { importId: id } },
      _count: true,
      _sum: { doubts: true },
    }),
    db().importFile.findMany({
      where: { importId: id },
      select: {
        ...{ id: true, name: true, size: true, state: true, failure: true, warnings: true, hash: true },
        documents: { select: documentColumns, orderBy: { position: "asc" } },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * filesOnPage,
      take: filesOnPage,
    }),
  ]);
  const earlier = await savedBefore(
    scope,
    id,
    files.map(({ hash }) => hash),
  );
  return {
    ...found,
    files: files.map((file) => ({ ...file, earlier: earlier.get(file.hash) ?? null })),
    fileStates: Object.fromEntries(states.map(({ state, _count }) => [state, _count])),
    documentStates: Object.fromEntries(documents.map(({ state, _count }) => [state, _count])),
  };
}

/** How many documents of an import can be saved without a look at them. */
export function countUndoubted(scope: Scope, importId: string): Promise<number> {
  return db().importDocument.count({ where: undoubted(scope, importId) });
}

/** Summaries that were saved from the same bytes before, by the hash of the file. */
async function savedBefore(scope: Scope, importId: string, hashes: string[]) {
  const known = await db().importDocument.findMany({
    where: {
      state: "saved",
      file: { hash: { in: hashes }, importId: { not: importId } },
      summary: { deletedAt: null, unit: unitWithin(scope) },
    },
    select: { file: { select: { hash: true } }, summary: { select: { id: true, title: true, year: true } } },
  });
  return new Map(known.map(({ file, summary }) => [file.hash, summary]));
}

/** One document of the caller's import for its review, with its neighbours; null when there is none. */
export async function findImportDocument(scope: Scope, id: string) {
  if (!isUuid(id)) return null;
  const document = await db().importDocument.findFirst({
    where: { id, file: { import: own(scope) } },
    select: {
      ...{ ...documentColumns, review: true },
      file: { select: { id: true, name: true, importId: true, warnings: true } },
    },
  });
  if (!document) return null;
  const { importId } = document.file;
  const open = await db().importDocument.findMany({
    where: { file: { importId }, state: "open" },
    select: { id: true },
    orderBy: [{ doubts: "desc" }, { file: { createdAt: "asc" } }, { position: "asc" }],
  });
  const next = open.find((other) => other.id !== id)?.id ?? null;
  return { ...document, review: document.review as unknown as Review, open: open.length, next };
}
