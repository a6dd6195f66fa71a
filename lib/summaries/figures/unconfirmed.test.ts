import { expect, test } from "vitest";
import { cell, doc, figure, p, table } from "../../../tests/paper.ts";
import { type FigureAttributes, figureDefaults } from "../../document/figure.ts";
import { countUnconfirmed, isUnconfirmed } from "./unconfirmed.ts";

const definition = "0198c0de-0000-7000-8000-000000000001";
const unit = "0198c0de-0000-7000-8000-000000000002";
const asked = { definition, unit, periodKind: "quarter" as const, year: 2026, part: 3 };

test.each<[string, string, Partial<FigureAttributes>, boolean]>([
  ["that says a value", "12次", { value: 12 }, false],
  ["that says a list", "甲、乙", { value: null }, false],
  ["that says what was so in an older summary", "12次", { stale: true }, false],
  ["that says nothing yet", "", {}, true],
  ["that says nothing yet although it has a value", "", { value: 12 }, true],
  ["of a template", "12次", { unit: null, year: null }, true],
  ["that asks for no definition", "12次", { definition: "" }, true],
  ["of a part that the year does not have", "12次", { part: 5 }, true],
])("a figure %s", (_, text, given, expected) => {
  expect(isUnconfirmed({ ...figureDefaults, ...asked, text, ...given })).toBe(expected);
});

test("they are counted wherever they stand, except where they are suggested to go", () => {
  const [said, open] = [figure("12次", asked), figure("", asked)];
  const going = figure("", {
    ...asked,
    suggested: { kind: "deletion", id: "1", author: "", name: "", at: 0 },
  });
  const inCell = { ...cell(""), content: [p("body", open)] };
  expect(countUnconfirmed(doc(p("body", said, open, going), table([inCell])))).toBe(2);
  expect(countUnconfirmed(doc(p("body", said, going)))).toBe(0);
});
