import type { Prisma } from "../../../prisma/client/client.ts";
import { may } from "../../auth/may.ts";
import { type Scope, unitWithin } from "../../auth/scope.ts";
import { containing } from "../../containing.ts";
import { db } from "../../db.ts";
import { readingIn } from "../../document/reading.ts";
import { type DocumentJson, parseDocument } from "../../document/schema.ts";
import { titleOf } from "../../document/sections.ts";
import { AppError } from "../../errors.ts";
import { countKinds, type SectionCount } from "../../sections/carry-over/count-kinds.ts";
import { rollForward } from "../../sections/carry-over/roll-forward.ts";
import { tagWords } from "../../sections/cut-words.ts";
import { isUuid, newUuid } from "../../uuid.ts";
import type { RollForwardRequest } from "../input.ts";

/** What a summary would be a period later. */
export type Rolled = { doc: DocumentJson; outlineId: string | null };

/**
 * A summary rolled forward, not yet stored.
 * @throws AppError `access.not-found` for a summary or unit out of reach, `access.forbidden`
 */
export async function rolledForward(scope: Scope, request: RollForwardRequest): Promise<Rolled> {
  if (!may(scope, "summary.create", scope.unitPath)) throw new AppError("access.forbidden");
  const { sourceId, unitId, periodKind, year, part } = request;
  const [source, unit, units] = await Promise.all([
    db().summary.findFirst({
      where: { id: sourceId, deletedAt: null, unit: unitWithin(scope) },
      select: {
        ...{ id: true, state: true, doc: true, outlineId: true, periodKind: true, year: true, part: true },
        unit: { select: { id: true, name: true } },
      },
    }),
    db().unit.findFirst({ where: { id: unitId, ...unitWithin(scope) }, select: { name: true } }),
    db().unit.findMany({ where: unitWithin(scope), select: { name: true, shortName: true } }),
  ]);
  if (!source || !unit) throw new AppError("access.not-found");
  const doc = rollForward(readingIn(source.state, parseDocument(source.doc)).toJSON(), {
    summaryId: source.id,
    from: source,
    to: { periodKind, year, part },
    unit: { from: source.unit.name, to: unit.name },
    unitIds: { from: source.unit.id, to: unitId },
    units: units.flatMap(({ name, shortName }) => [name, shortName]),
    tag: tagWords,
    newId: newUuid,
  });
  return { doc, outlineId: source.outlineId };
}

/** What rolling a summary forward does, section by section. */
export type RollPreview = { title: string; sections: SectionCount[] };

/**
 * What rolling a summary forward would give.
 * @throws AppError `access.not-found`, `access.forbidden`
 */
export async function previewRollForward(scope: Scope, request: RollForwardRequest): Promise<RollPreview> {
  const doc = parseDocument((await rolledForward(scope, request)).doc);
  return { title: titleOf(doc), sections: countKinds(doc) };
}

/** Summaries from which a new one may be rolled forward: the one that is asked for, then the newest years. */
export async function summariesToRoll(scope: Scope, { text, id }: { text: string; id?: string }) {
  const find = (where: Prisma.SummaryWhereInput, take: number) =>
    db().summary.findMany({
      where: { ...{ unit: unitWithin(scope), deletedAt: null }, ...where },
      select: {
        ...{ id: true, title: true, periodKind: true, year: true, part: true },
        unit: { select: { id: true, shortName: true } },
      },
      orderBy: [{ year: "desc" }, { updatedAt: "desc" }],
      take,
    });
  const named = text ? { OR: [{ title: containing(text) }, { unit: { name: containing(text) } }] } : {};
  const [asked, newest] = await Promise.all([isUuid(id) ? find({ id }, 1) : [], find(named, 30)]);
  return [...asked, ...newest.filter((each) => each.id !== id)];
}
