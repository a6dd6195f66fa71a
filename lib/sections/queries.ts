import { Prisma } from "../../prisma/client/client.ts";
import { type Scope, unitWithin } from "../auth/scope.ts";
import { withinReach } from "../auth/within-reach.ts";
import { db } from "../db.ts";
import { visibleTemplates } from "../templates/queries.ts";
import { unitIds } from "../units/queries.ts";
import { type Hit, type HitRow, hitOf } from "./hit.ts";
import type { Search } from "./input.ts";
import { searchQuery } from "./search-query.ts";
import { type ExampleText, templateExamples } from "./template-examples.ts";

/** How many matches a page shows. */
const pageSize = 20;

/** How many matches are ranked, of headings and of texts each: the newest. */
const ranked = 200;

/** Among how many of the newest sections matches are looked for without the index of words. */
const walked = 1_600;

/** A word with at least so many matches among so many of the newest sections is found there sooner than by the index. */
const frequent = { matches: 13, among: 100 };

/**
 * A page of matches; `more` says that there are more than were ranked, `partial` that no section has all
 * words and these have some.
 */
export type Hits = { hits: Hit[]; total: number; more: boolean; partial: boolean; pages: number };

type Row = HitRow & { total: number };

/**
 * Looks for sections that the caller may see: by relevance with recent years slightly ahead; without
 * words the newest. When no section has all words, those that have some; a phrase must always be there.
 */
