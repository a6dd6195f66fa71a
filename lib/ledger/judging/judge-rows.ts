import { type Declaration, fieldOf, filledFields } from "../declaration.ts";
import type { ReadRow } from "../excel/read-rows.ts";
import { checkValues, type Values } from "../records/check-values.ts";
import { type ChangeDetail, changesBetween } from "../records/record-change.ts";
import { factsFit, fingerprintOf, storedValues } from "../records/stored-values.ts";
import type { Reason } from "./reason.ts";

/** A record that a row names, as it is now. */
export type KnownRecord = {
  id: string;
  version: number;
  date: string;
  unitId: string;
  state: string | null;
  values: Values;
  dueAt: Date | null;
  updatedAt: Date;
};

/** A unit within the caller's reach: whether they may enter records there, and its last closed day. */
export type KnownUnit = { name: string; archived: boolean; writable: boolean; lockedUntil: string | null };

/** What rows are judged by. */
export type Circumstances = {
  declaration: Declaration;
  records: ReadonlyMap<string, KnownRecord>;
  units: ReadonlyMap<string, KnownUnit>;
  /** The unit of new rows that name none. */
  unitId: string;
  /** The fields that have a column, `date` and `unit` too. */
  mapped: ReadonlySet<string>;
};

/** What a row leads to. */
export type Judged = { line: number } & (
  | { act: "add"; unitId: string; date: string; values: Values; fingerprint: string }
  | {
      act: "change";
      before: KnownRecord;
      unitId: string;
      date: string;
      values: Values;
      changes: ChangeDetail;
    }
  | { act: "same" }
  | { act: "rejected"; reasons: Reason[] }
);

/**
 * What becomes of a row: a new record, a change of the one that it names, nothing, or a refusal with all reasons.
 * @param seen the records that rows before it have named; this one's is added
 */
export function judgeRow(row: ReadRow, known: Circumstances, seen: Set<string>): Judged {
  const { line } = row;
  const before = row.record && row.record !== "unknown" ? known.records.get(row.record.id) : undefined;
  const refuse = (reasons: Reason[]): Judged => ({ line, act: "rejected", reasons });
  if (row.record && !before) return refuse([{ code: "id-unknown", values: {} }]);
  if (before && seen.has(before.id)) return refuse([{ code: "id-twice", values: {} }]);
  if (before) seen.add(before.id);
  const { declaration } = known;
  const unitId = row.unit ?? before?.unitId ?? known.unitId;
  const date = row.date ?? (known.mapped.has("date") ? null : (before?.date ?? null));
  const own = before ? filledOf(declaration, before.values) : {};
  const { values, problems } = checkValues(declaration, { ...own, ...row.values }, before?.values);
  const unread = new Set(row.problems.map(({ column }) => column));
  const reasons: Reason[] = [
    ...row.problems.map(({ column, code, values }) => ({ code, values: { column, ...values } })),
    ...problems
      .map(({ field, code, values }) => ({
        code: `value-${code}` as const,
        values: { column: fieldOf(declaration, field)?.name ?? field, ...values },
      }))
      .filter(({ values }) => !unread.has(values.column)),
    ...placeReasons(unitId, date, before, known),
    ...strangeUnits(values, before, known),
  ];
  if (date === null && !unread.has(declaration.dateName)) {
    reasons.push({ code: "value-required", values: { column: declaration.dateName } });
  }
  if (!factsFit(storedValues(declaration, values))) reasons.push({ code: "too-long", values: {} });
  if (reasons.length > 0 || date === null) return refuse(reasons);
  if (!before) {
    const fingerprint = fingerprintOf(declaration, { unitId, date, values });
    return { line, act: "add", unitId, date, values, fingerprint };
  }
  const changes = changesBetween(
    { ...own, date: before.date, unit: before.unitId },
    { ...filledOf(declaration, values), date, unit: unitId },
  );
  if (Object.keys(changes).length === 0) return { line, act: "same" };
  const version = typeof row.record === "object" ? row.record?.version : null;
  if (version !== null && version !== before.version) return refuse([{ code: "changed-since", values: {} }]);
  return { line, act: "change", before, unitId, date, values, changes };
}

/** The values of fields that people fill: what is computed or archived is no part of a file. */
function filledOf(declaration: Declaration, values: Values): Values {
  const entries = filledFields(declaration).map(({ key }) => [key, values[key] ?? null] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** Why nothing may be entered for this unit and day, or taken away from where the record was. */
function placeReasons(
  unitId: string,
  date: string | null,
  before: KnownRecord | undefined,
  { units }: Circumstances,
): Reason[] {
  const places = [{ unitId, date }, ...(before ? [{ unitId: before.unitId, date: before.date }] : [])];
  const reasons = places.flatMap((place): Reason[] => {
    const unit = units.get(place.unitId);
    if (!unit?.writable) return [{ code: "unit-forbidden", values: { text: unit?.name ?? "" } }];
    if (unit.archived && place.unitId !== before?.unitId) {
      return [{ code: "unit-archived", values: { text: unit.name } }];
    }
    const { lockedUntil } = unit;
    const isLocked = lockedUntil !== null && place.date !== null && place.date <= lockedUntil;
    return isLocked ? [{ code: "locked", values: { text: lockedUntil } }] : [];
  });
  return reasons.slice(0, 1);
}

/** Units in fields that are out of reach may stay where they are, but not be named anew. */
function strangeUnits(
  values: Values,
  before: KnownRecord | undefined,
  { declaration, units }: Circumstances,
): Reason[] {
  return declaration.fields.flatMap(({ key, name, type }): Reason[] => {
    const value = values[key];
    if (type !== "unit" || typeof value !== "string" || units.has(value)) return [];
    return value === before?.values[key] ? [] : [{ code: "unit", values: { column: name, text: value } }];
  });
}
