import { expect, test } from "vitest";
import { testDeclaration } from "../../../tests/builders.ts";
import { shownColumns } from "./shown-columns.ts";

test.each([
  [[], ["title", "level", "people"]],
  [
    ["due", "title", "due"],
    ["due", "title"],
  ],
  [
    ["nothing", "files"],
    ["title", "level", "people"],
  ],
])("columns asked for: %j", (asked, shown) => {
  expect(shownColumns(testDeclaration, asked).map(({ key }) => key)).toEqual(shown);
});

test("a field that is asked for no more is no column", () => {
  const fields = testDeclaration.fields.map((field) => ({ ...field, archived: field.key === "level" }));
  const columns = shownColumns({ ...testDeclaration, fields }, ["level", "people"]);
  expect(columns.map(({ key }) => key)).toEqual(["people"]);
});
