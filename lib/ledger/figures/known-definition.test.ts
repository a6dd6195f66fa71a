import { expect, test } from "vitest";
import { testDeclaration } from "../../../tests/builders.ts";
import type { Formula } from "./definition.ts";
import { knownDefinition } from "./known-definition.ts";

const definition = (formula: Formula) => ({
  ...{ id: "d", key: null, name: "完成率", words: "完成", measure: "", position: 1, archivedAt: null },
  ...{ updatedAt: new Date(0), unit: null, formula },
  kind: {
    id: "k",
    name: "活动台账",
    unitId: null,
    declaration: { ...testDeclaration, workflow: [{ key: "open", name: "进行中", next: [] }] },
  },
});

test("fields and states are named as people read them", () => {
  const formula: Formula = {
    aggregate: { type: "share", where: [{ field: "done", oneOf: [true] }] },
    filter: [
      { field: "state", not: ["open"] },
      { field: "people", from: 10 },
      { field: "gone", filled: false },
    ],
    span: "until",
  };
  expect(knownDefinition(definition(formula))).toMatchObject({
    ...{ percent: true, list: false, archived: false, aggregate: "share", span: "until" },
    conditions: [
      { field: "state", sign: "not", values: ["进行中"] },
      { field: "人数", sign: "from", values: [10] },
      { field: "gone", sign: "empty", values: [] },
      { field: "完成", sign: "is", values: [true] },
    ],
  });
  const ofUnit = { field: "unit", oneOf: ["0198c0de-0000-7000-8000-000000000001"] };
  const narrowed = knownDefinition(
    definition({ aggregate: { type: "count" }, filter: [ofUnit], span: "period" }),
  );
  expect(narrowed.conditions).toMatchObject([{ sign: "is", values: [null] }]);
  const ratio = { type: "ratio", numerator: "people", denominator: "due" } as const;
  const known = knownDefinition(definition({ aggregate: ratio, filter: [], span: "period" }));
  expect(known).toMatchObject({ percent: true, fields: ["人数", "应到"], conditions: [] });
});
