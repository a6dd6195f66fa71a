import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFormula } from "../../../tests/any-records.ts";
import type { Formula } from "../figures/definition.ts";
import { draftOfFormula, formulaOf, forOtherLedger } from "./formula-draft.ts";

test("a formula that is opened in the form and saved is the same", () => {
  fc.assert(
    fc.property(anyFormula(fc.constantFrom("a", "b")), (formula) => {
      // A share of nothing cannot be saved from the form.
      fc.pre(formula.aggregate.type !== "share" || formula.aggregate.where.length > 0);
      expect(formulaOf(draftOfFormula(formula))).toEqual(formula);
    }),
  );
});

const sum: Formula = {
  ...{ aggregate: { type: "sum", field: "people" }, span: "period" },
  filter: [{ field: "level", oneOf: ["省级"] }],
};

test.each([
  ["a field", { field: "" }],
  ["both fields of a ratio", { type: "ratio" as const, numerator: "people" }],
  ["what a share is of", { type: "share" as const }],
  ["how many are listed", { type: "list" as const, top: 0 }],
  ["how many may be listed", { type: "list" as const, top: 51 }],
  ["the rest of a condition", { filter: [{ id: "1", field: "level", test: "oneOf" as const, values: [] }] }],
])("without %s there is no formula yet", (_, part) => {
  expect(formulaOf({ ...draftOfFormula(sum), ...part })).toBeNull();
});

test("another ledger has other fields", () => {
  const other = forOtherLedger(draftOfFormula(sum));
  expect(formulaOf(other)).toBeNull();
  expect(formulaOf({ ...other, field: "count" })).toEqual({
    ...sum,
    ...{ aggregate: { type: "sum", field: "count" }, filter: [] },
  });
});
