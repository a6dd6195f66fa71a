import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Unit } from "../../../prisma/client/client.ts";
import { anyDay, anyFormula, anyValues, fullDeclaration } from "../../../tests/any-records.ts";
import { makeKind, makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { daysOf, yearBefore } from "../../period.ts";
import type { FieldValue } from "../declaration.ts";
import type { Condition } from "../record-filter.ts";
import type { Values } from "../records/check-values.ts";
import { storedValues, valuesOf } from "../records/stored-values.ts";
import type { Formula } from "./definition.ts";
import { unfittingField } from "./fitting-fields.ts";
import { readFigures } from "./queries.ts";
import type { Question, Reading } from "./question.ts";

const db = await testDatabase();

type Place = Pick<Unit, "id" | "name" | "path">;
type Line = { id: string; unit: Place; date: string; state: string | null; values: Values; deleted: boolean };

/** Two offices of a bureau, one of them with a room, and another bureau: in each, records may lie. */
async function places() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const room = await makeUnit({ parent: office });
  const elsewhere = await makeUnit();
  return [bureau, office, room, await makeUnit({ parent: bureau }), elsewhere];
}

/** The value of a field of a line, or of its day, its unit or its state. */
function valueIn({ date, unit, state, values }: Line, key: string): FieldValue {
  if (key === "date") return date;
  if (key === "unit") return unit.id;
  return (key === "state" ? state : values[key]) ?? null;
}

function holds(line: Line, condition: Condition): boolean {
  const value = valueIn(line, condition.field);
  if ("filled" in condition) return (value !== null) === condition.filled;
  if ("not" in condition) return value === null || !condition.not.includes(value);
  if (value === null) return false;
  if ("oneOf" in condition) return condition.oneOf.includes(value);
  if ("contains" in condition) return String(value).toLowerCase().includes(condition.contains.toLowerCase());
  if ("from" in condition) return value >= condition.from;
  // A day as the last one includes its minutes.
  const day = typeof condition.to === "string" && condition.to.length === 10;
  return (day ? String(value).slice(0, 10) : value) <= condition.to;
}

