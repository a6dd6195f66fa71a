import { Prisma } from "../../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { unitIds } from "../../units/queries.ts";
import { type Hit, hitOf } from "../hit.ts";
import { type SuggestionsRequest, searchInput } from "../input.ts";
import { searchSections } from "../queries.ts";
import { searchQuery } from "../search-query.ts";

/** How many sections are suggested, and how many of them by their template. */
const suggested = 6;
const sameTemplate = 4;

/** Among how many of the newest sections of the template, or with a word of the heading, is chosen. */
const looked = 200;

/** A section that may serve for the one being written, and why. */
export type Suggestion = Hit & { reason: "lastYear" | "sameTemplate" | "near" };

/**
 * What may serve for a section of a summary: last year's of the same template, the own unit's first; then
 * those of other years; then the nearest by the words of the heading. Nothing when the summary is out of reach.
 */
export async function suggestSections(scope: Scope, asked: SuggestionsRequest): Promise<Suggestion[]> {
  const { summaryId } = asked;
  // Quotation marks in a heading ask for nothing.
  const heading = asked.heading.replace(/["“”„「」『』]/g, " ");
  const summary = await db().summary.findFirst({
    where: { id: summaryId, deletedAt: null, unit: unitWithin(scope) },
    select: { id: true, unitId: true, outlineId: true, year: true, periodKind: true, part: true },
  });
  if (!summary) return [];
  const units = await unitIds(scope);
  const others = Prisma.sql`m.unit_id = any(${units}::uuid[]) and m.deleted_at is null and m.id <> ${summaryId}::uuid`;
  const { any } = searchQuery(heading);
  const alike = await sameKind(summary, asked, others);
  const found = new Map(alike.map((id) => [id, "sameTemplate" as Suggestion["reason"]]));
  const add = (id: string) => {
    if (found.size < suggested && !found.has(id)) found.set(id, "near");
  };
  if (any) (await nearest(any, summary.year, others)).forEach(add);
  if (any && found.size < suggested) {
    const search = searchInput.parse({ text: heading, without: summaryId });
    for (const { id } of (await searchSections(scope, search)).hits) add(id);
  }
  const hits = await hitsOf([...found.keys()]);
  return [...found].flatMap(([id, why]) => {
    const hit = hits.get(id);
    const reason = why === "sameTemplate" && hit?.year === summary.year - 1 ? "lastYear" : why;
    return hit ? [{ ...hit, reason }] : [];
  });
}

/** Sections of the same template; for an opening, which mostly has none, other openings of the unit. */
async function sameKind(
  summary: { unitId: string; outlineId: string | null; year: number; periodKind: string; part: number },
  { key, templateId }: SuggestionsRequest,
  others: Prisma.Sql,
): Promise<string[]> {
  const opening = Prisma.sql`s.key = '' and m.unit_id = ${summary.unitId}::uuid`;
  const kind = templateId ? Prisma.sql`s.template_id = ${templateId}::uuid` : opening;
  if (!templateId && key !== "") return [];
  const alike = Prisma.sql`
    select s.id, s.year, m.unit_id, m.period_kind, m.part, m.outline_id
    from section s join summary m on m.id = s.summary_id
    where ${kind} and ${others} and s.year <= ${summary.year}`;
  const rows = await db().$queryRaw<{ id: string }[]>`
    with candidate as (
      (${alike} order by s.year desc limit ${looked})
      union
      (${alike} and m.unit_id = ${summary.unitId}::uuid order by s.year desc limit ${looked})
    )
    select id from candidate
    order by year = ${summary.year - 1} desc, unit_id = ${summary.unitId}::uuid desc,
      period_kind::text = ${summary.periodKind} desc, part = ${summary.part} desc,
      outline_id is not distinct from ${summary.outlineId}::uuid desc, year desc, id desc
    limit ${sameTemplate}`;
  return rows.map(({ id }) => id);
}

/** The sections whose headings have most of the words, near years slightly ahead. */
async function nearest(words: string, year: number, others: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    with candidate as materialized (
      select s.id, s.year, s.heading_search from section s join summary m on m.id = s.summary_id
      where s.heading_search @@ ${words}::tsquery and ${others}
      order by s.year desc, s.id desc limit ${looked}
    )
    select id from candidate
    order by ts_rank(heading_search, ${words}::tsquery) * power(0.96, abs(${year} - year)) desc, id desc
    limit ${suggested}`;
  return rows.map(({ id }) => id);
}

/** Nothing is marked in them: nobody looked for words. */
async function hitsOf(ids: string[]): Promise<Map<string, Hit>> {
  const rows = await db().section.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, key: true, summaryId: true, heading: true, text: true, year: true },
      template: { select: { heading: true } },
      summary: {
        select: {
          ...{ title: true, periodKind: true, part: true, state: true },
          unit: { select: { shortName: true } },
        },
      },
    },
  });
  return new Map(
    rows.map(({ template, summary: { title, unit, ...about }, ...row }) => [
      row.id,
      hitOf(
        {
          ...{ ...row, ...about, summaryTitle: title, unitName: unit.shortName },
          template: template?.heading ?? null,
        },
        [],
      ),
    ]),
  );
}
