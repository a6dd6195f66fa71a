import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDeclaration } from "../../../tests/any-declaration.ts";
import { testDeclaration } from "../../../tests/builders.ts";
import { fieldTypes } from "../declaration.ts";
import { builtInKinds } from "./built-in/built-in-kinds.ts";
import { declarationProblems } from "./declaration-problems.ts";
import {
  type FormType,
  moved,
  newDeclaration,
  tidied,
  withChanged,
  withField,
  withoutField,
  withType,
} from "./edit-declaration.ts";
import { declarationInput } from "./input.ts";

test("a new declaration holds together", () => {
  const declaration = newDeclaration("f1", { title: "标题", date: "日期" });
  expect(declarationProblems(declaration)).toEqual([]);
  const more = withChanged(withField(declaration, "f2"), "f2", { name: "人数" });
  expect(more.columns).toEqual(["f1", "f2"]);
  expect(declarationProblems(more)).toEqual([]);
});

test("nothing is lost of what holds together", () => {
  for (const { declaration } of builtInKinds) expect(tidied(declaration)).toEqual(declaration);
  expect(tidied(testDeclaration)).toEqual(testDeclaration);
});

test("a field that goes takes along what named it", () => {
  const after = withoutField(withoutField(testDeclaration, "people"), "title");
  expect(after).toMatchObject({ columns: ["level"], totals: [], titleField: "level" });
  const archived = withChanged(testDeclaration, "people", { archived: true });
  expect(archived).toMatchObject({ columns: ["title", "level"], totals: [] });
});

test("a field of another type is another field, in its place", () => {
  const after = withType(testDeclaration, "level", "text", "new");
  expect(after.fields[1]).toEqual({ key: "new", name: "级别", type: "text" });
  expect(after.columns).toEqual(["title", "new", "people"]);
  expect(withType(testDeclaration, "due", "hours", "due").fields[3]).toEqual({
    ...{ key: "due", name: "应到", type: "number", hours: { from: "begun", to: "ended" } },
  });
});

test("whatever is changed, the rest fits what is left", () => {
  const changes = fc.array(
    fc.tuple(
      fc.nat(9),
      fc.constantFrom<FormType | "remove" | "archive" | "restore">(
        ...fieldTypes,
        "hours",
        "remove",
        "archive",
        "restore",
      ),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(anyDeclaration, changes, (given, list) => {
      fc.pre(declarationInput.safeParse(given).success);
      let declaration = given;
      for (const [index, change] of list) {
        const field = declaration.fields[index % Math.max(1, declaration.fields.length)];
        if (!field) break;
        if (change === "remove") declaration = withoutField(declaration, field.key);
        else if (change === "archive" || change === "restore")
          declaration = withChanged(declaration, field.key, { archived: change === "archive" });
        else declaration = withType(declaration, field.key, change, `${field.key}n`);
      }
      // What only a person can mend remains to be said; nothing points at what is not there.
      const codes = new Set(declarationProblems(declaration).map(({ code }) => code));
      for (const code of ["column", "total", "stamp", "example"] as const) expect(codes).not.toContain(code);
    }),
  );
});

test.each([
  ["c", -1, "acb"],
  ["a", -1, "abc"],
  ["a", 1, "bac"],
  ["c", 1, "abc"],
] as const)("%s moves by %i", (thing, step, expected) => {
  expect(moved(["a", "b", "c"], thing, step).join("")).toBe(expected);
  const withHidden = moved(["a", "-", "b", "-", "c"], thing, step, (each) => each !== "-");
  expect(withHidden.join("").replaceAll("-", "")).toBe(expected);
});
