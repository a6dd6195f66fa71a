import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCondition, fullDeclaration } from "../../../tests/any-records.ts";
import { builtInDefinitions } from "../figures/built-in/built-in-definitions.ts";
import { unfittingField } from "../figures/fitting-fields.ts";
import { builtInKinds } from "../kinds/built-in/built-in-kinds.ts";
import {
  type ConditionDraft,
  conditionOf,
  draftOf,
  offeredTests,
  offeredValues,
  withDraftField,
} from "./condition-draft.ts";

test("a condition that is opened in the form and saved is the same", () => {
  const conditions = anyCondition(fc.constantFrom("0b54b1a2-7d5b-4a52-9c7a-2f0c4c1f0f01"));
  fc.assert(
    fc.property(conditions, (condition) => {
      const draft = draftOf(condition, "1");
      expect(conditionOf(draft)).toEqual(condition);
      expect(offeredTests(fullDeclaration, condition.field)).toContain(draft.test);
    }),
  );
});

test.each<[string, Partial<ConditionDraft>]>([
  ["no field", { field: "", test: "filled" }],
  ["no value", { field: "level", test: "oneOf", values: [] }],
  ["an empty word", { field: "title", test: "contains", values: [""] }],
  ["a bound that is none", { field: "people", test: "from", values: [true] }],
])("with %s there is nothing to ask yet", (_, given) => {
  expect(conditionOf({ id: "1", field: "", test: "oneOf", values: [], ...given })).toBeNull();
});

test("another field is asked what suits it", () => {
  const draft: ConditionDraft = { id: "1", field: "title", test: "contains", values: ["甲"] };
  expect(withDraftField(fullDeclaration, draft, "day")).toEqual({
    id: "1",
    field: "day",
    test: "from",
    values: [],
  });
  expect(offeredTests(fullDeclaration, "files")).toEqual([]);
  expect(offeredValues(fullDeclaration, "level")?.map(({ value, archived }) => [value, archived])).toEqual([
    ["省级", false],
    ["市级", false],
    ["其他", true],
  ]);
  expect(offeredValues(fullDeclaration, "state")?.[1]).toMatchObject({ value: "closed", name: "办结" });
  expect(offeredValues(fullDeclaration, "title")).toBeNull();
});

test("every built-in figure suits its ledger", () => {
  for (const { key, kind, formula } of builtInDefinitions) {
    const { declaration } = builtInKinds.find((each) => each.key === kind)!;
    expect([key, unfittingField(declaration, formula)]).toEqual([key, null]);
  }
});
