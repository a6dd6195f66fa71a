import fc from "fast-check";
import { expect, test } from "vitest";
import { testDeclaration } from "../../../tests/builders.ts";
import type { Field } from "../declaration.ts";
import { builtInKinds } from "../kinds/built-in/built-in-kinds.ts";
import { checkValues, isDay, isMinute, problemCodes } from "./check-values.ts";

const field = (type: Field["type"], rest: Partial<Field> = {}): Field => ({
  ...{ key: "x", name: "栏", type },
  ...rest,
});
const choices = [{ value: "省级" }, { value: "市级", archived: true }];

test.each<[Field, unknown, unknown]>([
  [field("text"), "  读书会 ", "读书会"],
  [field("text"), "字".repeat(501), "long"],
  [field("longText"), "字".repeat(5_000), "字".repeat(5_000)],
  [field("text"), 3, "text"],
  [field("text", { required: true }), "  ", "required"],
  [field("text"), "\u0000甲\ud800", "甲\ufffd"],
  [field("number"), 12.5, 12.5],
  [field("number"), "12", "number"],
  [field("number"), Number.NaN, "number"],
  [field("number"), -1, "bounds"],
  [field("number"), 1e13, "bounds"],
  [field("people"), 1.5, "whole"],
  [field("percent"), 98.71, 98.71],
  [field("percent"), 1_001, "bounds"],
  [field("date"), "2026-02-29", "date"],
  [field("date"), "2024-02-29", "2024-02-29"],
  [field("time"), "2026-03-05T24:00", "time"],
  [field("time"), "2026-03-05T09:12", "2026-03-05T09:12"],
  [field("choice", { choices }), "省级", "省级"],
  [field("choice", { choices }), "市级", "archived"],
  [field("choice", { choices }), "县级", "choice"],
  [field("yesNo"), false, false],
  [field("yesNo"), "是", "yesNo"],
  [field("unit"), "1", "unit"],
  [field("link"), "https://example.com/a?b=1", "https://example.com/a?b=1"],
  [field("link"), "javascript:alert(1)", "link"],
  [field("link"), "example.com", "link"],
])("%j given %j", (declared, given, expected) => {
  const { values, problems } = checkValues({ fields: [declared] }, { x: given });
  const [problem] = problems;
  expect(problem ? problem.code : values.x).toBe(expected);
});

test("a choice that is offered no more fits the record that has it", () => {
  const declaration = { fields: [field("choice", { choices })] };
  expect(checkValues(declaration, { x: "市级" }, { x: "市级" })).toEqual({
    values: { x: "市级" },
    problems: [],
  });
});

test("a field that is asked for no more keeps its value, an unknown one is refused", () => {
  const declaration = { fields: [field("text", { archived: true }), { ...field("text"), key: "y" }] };
  expect(checkValues(declaration, { y: "新" }, { x: "旧", y: "旧" }).values).toEqual({ x: "旧", y: "新" });
  expect(checkValues(declaration, { z: "1" }).problems).toEqual([
    { field: "z", code: "unknown", values: {} },
  ]);
});

test("what ends cannot begin later", () => {
  const given = { title: "甲", begun: "2026-03-05T10:00", ended: "2026-03-05T09:00" };
  expect(checkValues(testDeclaration, given).problems).toEqual([
    { field: "ended", code: "order", values: { other: "开始" } },
  ]);
});

const declarations = [testDeclaration, ...builtInKinds.map(({ declaration }) => declaration)];

/** Values that fit now and then, among all that a browser can send. */
const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom("2026-03-05", "2026-03-05T09:12", "省级", "https://example.com/", " 12 "),
);

test("whatever comes in, it answers; and what it accepts it accepts again unchanged", () => {
  const given = fc.constantFrom(...declarations).chain((declaration) => {
    const keys = [...declaration.fields.map(({ key }) => key), "other", "__proto__", "constructor"];
    return fc.tuple(fc.constant(declaration), fc.dictionary(fc.constantFrom(...keys), anything));
  });
  fc.assert(
    fc.property(given, ([declaration, said]) => {
      const { values, problems } = checkValues(declaration, said);
      for (const { code } of problems) expect(problemCodes).toContain(code);
      const again = checkValues(declaration, values);
      expect(again.values).toEqual(values);
      expect(again.problems.filter(({ code }) => code !== "required" && code !== "order")).toEqual([]);
      if (problems.length === 0) expect(again.problems).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("days and minutes exist", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
  fc.assert(fc.property(day, (at) => isDay(at.toISOString().slice(0, 10))));
  fc.assert(fc.property(day, (at) => isMinute(at.toISOString().slice(0, 16))));
  expect(["2026-2-3", "1989-12-31", "2101-01-01", "2026-04-31", ""].filter(isDay)).toEqual([]);
});
