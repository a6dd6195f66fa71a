import { db } from "#lib/db.ts";
import type { Declaration, Field, FieldValue } from "#lib/ledger/declaration.ts";
import { storedValues } from "#lib/ledger/records/stored-values.ts";
import { newUuid } from "#lib/uuid.ts";
import { numbers } from "./numbers.ts";

/** How large the ledgers of the measurements are. */
export const ledgerSize = { records: 1_000_000, units: 200, years: 5, lastYear: 2026 };

/** Values are made once and stand in several records. */
const differentValues = 3_000;

type Pick = (below: number) => number;

/** Fills all ledgers of a person's unit with 1,000,000 records of 200 units below it and of five years. */
export async function fillLedgers(user: { unitId: string }): Promise<void> {
  const pick = numbers(13);
  const { path } = await db().unit.findUniqueOrThrow({ where: { id: user.unitId }, select: { path: true } });
  const units = Array.from({ length: ledgerSize.units }, (_, n) => {
    const id = newUuid();
    const name = `第${n + 1}小学`;
    return {
      id,
      parentId: user.unitId,
      name,
      shortName: name,
      kind: "school" as const,
      path: `${path}${id}/`,
    };
  });
  await db().unit.createMany({ data: units });
  const kinds = await db().ledgerKind.findMany({
    where: { key: { not: null } },
    select: { id: true, declaration: true },
  });
  const samples = kinds.flatMap(({ id, declaration }) =>
    Array.from({ length: differentValues }, (_, number) => {
      const declared = declaration as unknown as Declaration;
      const { workflow } = declared;
      const state = workflow?.[pick(workflow.length)]?.key ?? null;
      return { kind: id, number, state, ...storedValues(declared, anyValues(declared.fields, pick)) };
    }),
  );
  const days = ledgerSize.years * 365;
  const perKind = Math.ceil(ledgerSize.records / kinds.length);
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`create temporary table sample on commit drop as
        select kind, number, state, facts, words from jsonb_to_recordset(${JSON.stringify(samples)}::jsonb)
          as row (kind uuid, number int, state text, facts jsonb, words jsonb)`;
      await tx.$executeRaw`create index on sample (kind, number)`;
      await tx.$executeRaw`create temporary table place on commit drop as
        select id, row_number() over () - 1 as n from unit where path like ${`${path}_%`}`;
      // In the order of their days, as years of work leave them.
      await tx.$executeRaw`
        insert into ledger_record (id, kind_id, unit_id, date, facts, words, state, fingerprint, created_by, updated_by)
        select gen_random_uuid(), k.id, place.id,
          make_date(${ledgerSize.lastYear}, 12, 31) - (${days}::int - 1) + (row.n::bigint * ${days}::int / ${perKind}::int)::int,
          sample.facts, sample.words, sample.state, md5(k.id::text || row.n), '周敏', '周敏'
        from generate_series(0, ${perKind}::int - 1) row(n)
        cross join (select id from ledger_kind where key is not null) k
        join sample on sample.kind = k.id and sample.number = (row.n * 7919) % ${differentValues}::int
        join place on place.n = (row.n * 31) % ${ledgerSize.units}::int
        order by row.n`;
    },
    { timeout: 900_000 },
  );
  await db().$executeRaw`vacuum analyze ledger_record, unit`;
  // Else what was written goes to the disk while answers are timed.
  await db().$executeRaw`checkpoint`;
}

function anyValues(fields: readonly Field[], pick: Pick): Record<string, FieldValue> {
  return Object.fromEntries(fields.map((field) => [field.key, anyValue(field, pick)]));
}

function anyValue({ type, choices = [] }: Field, pick: Pick): FieldValue {
  if (type === "choice") return choices[pick(choices.length)]?.value ?? null;
  if (type === "yesNo") return pick(2) === 0;
  if (type === "people" || type === "number") return pick(100);
  if (type === "percent") return pick(10_000) / 100;
  if (type === "time") return pick(4) === 0 ? null : `2026-03-05T${String(pick(24)).padStart(2, "0")}:30`;
  if (type === "text") return `第${pick(500)}项工作的名称和简短说明`;
  if (type === "longText") return "由牵头科室会同学校办理，情况已经核实，结果已经答复。".repeat(2);
  return null;
}
