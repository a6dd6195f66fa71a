import { Node } from "@tiptap/pm/model";
import { recordAudit } from "../../audit/record.ts";
import { mayEdit, maySuggest } from "../../auth/may-edit.ts";
import type { Scope } from "../../auth/scope.ts";
import { brokenUnique, db } from "../../db.ts";
import { contentHash } from "../../document/content-hash.ts";
import { documentSchema } from "../../document/schema.ts";
import { AppError } from "../../errors.ts";
import { storable } from "../../storable.ts";
import { importThreads } from "../../summaries/comments/mutations.ts";
import { threadsForExport } from "../../summaries/comments/queries.ts";
import {
  asRemainder,
  type LaidFile,
  layReviewed,
  withVerdicts,
} from "../../summaries/markup/lay-reviewed.ts";
import { findExported, readEarlier } from "../../summaries/markup/queries.ts";
import { hashOfFile, readReviewed, type UploadedFile } from "../../summaries/markup/read-reviewed.ts";
import { findSummary } from "../../summaries/queries.ts";
import { takeVersion } from "../../summaries/versions/mutations.ts";
import { currentDocument } from "../current-document.ts";
import { editLive } from "../edit-live.ts";

/** What became of a file that was read back. */
export type ReadBackDone = { changes: number; threads: number; unplaced: number };

/**
 * Takes what reviewers changed in a Word file into a summary, as suggestions and comments: an edit that others see
 * happen. A version is taken before and after. What has no place is kept in a list.
 * @param options `untracked`: whether what nobody tracked becomes suggestions too; `verdicts`: whether suggestions of the
 *   summary that the reviewer accepted or rejected are settled so, for which one must be allowed to edit it
 * @throws AppError `access.not-found`, `access.forbidden`, `markup.again` when the same file was taken before,
 *   `markup.not-word`, `file.…`
 */
export async function applyReadBack(
  scope: Scope,
  summaryId: string,
  file: UploadedFile,
  { untracked, verdicts = false }: { untracked: boolean; verdicts?: boolean },
): Promise<ReadBackDone> {
  const summary = await findSummary(scope, summaryId);
  const may = verdicts ? mayEdit : maySuggest;
  if (!may(scope, summary)) throw new AppError("access.forbidden");
  const { id } = summary;
  if (await readEarlier(scope, id, file)) throw new AppError("markup.again");
  const marked = await readReviewed(file);
  const threads = await threadsForExport(scope, id);
  const exported = await findExported(scope, id, marked.origin?.base);
  const options = { summary: id, untracked, now: Date.now(), exported };
  const lay = (doc: Node) => {
    const laid = layReviewed(marked, doc, threads, options);
    // What is only suggested does not change what somebody may have approved.
    if (contentHash(laid.doc) !== contentHash(doc)) throw new Error("reading back changed the text");
    return verdicts ? withVerdicts(laid) : laid;
  };
  const before = Node.fromJSON(documentSchema, await currentDocument(id));
  await db().$transaction((tx) =>
    takeVersion(tx, scope, { summaryId: id, doc: before, reason: "before-read-back" }),
  );
  let read = lay(before);
  await editLive(
    scope,
    id,
    (doc) => {
      if (!doc.eq(before)) read = lay(doc);
      return read.doc;
    },
    may,
  );
  return store(scope, summary, file, read);
}

async function store(
  scope: Scope,
  { id, title, unit }: Awaited<ReturnType<typeof findSummary>>,
  { name, bytes }: UploadedFile,
  { doc, placed, unplaced, threads, settled }: LaidFile,
): Promise<ReadBackDone> {
  const done = { changes: placed.length, unplaced: unplaced.length };
  const left = [...unplaced, ...settled.map(asRemainder)];
  try {
    return await db().$transaction(async (tx) => {
      const { added, answered } = await importThreads(
        tx,
        scope,
        id,
        threads.map(({ thread }) => thread),
      );
      await tx.readBack.create({
        data: {
          ...{ summaryId: id, hash: hashOfFile(bytes), fileName: name, userName: scope.userName },
          ...{ changes: placed.length, threads: added + answered, unplaced: storable(left) },
        },
        select: { id: true },
      });
      await takeVersion(tx, scope, { summaryId: id, doc, reason: "read-back", label: name.slice(0, 60) });
      const object = { kind: "summary", id, name: title, unitPath: unit.path };
      const detail = { ...done, threads: added + answered };
      await recordAudit(tx, scope, { action: "summary.read-back", object, detail });
      return { ...done, threads: added + answered };
    });
  } catch (error) {
    if (brokenUnique(error) === null) throw error;
    throw new AppError("markup.again");
  }
}
