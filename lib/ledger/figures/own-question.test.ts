import { expect, test } from "vitest";
import { figure } from "../../../tests/paper.ts";
import { ownQuestion } from "./own-question.ts";

const definition = "0198c0de-0000-7000-8000-000000000001";
const unit = "0198c0de-0000-7000-8000-000000000002";
const attrs = {
  ...figure("12次", { definition, unit, below: true, periodKind: "year", year: 2026, part: 1 }).attrs,
  show: "value",
};
const asked = { definition, unit, below: true, periodKind: "year", year: 2026, part: 1, before: false };

test.each([
  ["a value", {}, asked],
  ["a change", { show: "rate" }, { ...asked, before: true }],
  ["of a template", { unit: null, year: null }, null],
  ["of no definition", { definition: "" }, null],
  ["of a definition that is none", { definition: "d" }, null],
  ["that does not say whether units below count", { below: null }, null],
  ["of a year as words", { year: "2026" }, null],
  ["of a period that every object has", { periodKind: "toString" }, null],
  ["of a year far ahead", { year: 2101 }, null],
  ["of no part", { part: 0 }, null],
  ["of a year that is none", { year: 2026.5 }, null],
  ["of a period that is none", { periodKind: "day" }, null],
  ["of a part that the year does not have", { periodKind: "half", part: 3 }, null],
])("a figure %s", (_, given, question) => {
  expect(ownQuestion({ ...attrs, ...given })).toEqual(question);
});
