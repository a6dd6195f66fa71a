import fc from "fast-check";
import { expect, test } from "vitest";
import { testDeclaration } from "../../../tests/builders.ts";
import type { FieldType } from "../declaration.ts";
import { checkValues } from "./check-values.ts";
import { draftOf, mergeDrafts, sameDraft, typedValue, typedValues, withField } from "./draft.ts";

test.each<[FieldType, string, unknown]>([
  ["text", "  读书会 ", "读书会"],
  ["text", "   ", null],
  ["number", "12.5", 12.5],
  ["number", "１２", 12],
  ["number", "12,345.6", 12345.6],
  ["number", "1,2", "1,2"],
  ["number", "1e9", "1e9"],
  ["number", "-3", -3],
  ["percent", "98.71%", 98.71],
  ["people", "十二", "十二"],
  ["people", "", null],
  ["yesNo", "true", true],
  ["yesNo", "false", false],
  ["yesNo", "", null],
  ["yesNo", "x", "x"],
  ["choice", "省级", "省级"],
])("what is typed into a field of type %s: %j", (type, typed, value) => {
  expect(typedValue({ type }, typed)).toBe(value);
});

test("a record put into a form and read out again is the same", () => {
  const values = { title: "读书会", level: "省级", people: 12, done: false, begun: "2026-03-05T09:00" };
  const draft = draftOf(testDeclaration, { date: "2026-03-05", unitId: "u", values });
  expect(draft).toMatchObject({ date: "2026-03-05", unit: "u", people: "12", done: "false" });
  expect(typedValues(testDeclaration, draft)).toEqual(values);
});

test("fields that only the other changed are taken, fields of both wait for a person", () => {
  const base = { title: "甲", people: "1", level: "省级", note: "旧" };
  const mine = { title: "乙", people: "1", level: "市级", note: "旧" };
  const theirs = { title: "丙", people: "2", level: "市级" };
  expect(mergeDrafts(base, mine, theirs)).toEqual({
    draft: { title: "乙", people: "2", level: "市级" },
    conflicts: [{ field: "title", mine: "乙", theirs: "丙" }],
    taken: ["people", "note"],
  });
});

const draft = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2", "3"));

test("nothing that one person alone changed is lost, whoever it was", () => {
  fc.assert(
    fc.property(draft, draft, draft, (base, mine, theirs) => {
      const { draft: merged, conflicts, taken } = mergeDrafts(base, mine, theirs);
      for (const key of ["a", "b", "c"]) {
        const here = (mine[key] ?? "") !== (base[key] ?? "");
        const expected = here ? mine[key] : theirs[key];
        expect(merged[key] ?? "").toBe(expected ?? "");
        const clash = here && theirs[key] !== base[key] && theirs[key] !== mine[key];
        expect(conflicts.some(({ field }) => field === key)).toBe(clash);
        if (taken.includes(key)) expect(here).toBe(false);
      }
      expect(mergeDrafts(base, base, theirs).conflicts).toEqual([]);
      expect(sameDraft(mergeDrafts(base, mine, base).draft, mine)).toBe(true);
    }),
  );
});

test("an emptied field is absent", () => {
  expect(withField({ a: "1", b: "2" }, "a", "")).toEqual({ b: "2" });
  expect(sameDraft({ a: "" }, {})).toBe(true);
});

test("whatever is typed, the check answers and never throws", () => {
  const typed = fc.dictionary(
    fc.constantFrom("title", "level", "people", "due", "done", "begun", "ended"),
    fc.string(),
  );
  fc.assert(
    fc.property(typed, (given) => {
      const { values } = checkValues(testDeclaration, typedValues(testDeclaration, given));
      const again = draftOf(testDeclaration, { date: "2026-03-05", unitId: "u", values });
      expect(typedValues(testDeclaration, again)).toEqual(values);
    }),
  );
});
