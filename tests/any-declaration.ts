import fc from "fast-check";
import { type Declaration, type Field, fieldTypes, type WorkflowState } from "#lib/ledger/declaration.ts";

/** Names as people write them, and as nobody should. */
const word = fc.oneof(
  fc.constantFrom("标题", "级别", "人数", "Level", "a b", "'", '"', "\\", "%", "参加人数（人）"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);

const key = (index: number) => fc.constantFrom(`f${index}`, `Field-${index}`, `x_${index}`);

function anyField(index: number): fc.Arbitrary<Field> {
  const choices = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
  return fc
    .record({
      ...{
        key: key(index),
        name: word,
        type: index === 0 ? fc.constant("text" as const) : fc.constantFrom(...fieldTypes),
        choices,
      },
      example: fc.constantFrom(undefined, undefined, "2026-03-05T10:00", "2026-03-05T08:00"),
      ...{ required: fc.boolean(), archived: fc.boolean(), measure: fc.constantFrom("", "次") },
    })
    .map(({ choices, archived, measure, name, example, ...field }) => ({
      ...field,
      name: `${name.trim()}${index}`,
      ...(field.type === "choice" && {
        choices: choices.map((value, place) => ({
          value: `${value.trim()}${place}`,
          archived: place > 0 && archived,
        })),
      }),
      ...(example && field.type === "time" && { example }),
      ...(archived && index > 0 && { archived }),
      ...(measure && { measure }),
    }));
}

function anyWorkflow(times: string[]): fc.Arbitrary<WorkflowState[] | undefined> {
  const stamps =
    times.length > 0 ? fc.option(fc.constantFrom(...times), { nil: undefined }) : fc.constant(undefined);
  const state = fc.record({
    next: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    hours: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
    ...{ end: fc.boolean(), reason: fc.boolean(), stamps },
  });
  return fc.option(fc.array(state, { minLength: 1, maxLength: 4 }), { nil: undefined }).map((states) =>
    states?.map(({ next, hours, stamps, end, reason }, index) => ({
      ...{ key: `s${index}`, name: `状态${index}`, end, reason },
      // Each leads on to the following one, so that most of them hold together.
      next: [...new Set([...next, index + 1])]
        .filter((to) => to !== index && to < states.length)
        .map((to) => `s${to}`),
      ...(hours && { deadlineHours: hours }),
      ...(stamps && { stamps }),
    })),
  );
}

/** A declaration as an administrator might write it; many hold together, some do not. */
export const anyDeclaration: fc.Arbitrary<Declaration> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyField(index))))
  .chain((fields) => {
    const inUse = fields.filter(({ archived }) => !archived);
    const times = inUse.filter(({ type }) => type === "time").map((field) => field.key);
    const [from, to] = times;
    const hours: Field[] =
      from && to
        ? [{ key: "spent", name: "历时", type: "number", hours: { from, to }, measure: "小时" }]
        : [];
    const all = [...inUse, ...hours];
    const keysOf = (fits: (field: Field) => boolean) => all.filter(fits).map((field) => field.key);
    const columns = keysOf(({ type }) => type !== "attachment");
    const numbers = keysOf(({ type }) => type === "number" || type === "people");
    return fc.record({
      fields: fc.constant<Field[]>([...fields, ...hours]),
      titleField: fc.constantFrom(...keysOf(({ type }) => type === "text")),
      dateName: fc.constantFrom("日期", "收到日期"),
      columns: fc.uniqueArray(fc.constantFrom(...columns), { minLength: 1 }),
      totals: numbers.length > 0 ? fc.uniqueArray(fc.constantFrom(...numbers)) : fc.constant<string[]>([]),
      workflow: anyWorkflow(times),
    });
  })
  .map(({ workflow, ...declaration }) => ({ ...declaration, ...(workflow && { workflow }) }));
