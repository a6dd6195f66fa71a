import { type Scope, unitWithin } from "../auth/scope.ts";
import { unitInReach } from "../auth/within-reach.ts";
import { db } from "../db.ts";
import { isUuid } from "../uuid.ts";
import { recordAudit } from "./record.ts";

type Found = { name: string; unit: { path: string } | null } | null;
type Find = (scope: Scope, id: string) => Promise<Found>;

const unit = { select: { path: true } };

/** What units write from is read below them too, and what is built in everywhere. */
const readable = (scope: Scope) => ({
  OR: [
    { unitId: null },
    { unitId: { in: scope.unitPath.split("/").filter(Boolean) } },
    { unit: unitWithin(scope) },
  ],
});

/** By the area of an action: how a thing that it was about is found, if the caller may know of it. */
const finders: Record<string, Find> = {
  summary: async (scope, id) => {
    const where = { id, unit: unitWithin(scope) };
    const row = await db().summary.findFirst({ where, select: { title: true, unit } });
    return row && { name: row.title, unit: row.unit };
  },
  template: async (scope, id) => {
    const where = { id, ...readable(scope) };
    const row = await db().sectionTemplate.findFirst({ where, select: { heading: true, unit } });
    return row && { name: row.heading, unit: row.unit };
  },
  outline: (scope, id) =>
    db().outline.findFirst({ where: { id, ...readable(scope) }, select: { name: true, unit } }),
  kind: (scope, id) =>
    db().ledgerKind.findFirst({ where: { id, ...readable(scope) }, select: { name: true, unit } }),
  definition: (scope, id) =>
    db().figureDefinition.findFirst({ where: { id, ...readable(scope) }, select: { name: true, unit } }),
  dictionary: async (scope, id) => {
    const row = await db().dictionaryEntry.findFirst({
      where: { id, unit: unitInReach(scope) },
      select: { wrong: true, unit },
    });
    return row && { name: row.wrong, unit: row.unit };
  },
  record: async (scope, id) => {
    const where = { id, unit: unitWithin(scope) };
    const row = await db().ledgerRecord.findFirst({
      where,
      select: { kind: { select: { name: true } }, unit },
    });
    return row && { name: row.kind.name, unit: row.unit };
  },
  user: async (scope, id) => {
    const where = { id, unit: unitWithin(scope) };
    const row = await db().user.findFirst({ where, select: { displayName: true, unit } });
    return row && { name: row.displayName, unit: row.unit };
  },
  unit: async (scope, id) => {
    const where = { id, ...unitWithin(scope) };
    const row = await db().unit.findFirst({ where, select: { name: true, path: true } });
    return row && { name: row.name, unit: { path: row.path } };
  },
};

/** Areas of parts of another thing, whose id stands in their input. */
const partOf: Record<string, string> = { comment: "summary" };

/**
 * Audits that somebody tried what they have no right to, with the thing that it was about: the one whose id
 * stands in the input, else the unit in which something new was to be made. What belongs to one person, such
 * as an import, is not named to others.
 * @param action `area.verb`
 * @param input what came with the request: the checked form, or the parameters of the path
 */
export async function auditRefusal(scope: Scope, action: string, input: unknown): Promise<void> {
  const { id, unitId, parentId } = (input ?? {}) as Record<string, unknown>;
  const [area = ""] = action.split(".");
  const about = isUuid(id) ? await thing(scope, partOf[area] ?? area, id) : null;
  const object = about ?? (await thing(scope, "unit", unitId ?? parentId ?? scope.unitId));
  const unknown = { kind: "action", id: action, name: action, unitPath: scope.unitPath };
  await recordAudit(db(), scope, { action, object: object ?? unknown, succeeded: false });
}

async function thing(scope: Scope, kind: string, id: unknown) {
  const found = isUuid(id) ? await finders[kind]?.(scope, id) : null;
  return found
    ? { kind, id: id as string, name: found.name, unitPath: found.unit?.path ?? scope.unitPath }
    : null;
}
