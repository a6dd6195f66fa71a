import type { Node } from "@tiptap/pm/model";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import { figuresOf } from "../../document/figures.ts";
import { parseDocument } from "../../document/schema.ts";
import { AppError } from "../../errors.ts";
import { readFigures } from "../../ledger/figures/queries.ts";
import { mostQuestions, questionInput } from "../../ledger/figures/question.ts";
import { type Period, yearBefore } from "../../period.ts";
import { createCheck } from "../../proofread/check.ts";
import type { CheckSetup } from "../../proofread/checking/checker.ts";
import { type Place, placeFindings, withoutIgnored } from "../../proofread/checking/place.ts";
import { staleOffsets } from "../../proofread/checking/stale-offsets.ts";
import { readDictionary } from "../../proofread/dictionary/queries.ts";
import { paperOf } from "../../proofread/paper.ts";
import type { Finding } from "../../proofread/rule.ts";
import { readSettings } from "../../proofread/settings/queries.ts";
import { isUuid } from "../../uuid.ts";
import { figureNow, isStale } from "../figures/figure-now.ts";
import { knownDefinitions } from "../figures/queries.ts";
import { questionOf, type Subject } from "../figures/question-of.ts";

/** A place at which somebody has said to ignore a finding: who, when (ISO) and why. */
export type Ignored = Place & { id: string; reason: string; userName: string; at: string };

/**
 * What the proofreading of a summary knows beside its text.
 * @throws AppError `access.not-found`
 */
export async function checkSetup(scope: Scope, id: string): Promise<CheckSetup> {
  const { unit, outline, outlineId, ...period } = await find(scope, id);
  const [names, lastYear, dictionary, settings] = await Promise.all([
    namesOfTree(unit.path),
    paragraphsOf(scope, unit.id, outlineId, yearBefore(period)),
    readDictionary(scope, unit.path),
    readSettings(scope, unit.path),
  ]);
  const expected = outline?.items.map(({ template }) => template.heading) ?? [];
  const { periodKind, year, part } = period;
  return {
    context: { period: { periodKind, year, part }, unit: { names }, dictionary, lastYear, expected },
    settings,
  };
}

/**
 * The places of a summary at which a finding is to be ignored, in the order in which that was said.
 * @throws AppError `access.not-found`
 */
export async function listIgnored(scope: Scope, id: string): Promise<Ignored[]> {
  await find(scope, id);
  const rows = await db().ignoredFinding.findMany({
    where: { summaryId: id, summary: { unit: unitWithin(scope) } },
    select: {
      ...{ id: true, rule: true, about: true, text: true, sentence: true, nth: true, reason: true },
      ...{ userName: true, createdAt: true },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
}

/**
 * What the proofreading rules find in a summary, without what is ignored at its place.
 * @param doc the document as it is this moment
 * @throws AppError `access.not-found`
 */
export async function checkSummary(scope: Scope, id: string, doc: Node): Promise<Finding[]> {
  const [{ context, settings }, ignored, stale] = await Promise.all([
    checkSetup(scope, id),
    listIgnored(scope, id),
    staleFigures(scope, id, doc),
  ]);
  const check = createCheck({ ...context, staleFigures: staleOffsets(doc, stale) }, settings);
  return withoutIgnored(placeFindings(doc, check(doc)), ignored).map(
    ({ place, before, after, ...finding }) => finding,
  );
}

/** Positions of the figures of a document that the records do not say any more; those of a final summary stay as they are. */
async function staleFigures(scope: Scope, id: string, doc: Node): Promise<number[]> {
  const { state, unit, ...period } = await find(scope, id);
  const subject: Subject = { unit: unit.id, period };
  const figures = figuresOf(doc)
    .map((figure) => ({
      ...figure,
      question: questionInput.safeParse(questionOf(figure.attrs, subject)).data,
    }))
    .flatMap(({ question, ...figure }) => (question ? [{ ...figure, question }] : []));
  if (state === "final" || figures.length === 0) return [];
  const definitions = new Map((await knownDefinitions(scope)).map((each) => [each.id, each]));
  const stale: number[] = [];
  for (let from = 0; from < figures.length; from += mostQuestions) {
    const asked = figures.slice(from, from + mostQuestions);
    const answers = await readFigures(
      scope,
      asked.map(({ question }) => question),
    );
    for (const [index, { pos, attrs }] of asked.entries()) {
      if (isStale(figureNow(attrs, answers[index], definitions.get(attrs.definition)))) stale.push(pos);
    }
  }
  return stale;
}

async function find(scope: Scope, id: string) {
  const summary = isUuid(id)
    ? await db().summary.findFirst({
        where: { id, deletedAt: null, unit: unitWithin(scope) },
        select: {
          ...{ state: true, periodKind: true, year: true, part: true, outlineId: true },
          unit: { select: { id: true, path: true } },
          outline: {
            select: {
              items: { orderBy: { position: "asc" }, select: { template: { select: { heading: true } } } },
            },
          },
        },
      })
    : null;
  if (!summary) throw new AppError("access.not-found");
  return summary;
}

/** The names of all units of the tree that a unit stands in: also those out of the caller's reach are no strangers to it. */
async function namesOfTree(path: string): Promise<string[]> {
  const [root] = path.split("/").filter(Boolean);
  const units = await db().unit.findMany({
    where: { path: { startsWith: `/${root}/` } },
    select: { name: true, shortName: true },
  });
  return [...new Set(units.flatMap(({ name, shortName }) => [name, shortName]))];
}

/** The paragraphs of the summary of a unit for a period, by the same outline: of a final one, if there is any. */
async function paragraphsOf(
  scope: Scope,
  unitId: string,
  outlineId: string | null,
  { periodKind, year, part }: Period,
): Promise<string[] | null> {
  const summaries = await db().summary.findMany({
    where: { ...{ unitId, outlineId, periodKind, year, part, deletedAt: null }, unit: unitWithin(scope) },
    select: { id: true, state: true },
    orderBy: { updatedAt: "desc" },
  });
  const last = summaries.find(({ state }) => state === "final") ?? summaries[0];
  if (!last) return null;
  const { doc } = await db().summary.findFirstOrThrow({
    where: { id: last.id, unit: unitWithin(scope) },
    select: { doc: true },
  });
  const texts = paperOf(parseDocument(doc)).paragraphs.map(({ text }) => text);
  return texts.filter((text) => text.trim() !== "");
}