export async function searchSections(scope: Scope, search: Search): Promise<Hits> {
  const query = searchQuery(search.text);
  if (search.text !== "" && query.all === "")
    return { hits: [], total: 0, more: false, partial: false, pages: 1 };
  const units = await unitIds(scope, search.unit);
  let rows = await findRows(units, search, query.all, query.phrases);
  const partial = rows.length === 0 && query.any !== query.all && query.phrases.length === 0;
  if (partial) rows = await findRows(units, search, query.any, []);
  const total = rows[0]?.total ?? 0;
  const hits = rows.map(({ total: _, ...row }) => hitOf(row, query.terms));
  return { hits, total, more: total >= ranked, partial, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/**
 * Ranking reads every section that it ranks, and a word such as 学习 stands in nearly all of them. So the
 * candidates are the newest that match: for frequent words those among the newest sections of all, and where
 * that gives too few those by the index of words, which then has few to give.
 */
function findRows(units: string[], search: Search, query: string, phrases: string[]): Promise<Row[]> {
  const visible = conditions(units, search);
  const from = Prisma.sql`section s join summary m on m.id = s.summary_id`;
  const newest = Prisma.sql`order by s.year desc, s.id desc`;
  const matches = Prisma.sql`s.search @@ ${query}::tsquery ${havingPhrases(phrases)}`;
  const candidates = query
    ? Prisma.sql`
        recent as materialized (select s.* from ${from} where ${visible} ${newest} limit ${walked}),
        probe as materialized (
          select count(*) as found from (select * from recent limit ${frequent.among}) s where ${matches}
        ),
        near as materialized (
          select s.id from recent s
          where (select found from probe) >= ${frequent.matches} and ${matches} ${newest} limit ${ranked}
        ),
        indexed as materialized (
          select s.id, s.year, s.summary_id from section s
          where ${matches} and (select count(*) from near) < ${ranked}
        ),
        candidate as (
          select id from near
          union (select s.id from indexed s join summary m on m.id = s.summary_id
            where ${visible} ${newest} limit ${ranked})
          union (select s.id from ${from}
            where s.heading_search @@ ${query}::tsquery ${havingPhrases(phrases)} and ${visible}
            ${newest} limit ${ranked})
        )`
    : Prisma.sql`candidate as (select s.id from ${from} where ${visible} ${newest} limit ${ranked})`;
  const rank = query
    ? Prisma.sql`ts_rank(s.search, ${query}::tsquery, 1) * power(0.96, max(s.year) over () - s.year)`
    : Prisma.sql`s.year`;
  return db().$queryRaw<Row[]>`
    with ${candidates},
    found as (
      select s.id, ${rank} as rank, count(*) over ()::int as total
      from candidate join section s on s.id = candidate.id
      order by rank desc, s.year desc, s.summary_id desc, s.position, s.id limit ${pageSize} offset ${(search.page - 1) * pageSize}
    )
    select found.id, found.total, s.key, s.summary_id as "summaryId", s.heading, s.text, s.year, m.title as "summaryTitle",
      u.short_name as "unitName", t.heading as template, m.period_kind as "periodKind", m.part, m.state
    from found join ${from} on s.id = found.id join unit u on u.id = m.unit_id
    left join section_template t on t.id = s.template_id
    order by found.rank desc, s.year desc, s.summary_id desc, s.position, s.id`;
}

function conditions(units: string[], search: Search): Prisma.Sql {
  const parts = [Prisma.sql`m.unit_id = any(${units}::uuid[])`, Prisma.sql`m.deleted_at is null`];
  if (search.year) parts.push(Prisma.sql`s.year = ${search.year}`);
  if (search.template) parts.push(Prisma.sql`s.template_id = ${search.template}::uuid`);
  if (search.outline) parts.push(Prisma.sql`m.outline_id = ${search.outline}::uuid`);
  if (search.period) parts.push(Prisma.sql`m.period_kind = ${search.period}::"PeriodKind"`);
  if (search.state) parts.push(Prisma.sql`m.state = ${search.state}::"SummaryState"`);
  if (search.without) parts.push(Prisma.sql`m.id <> ${search.without}::uuid`);
  return Prisma.join(parts, " and ");
}

/** The index knows words; whether they stand together only the text can tell. */
function havingPhrases(phrases: readonly string[]): Prisma.Sql {
  const parts = phrases.map(
    (phrase) => Prisma.sql` and s.text ilike ${`%${phrase.replace(/[\\%_]/g, "\\$&")}%`}`,
  );
  return parts.length > 0 ? Prisma.join(parts, "") : Prisma.empty;
}

/** The templates of which there are sections that the caller may see, put away ones too. */
export async function usedTemplates(scope: Scope): Promise<{ id: string; heading: string }[]> {
  const units = await unitIds(scope);
  // By year, so that the index of templates and years is walked until the first section of each.
  const used = await db().$queryRaw<{ id: string }[]>`
    select t.id from section_template t cross join lateral (
      select 1 from section s join summary m on m.id = s.summary_id
      where s.template_id = t.id and m.unit_id = any(${units}::uuid[]) and m.deleted_at is null
      order by s.year desc limit 1
    ) s`;
  return db().sectionTemplate.findMany({
    where: { id: { in: used.map(({ id }) => id) }, ...withinReach(scope) },
    select: { id: true, heading: true },
    orderBy: [{ position: "asc" }, { heading: "asc" }, { id: "asc" }],
  });
}

/** From how many of the newest sections of each template the recognition of templates learns. */
const learned = 40;

/** What a correction by a person counts, a section of the library being 1. */
const correctionWeight = 4;

/**
 * What the template of a section is recognised by, for the templates that the caller may use: their skeletons,
 * built-in keywords, the sections of the library that the caller may see, and most what people of the
 * caller's branch corrected.
 */
export async function loadExamples(scope: Scope): Promise<ExampleText[]> {
  const templates = await visibleTemplates(scope);
  const keys = await db().sectionTemplate.findMany({
    where: { key: { not: null } },
    select: { id: true, key: true },
  });
  const keyOf = new Map(keys.map(({ id, key }) => [id, key]));
  const units = await unitIds(scope, undefined);
  const sections = await db().$queryRaw<{ template: string; heading: string; text: string }[]>`
    select t.id as template, s.heading, left(s.text, 2000) as text
    from section_template t cross join lateral (
      select s.heading, s.text from section s join summary m on m.id = s.summary_id
      where s.template_id = t.id and m.unit_id = any(${units}::uuid[]) and m.deleted_at is null
      order by s.year desc limit ${learned}
    ) s
    where t.id = any(${templates.map(({ id }) => id)}::uuid[])`;
  const corrections = await db().templateCorrection.findMany({
    where: { unit: unitWithin(scope) },
    select: { templateId: true, heading: true, text: true },
    orderBy: { createdAt: "desc" },
    take: 500,
  });
  return [
    ...templates.flatMap((template) =>
      templateExamples({ ...template, key: keyOf.get(template.id) ?? null }),
    ),
    ...sections.map((section) => ({ ...section, weight: 1 / Math.sqrt(learned) })),
    ...corrections.map(({ templateId, ...correction }) => ({
      ...{ ...correction, template: templateId, weight: correctionWeight },
    })),
  ];
}
