import { TiptapTransformer } from "@hocuspocus/transformer";
import { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { db } from "../db.ts";
import { documentSchema, schemaVersion } from "../document/schema.ts";
import { sectionRows } from "../document/section-rows.ts";
import { countBlanks, countCharacters } from "../document/sections.ts";

/**
 * Commits changes of an open summary.
 * @returns id of the row, for `storeSummary`
 */
export async function appendUpdates(summaryId: string, updates: Uint8Array[]): Promise<bigint> {
  const update = new Uint8Array(updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates));
  const row = await db().summaryUpdate.create({ data: { summaryId, update }, select: { id: true } });
  return row.id;
}

/**
 * Writes an open summary as a whole: the binary, the JSON, the title, the counts and the section rows,
 * and removes the single changes that the binary now contains, all in one transaction.
 * @param upTo id of the newest row of changes that `ydoc` contains
 */
export async function storeSummary(summaryId: string, ydoc: Y.Doc, upTo: bigint): Promise<void> {
  const doc = storable(TiptapTransformer.fromYdoc(ydoc, "default"));
  const node = Node.fromJSON(documentSchema, doc);
  const sections = sectionRows(node);
  const state = new Uint8Array(Y.encodeStateAsUpdate(ydoc));
  await db().$transaction(
    async (tx) => {
      const templates = sections.map((row) => row.templateId).filter((id) => id !== null);
      const known = await tx.sectionTemplate.findMany({
        where: { id: { in: templates } },
        select: { id: true },
      });
      const ids = new Set(known.map((row) => row.id));
      await tx.summary.update({
        where: { id: summaryId },
        data: {
          ydoc: state,
          doc,
          schemaVersion,
          characters: countCharacters(node),
          blanks: countBlanks(node),
          updatedAt: new Date(),
          ...titleOf(node),
        },
        select: { id: true },
      });
      await tx.section.deleteMany({ where: { summaryId } });
      await tx.section.createMany({
        data: sections.map((row) => ({
          ...row,
          summaryId,
          templateId: row.templateId && ids.has(row.templateId) ? row.templateId : null,
        })),
      });
      await tx.summaryUpdate.deleteMany({ where: { summaryId, id: { lte: upTo } } });
    },
    { timeout: 20_000 },
  );
}

/** PostgreSQL's JSON holds neither NUL nor half a surrogate pair; a paste or a merge may contain them. */
function storable<T>(json: T): T {
  const text = JSON.stringify(json);
  if (!/\\u(0000|d[89a-f])/i.test(text)) return json;
  return JSON.parse(text, (_key, value) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value,
  );
}

/** The list shows the title that the paper shows; an emptied title leaves the old name in the list. */
function titleOf(doc: Node): { title?: string } {
  let title = "";
  doc.forEach((block) => {
    if (block.attrs.style === "title") title += block.textContent;
  });
  return title.trim() ? { title: title.trim() } : {};
}