const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** What a formula says of these lines, one after the other. */
function fold({ aggregate, filter }: Formula, all: Line[], units: Place[]): Reading {
  const lines = all.filter((line) => filter.every((condition) => holds(line, condition)));
  const numbers = (key: string) =>
    lines.map((line) => valueIn(line, key)).filter((value) => typeof value === "number");
  const records = lines.length;
  if (records === 0) return { value: null, list: null, records };
  const number = (value: number | null): Reading => ({ value, list: null, records });
  switch (aggregate.type) {
    case "count":
      return number(records);
    case "sum":
    case "average": {
      const given = numbers(aggregate.field);
      if (given.length === 0) return number(null);
      return number(aggregate.type === "sum" ? total(given) : total(given) / given.length);
    }
    case "median": {
      const given = numbers(aggregate.field).toSorted((one, other) => one - other);
      const half = given.length / 2;
      if (given.length === 0) return number(null);
      return number(given.length % 2 ? given[Math.floor(half)]! : (given[half - 1]! + given[half]!) / 2);
    }
    case "ratio": {
      const both = lines
        .map((line) => [valueIn(line, aggregate.numerator), valueIn(line, aggregate.denominator)])
        .filter((pair): pair is [number, number] => pair[0] !== null && pair[1] !== null);
      const under = total(both.map(([, value]) => value));
      return number(under === 0 ? null : total(both.map(([value]) => value)) / under);
    }
    case "share":
      return number(
        lines.filter((line) => aggregate.where.every((each) => holds(line, each))).length / records,
      );
    case "distinct":
      return number(
        new Set(lines.map((line) => valueIn(line, aggregate.field)).filter((v) => v !== null)).size,
      );
    case "list": {
      const words = new Map<string, { most: number; date: string; id: string }>();
      for (const line of lines) {
        const word = wordOf(line, aggregate.field, units);
        if (word === null) continue;
        const by = aggregate.by === undefined ? null : valueIn(line, aggregate.by);
        const before = words.get(word) ?? { most: Number.NEGATIVE_INFINITY, date: line.date, id: line.id };
        words.set(word, {
          most: typeof by === "number" ? Math.max(before.most, by) : before.most,
          date: [line.date, before.date].toSorted()[0]!,
          id: [line.id, before.id].toSorted()[0]!,
        });
      }
      const order = [...words].toSorted(
        ([, a], [, b]) =>
          (a.most === b.most ? 0 : b.most - a.most) ||
          (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
          (a.id < b.id ? -1 : 1),
      );
      return { value: null, list: order.slice(0, aggregate.top).map(([word]) => word), records };
    }
  }
}

function wordOf(line: Line, key: string, units: Place[]): string | null {
  const value = valueIn(line, key);
  if (value === null) return null;
  if (key !== "unit" && key !== "school") return String(value);
  return units.find(({ id }) => id === value)?.name ?? null;
}

test("figures say what adding the records up one by one says", async () => {
  const units = await places();
  const [bureau] = units;
  const kind = await makeKind(null, fullDeclaration);
  const other = await makeKind(null, fullDeclaration);
  const scope = await makeScope("drafter", bureau!);
  const place = fc.constantFrom(...units);
  const id = place.map((unit) => unit.id);
  const anyLine = fc.record({
    ...{ unit: place, date: anyDay, values: anyValues(id), other: fc.nat(9), deleted: fc.nat(9) },
    state: fc.constantFrom("open", "closed", null),
  });
  const anyQuestion = fc.record({
    ...{ formula: anyFormula(id), unit: fc.constantFrom(...units.slice(0, 4)), below: fc.boolean() },
    period: fc.constantFrom(
      { periodKind: "year" as const, year: 2025, part: 1 },
      { periodKind: "year" as const, year: 2026, part: 1 },
      { periodKind: "half" as const, year: 2025, part: 1 },
      { periodKind: "quarter" as const, year: 2025, part: 3 },
      { periodKind: "month" as const, year: 2026, part: 3 },
    ),
  });
  const property = fc.asyncProperty(
    fc.array(anyLine, { maxLength: 24, size: "max" }),
    fc.array(anyQuestion, { minLength: 12, maxLength: 24 }),
    async (given, asked) => {
      await db.ledgerRecord.deleteMany();
      await db.figureDefinition.deleteMany();
      const lines: Line[] = [];
      for (const { unit, date, values, state, other: elsewhere, deleted } of given) {
        const data = { date, values, state, deletedAt: deleted === 0 ? new Date() : null };
        const record = await makeRecord(elsewhere === 0 ? other : kind, unit, data);
        const stored = valuesOf(storedValues(fullDeclaration, values));
        if (elsewhere > 0)
          lines.push({ id: record.id, unit, date, state, values: stored, deleted: deleted === 0 });
      }
      const ids = asked.map(() => randomUUID());
      await db.figureDefinition.createMany({
        data: asked.map(({ formula }, index) => ({
          id: ids[index]!,
          name: "指标",
          kindId: kind.id,
          formula,
        })),
      });
      const questions = asked.map(
        ({ unit, below, period }, index): Question => ({
          ...{ definition: ids[index]!, unit: unit.id, below, ...period, before: true },
        }),
      );
      const answers = await readFigures(scope, questions);
      for (const [index, { formula, unit, below, period }] of asked.entries()) {
        expect(unfittingField(fullDeclaration, formula)).toBe(null);
        const readings = [period, yearBefore(period)].map((each) => {
          const { from, to } = daysOf(each);
          const places = units.filter(
            ({ id, path }) => id === unit.id || (below && path.startsWith(unit.path)),
          );
          const counted = lines.filter(
            (line) =>
              !line.deleted &&
              places.some(({ id }) => id === line.unit.id) &&
              line.date <= to &&
              (formula.span === "until" || line.date >= from),
          );
          const { value, ...reading } = fold(formula, counted, places);
          return { ...reading, value: value === null ? null : near(value) };
        });
        const [now, before] = readings;
        expect({ formula, answer: answers[index] }).toEqual({
          formula,
          answer: { state: "read", now, before },
        });
      }
    },
  );
  await fc.assert(property, { numRuns: Number(process.env.FOLD_RUNS ?? 60) });
}, 120_000);

/** A number equal but for the last digits of its floating point. */
function near(value: number): unknown {
  const digits = 9 - Math.ceil(Math.log10(Math.max(1, Math.abs(value))));
  return expect.closeTo(value, Math.max(0, digits));
}
