import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "../db.ts";
import { type SectionRow, sectionRows } from "../document/section-rows.ts";
import { sourcesOf } from "../document/sources.ts";
import { newUuid } from "../uuid.ts";
import { searchVector } from "./search-vector.ts";

/** The summary whose sections are stored. */
type Owner = { id: string; year: number };

/**
 * Brings the section rows of a summary, with their words for search, and the list of what it was carried
 * over from up to its document. Rows that are right already are left alone: an open summary is stored
 * every few seconds.
 */
export async function storeSections(tx: Transaction, owner: Owner, doc: Node): Promise<void> {
  const stored = await tx.section.findMany({
    where: { summaryId: owner.id },
    select: { key: true, position: true, heading: true, templateId: true, text: true, blanks: true },
  });
  const known = new Map(stored.map((row) => [row.key, row]));
  const rows = await withKnownTemplates(tx, sectionRows(doc));
  const keys = rows.map(({ key }) => key);
  await tx.section.deleteMany({ where: { summaryId: owner.id, key: { notIn: keys } } });
  await writeSections(
    tx,
    rows.filter((row) => !isSame(row, known.get(row.key))).map((row) => ({ ...row, owner })),
  );
  await storeUses(tx, owner.id, doc);
}

/** Writes section rows of any number of summaries, over those of the same key. */
export async function writeSections(
  tx: Transaction,
  rows: readonly (SectionRow & { owner: Owner })[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ owner, ...row }) => ({
    ...row,
    id: newUuid(),
    summaryId: owner.id,
    year: owner.year,
    search: searchVector(row.heading, row.text),
    headingSearch: searchVector(row.heading),
  }));
  await tx.$executeRaw`
    insert into section (id, summary_id, key, position, heading, template_id, text, blanks, year, search, heading_search)
    select id, "summaryId", key, position, heading, "templateId", text, blanks, year,
      search::tsvector, "headingSearch"::tsvector
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as row (
      id uuid, "summaryId" uuid, key text, position int, heading text, "templateId" uuid, text text,
      blanks int, year int, search text, "headingSearch" text
    )
    on conflict (summary_id, key) do update set
      position = excluded.position, heading = excluded.heading, template_id = excluded.template_id,
      text = excluded.text, blanks = excluded.blanks, year = excluded.year, search = excluded.search,
      heading_search = excluded.heading_search`;
}

/** A template that is gone must not keep the text from being stored. */
async function withKnownTemplates(tx: Transaction, rows: SectionRow[]): Promise<SectionRow[]> {
  const named = rows.map((row) => row.templateId).filter((id) => id !== null);
  const existing = await tx.sectionTemplate.findMany({
    where: { id: { in: named } },
    select: { id: true },
  });
  const ids = new Set(existing.map((row) => row.id));
  return rows.map((row) => (row.templateId && !ids.has(row.templateId) ? { ...row, templateId: null } : row));
}

function isSame(row: SectionRow, stored: SectionRow | undefined): boolean {
  if (!stored) return false;
  return (Object.keys(row) as (keyof SectionRow)[]).every((column) => row[column] === stored[column]);
}

/** Only sources that exist: the text may have been pasted from another installation. */
async function storeUses(tx: Transaction, summaryId: string, doc: Node): Promise<void> {
  const sources = sourcesOf(doc);
  const existing = await tx.summary.findMany({
    where: { id: { in: sources.map((source) => source.summaryId) } },
    select: { id: true },
  });
  const ids = new Set(existing.map(({ id }) => id));
  const uses = sources
    .filter((source) => ids.has(source.summaryId) && source.summaryId !== summaryId)
    .map((source) => ({ summaryId, sourceId: source.summaryId, sourceKey: source.key }));
  await tx.sectionUse.deleteMany({
    where: { summaryId, NOT: uses.map(({ sourceId, sourceKey }) => ({ sourceId, sourceKey })) },
  });
  await tx.sectionUse.createMany({ data: uses, skipDuplicates: true });
}
