import { TiptapTransformer } from "@hocuspocus/transformer";
import { Node } from "@tiptap/pm/model";
import { mayEdit } from "../auth/may-edit.ts";
import type { Scope } from "../auth/scope.ts";
import { db } from "../db.ts";
import { documentSchema, parseDocument } from "../document/schema.ts";
import { AppError } from "../errors.ts";
import { storable } from "../storable.ts";
import { caretColor } from "./caret-color.ts";
import { collaboration } from "./collaboration.ts";
import { findOpenable } from "./queries.ts";
import { updateShared } from "./update-shared.ts";

/** How long (ms) to wait until the database has the change. */
const patience = 15_000;

type May = typeof mayEdit;

/**
 * Changes the document of a summary as a whole, as a new edit of the person: whoever has it open sees it happen, and
 * keeps the caret and what they write elsewhere. When it resolves the change is committed.
 * @param edit what the document is to be, given what it is this moment; must not wait
 * @param may the right that it takes: to edit, unless the edit only suggests
 * @throws AppError `access.not-found`, `access.forbidden` when the person may not edit it (any more),
 *   `document.invalid`
 */
export async function editLive(
  scope: Scope,
  summaryId: string,
  edit: (doc: Node) => Node,
  may: May = mayEdit,
): Promise<void> {
  const { hocuspocus, open } = collaboration();
  const { updatedAt } = await requireEditable(scope, summaryId, may);
  const context = {
    ...{ scope, mode: "write" as const, stage: "drafting" as const, color: caretColor(scope.userId) },
    ...{ storedAt: updatedAt.getTime(), token: "" },
  };
  const connection = await hocuspocus.openDirectConnection(summaryId, context);
  try {
    const document = connection.document!;
    // Whoever ends the drafting waits until this edit is committed, or this edit learns of it.
    await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`select id from summary where id = ${summaryId}::uuid for share`;
        await requireEditable(scope, summaryId, may);
        await connection.transact(() => {
          const before = Node.fromJSON(documentSchema, TiptapTransformer.fromYdoc(document, "default"));
          // Half a surrogate pair would take the next character with it.
          const after = parseDocument(storable(edit(before).toJSON()));
          updateShared(document.getXmlFragment("default"), before, after);
        });
        const journal = open.get(document)?.journal;
        if (!journal) throw new Error("the document is not open");
        void journal.flush();
        await Promise.race([new Promise<void>((done) => journal.afterCommit(done)), tooLong()]);
      },
      { timeout: patience + 5_000 },
    );
  } finally {
    await connection.disconnect({ unloadImmediately: false });
  }
}

async function requireEditable(scope: Scope, summaryId: string, may: May) {
  const summary = await findOpenable(scope, summaryId);
  if (!summary) throw new AppError("access.not-found");
  if (!may(scope, summary)) throw new AppError("access.forbidden");
  return summary;
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("timeout: the change waits for the database")), patience).unref();
  });
}
