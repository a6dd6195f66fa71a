import { expect, test } from "vitest";
import { testDeclaration } from "../../../tests/builders.ts";
import { type FieldFilter, filterOf, filterWay, formsOf } from "./filter-form.ts";

test.each<[Record<string, FieldFilter>, unknown[]]>([
  [{}, []],
  [{ level: { values: ["省级", "市级"] } }, [{ field: "level", oneOf: ["省级", "市级"] }]],
  [{ done: { values: ["true"] } }, [{ field: "done", oneOf: [true] }]],
  [
    { people: { from: "２", to: "9.5" } },
    [
      { field: "people", from: 2 },
      { field: "people", to: 9.5 },
    ],
  ],
  [{ people: { from: "许多" } }, []],
  [
    { begun: { from: "2026-03-01", to: "2026-03-05" } },
    [
      { field: "begun", from: "2026-03-01" },
      { field: "begun", to: "2026-03-05T23:59" },
    ],
  ],
  [{ title: { contains: " 读书 " } }, [{ field: "title", contains: "读书" }]],
  [{ title: { contains: "  " }, level: { values: [] } }, []],
  [{ state: { values: ["found"] } }, [{ field: "state", oneOf: ["found"] }]],
])("a form that says %j", (forms, filter) => {
  expect(filterOf(testDeclaration, forms)).toEqual(filter);
  expect(filterOf(testDeclaration, formsOf(filterOf(testDeclaration, forms)))).toEqual(filter);
});

test("conditions that no form can say stay", () => {
  const before = [
    { field: "level", not: ["省级"] },
    { field: "people", from: 3 },
  ];
  expect(filterOf(testDeclaration, { title: { contains: "甲" } }, before)).toEqual([
    { field: "level", not: ["省级"] },
    { field: "title", contains: "甲" },
  ]);
});

test("numbers stay numbers, and minutes minutes, while something else is narrowed", () => {
  const before = [
    { field: "people", oneOf: [3, 12] },
    { field: "begun", from: "2026-03-05T10:30" },
    { field: "ended", to: "2026-03-05T11:00" },
  ];
  const forms = { ...formsOf(before), title: { contains: "甲" } };
  const narrowed = filterOf(testDeclaration, forms, before);
  expect(narrowed).toHaveLength(4);
  expect(narrowed).toEqual(expect.arrayContaining([...before, { field: "title", contains: "甲" }]));
});

test("each field is narrowed in the way of its type", () => {
  const ways = testDeclaration.fields.map((field) => [field.key, filterWay(field)]);
  expect(Object.fromEntries(ways)).toEqual({
    ...{ title: "words", level: "values", people: "numbers", due: "numbers", done: "values" },
    ...{ begun: "days", ended: "days", hours: "numbers", files: null },
  });
});
