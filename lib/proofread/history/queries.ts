import type { Scope } from "../../auth/scope.ts";
import { db } from "../../db.ts";
import type { EntryState } from "../dictionary/entry.ts";
import type { ChangeAct } from "./mutations.ts";

/** One thing that was changed: a word or a rule, as it was and as it became. */
export type ChangedThing =
  | { kind: "entry"; from: EntryState | null; to: EntryState }
  | { kind: "rule"; rule: string; from: string | null; to: string | null };

/** What was done at once to the own unit's dictionary and settings. */
export type Version = {
  version: number;
  act: ChangeAct;
  at: Date;
  userName: string;
  /** How many things it changed, and the first of them. */
  count: number;
  things: ChangedThing[];
};

const pageSize = 20;

/** How many things of a version are told. */
const mostTold = 5;

/** The versions of the own unit's dictionary and settings, the latest first. */
export async function listVersions(
  scope: Scope,
  page: number,
): Promise<{ versions: Version[]; total: number; pages: number }> {
  const { unitId } = scope;
  const { _max } = await db().proofreadingChange.aggregate({ where: { unitId }, _max: { version: true } });
  const total = _max.version ?? 0;
  const last = total - (page - 1) * pageSize;
  const within = { unitId, version: { lte: last, gt: last - pageSize } };
  const [rows, counts] = await Promise.all([
    db().proofreadingChange.findMany({
      where: within,
      select: { version: true, act: true, at: true, userName: true, entryId: true, rule: true, detail: true },
      orderBy: [{ version: "desc" }, { id: "asc" }],
    }),
    db().proofreadingChange.groupBy({ by: ["version"], where: within, _count: true }),
  ]);
  const many = new Map(counts.map(({ version, _count }) => [version, _count]));
  const groups = Map.groupBy(rows, ({ version }) => version);
  const versions = [...groups].map(([version, changes]) => ({
    ...{ version, act: changes[0]!.act as ChangeAct, at: changes[0]!.at, userName: changes[0]!.userName },
    count: many.get(version) ?? 0,
    things: changes.slice(0, mostTold).map(({ rule, detail }) => {
      const told = detail as { from: never; to: never };
      return rule === null ? { kind: "entry" as const, ...told } : { kind: "rule" as const, rule, ...told };
    }),
  }));
  return { versions, total, pages: Math.ceil(total / pageSize) };
}
