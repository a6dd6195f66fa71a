import type { Node } from "@tiptap/pm/model";
import type { PeriodKind, SummaryState } from "../../../prisma/client/enums.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { readingIn } from "../../document/reading.ts";
import { type DocumentJson, parseDocument } from "../../document/schema.ts";
import { sectionRows } from "../../document/section-rows.ts";
import { textOf } from "../../document/sections.ts";
import { type Source, sourceText } from "../../document/source.ts";
import { sourcesOf } from "../../document/sources.ts";
import { AppError } from "../../errors.ts";
import type { Period } from "../../period.ts";
import { isUuid } from "../../uuid.ts";
import { carryOver } from "../carry-over/carry-over.ts";
import { tagWords } from "../cut-words.ts";
import type { CarryRequest } from "../input.ts";
import { cutSection } from "./cut-section.ts";

const summaryColumns = {
  ...{ id: true, title: true, periodKind: true, year: true, part: true, state: true },
  unit: { select: { id: true, name: true, shortName: true } },
} as const;

/** A summary as the page of a section names it. */
export type NamedSummary = {
  id: string;
  title: string;
  unitName: string;
  periodKind: PeriodKind;
  year: number;
  part: number;
};

/** A section with everything that its page shows. */
export type FoundSection = {
  id: string;
  key: string;
  heading: string;
  /** Which headed section of its summary it is, counted from 1; 0 for an opening. */
  number: number;
  summaryId: string;
  summaryTitle: string;
  unitId: string;
  unitName: string;
  periodKind: PeriodKind;
  year: number;
  part: number;
  state: SummaryState;
  latinSerif: boolean;
  /** Heading of its template. */
  template: string | null;
  /** Nothing but its own blocks. */
  doc: DocumentJson;
  /** The summaries that carried it over, the newest first. */
  usedBy: NamedSummary[];
  /** The sections that it was itself carried over from. */
  sources: { id: string; heading: string; summary: NamedSummary }[];
};

/** One section with its text, and where it came from and went; null when it is not there or out of reach. */
export async function findSection(scope: Scope, id: string): Promise<FoundSection | null> {
  if (!isUuid(id)) return null;
  const row = await db().section.findFirst({
    where: { id, summary: within(scope) },
    select: {
      ...{ id: true, key: true, heading: true, template: { select: { heading: true } } },
      summary: { select: { ...summaryColumns, latinSerif: true, doc: true } },
    },
  });
  if (!row) return null;
  const { summary, template, ...section } = row;
  const cut = cutSection(readingIn(summary.state, parseDocument(summary.doc)), row.key);
  if (!cut) return null;
  const uses = await db().sectionUse.findMany({
    where: { sourceId: summary.id, sourceKey: row.key, summary: within(scope) },
    select: { summary: { select: summaryColumns } },
    orderBy: [{ summary: { year: "desc" } }, { summaryId: "desc" }],
  });
  const sources = sourcesOf(cut.doc).map(({ summaryId, key }) => ({ summaryId, key }));
  const origins = await db().section.findMany({
    where: { OR: sources, summary: within(scope) },
    select: { id: true, heading: true, summary: { select: summaryColumns } },
    orderBy: [{ year: "desc" }, { id: "desc" }],
  });
  const { id: summaryId, title: summaryTitle, unit, doc: _, ...about } = summary;
  return {
    ...{
      ...section,
      ...about,
      summaryId,
      summaryTitle,
      unitId: unit.id,
      unitName: unit.shortName,
      number: cut.number,
    },
    template: template?.heading ?? null,
    doc: cut.doc.toJSON(),
    usedBy: uses.map(({ summary }) => named(summary)),
    sources: origins.map(({ summary, ...origin }) => ({ ...origin, summary: named(summary) })),
  };
}

/**
 * A section, or some of its blocks, as they stand in another summary: what may be stale is marked. Nothing
 * is written; the editor inserts what comes.
 * @throws AppError `access.not-found`
 */
export async function carrySection(
  scope: Scope,
  id: string,
  { summaryId, paragraphs }: CarryRequest,
): Promise<{ blocks: DocumentJson[] }> {
  const [section, summary, units] = await Promise.all([
    findSection(scope, id),
    db().summary.findFirst({ where: { id: summaryId, ...within(scope) }, select: summaryColumns }),
    db().unit.findMany({ where: unitWithin(scope), select: { name: true, shortName: true } }),
  ]);
  if (!section || !summary) throw new AppError("access.not-found");
  const blocks = section.doc.content ?? [];
  const chosen = paragraphs ? blocks.filter((_, index) => paragraphs.includes(index)) : blocks;
  return {
    blocks: carryOver(chosen, {
      source: { summaryId: section.summaryId, key: section.key },
      ...{ from: section, to: summary, own: summary.unit.name, tag: tagWords },
      unitIds: { from: section.unitId, to: summary.unit.id },
      units: units.flatMap(({ name, shortName }) => [name, shortName]),
    }),
  };
}

function within(scope: Scope) {
  return { deletedAt: null, unit: unitWithin(scope) };
}

function named({
  unit,
  ...summary
}: Omit<NamedSummary, "unitName"> & { unit: { shortName: string } }): NamedSummary {
  return { ...summary, unitName: unit.shortName };
}

/** A section as it stood where it was carried over from, one text per block. */
export type SourceText = Period & {
  /** As paragraphs name it. */
  source: string;
  title: string;
  paragraphs: string[];
};

/**
 * The text of sections that a summary was carried over from, as far as the caller may see them, in the order
 * of the text.
 * @throws AppError `access.not-found` for a summary out of reach
 */
export async function sourceTexts(
  scope: Scope,
  summaryId: string,
  sources: readonly Source[],
): Promise<SourceText[]> {
  const visible =
    isUuid(summaryId) && (await db().summary.count({ where: { id: summaryId, ...within(scope) } }));
  if (!visible) throw new AppError("access.not-found");
  const summaries = await db().summary.findMany({
    where: { id: { in: [...new Set(sources.map((source) => source.summaryId))] }, ...within(scope) },
    select: { id: true, title: true, periodKind: true, year: true, part: true, state: true, doc: true },
  });
  const wanted = new Set(sources.map(sourceText));
  return summaries.flatMap(({ id, state, doc, ...about }) => {
    const parsed = readingIn(state, parseDocument(doc));
    return sectionRows(parsed)
      .map(({ key }) => ({ key, source: sourceText({ summaryId: id, key }) }))
      .filter(({ source }) => wanted.has(source))
      .map(({ key, source }) => ({ ...about, source, paragraphs: paragraphsOf(parsed, key) }));
  });
}

function paragraphsOf(doc: Node, key: string): string[] {
  return cutSection(doc, key)?.doc.children.map(textOf) ?? [];
}
