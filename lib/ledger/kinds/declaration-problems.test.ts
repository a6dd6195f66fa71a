import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDeclaration } from "../../../tests/any-declaration.ts";
import { testDeclaration } from "../../../tests/builders.ts";
import type { Declaration, Field, WorkflowState } from "../declaration.ts";
import { checkValues } from "../records/check-values.ts";
import { builtInKinds } from "./built-in/built-in-kinds.ts";
import { type DeclarationProblemCode, declarationProblems } from "./declaration-problems.ts";
import { exampleValues } from "./example-values.ts";
import { declarationInput } from "./input.ts";

const unit = "0b54b1a2-7d5b-4a52-9c7a-2f0c4c1f0f01";

const plain: Declaration = {
  fields: [
    { key: "title", name: "标题", type: "text" },
    { key: "people", name: "人数", type: "people" },
    { key: "begun", name: "开始", type: "time" },
  ],
  ...{ titleField: "title", dateName: "日期", columns: ["title", "people"], totals: ["people"] },
};

const added = (...fields: Field[]): Declaration => ({ ...plain, fields: [...plain.fields, ...fields] });
const field = (key: string, name: string, rest: Partial<Field> = {}): Field => ({
  ...{ key, name, type: "text", ...rest },
});
const flow = (...workflow: WorkflowState[]): Declaration => ({ ...plain, workflow });
const state = (key: string, next: string[], rest: Partial<WorkflowState> = {}): WorkflowState => ({
  ...{ key, name: key, next, ...rest },
});
const last = state("b", [], { end: true });

test.each<[string, Declaration, DeclarationProblemCode[]]>([
  ["nothing wrong", plain, []],
  [
    "only files",
    { ...plain, fields: [field("f", "材料", { type: "attachment" })] },
    ["noFields", "title", "column", "column", "total"],
  ],
  ["a key with a blank", added(field("a b", "甲")), ["key"]],
  ["a key that begins with a digit", added(field("1a", "甲")), ["key"]],
  ["a key that records have", added(field("State", "甲")), ["key"]],
  ["a key that every object has", added(field("constructor", "甲")), ["key"]],
  ["two equal keys", added(field("title", "甲")), ["sameKey"]],
  ["two equal names", added(field("a", "标题")), ["sameName"]],
  ["the name of the date", added(field("a", "日期")), ["sameName"]],
  ["the name of an archived field", added(field("a", "标题", { archived: true })), []],
  ["a header of every file", added(field("a", "单位")), ["reservedName"]],
  ["no choice", added(field("a", "甲", { type: "choice" })), ["choices"]],
  [
    "only archived choices",
    added(field("a", "甲", { type: "choice", choices: [{ value: "x", archived: true }] })),
    ["choices"],
  ],
  [
    "two equal choices",
    added(field("a", "甲", { type: "choice", choices: [{ value: "x" }, { value: "x" }] })),
    ["sameChoice"],
  ],
  ["an example that is none", added(field("a", "甲", { type: "date", example: "三月" })), ["example"]],
  [
    "hours from nothing",
    added(field("a", "甲", { type: "number", hours: { from: "begun", to: "x" } })),
    ["hours"],
  ],
  [
    "hours from itself",
    added(field("a", "甲", { type: "number", hours: { from: "begun", to: "begun" } })),
    ["hours"],
  ],
  [
    "an end before its beginning",
    {
      ...plain,
      fields: [
        ...plain.fields.with(2, { key: "begun", name: "开始", type: "time", example: "2026-03-05T10:00" }),
        { key: "ended", name: "结束", type: "time", example: "2026-03-05T09:00" },
        { key: "spent", name: "历时", type: "number", hours: { from: "begun", to: "ended" } },
      ],
    },
    ["example"],
  ],
  ["a title that is a number", { ...plain, titleField: "people" }, ["title"]],
  ["a column of nothing", { ...plain, columns: ["title", "x"] }, ["column"]],
  ["a column twice", { ...plain, columns: ["title", "title"] }, ["column"]],
  ["a sum of words", { ...plain, totals: ["title"] }, ["total"]],
  ["a workflow", flow(state("a", ["b"]), last), []],
  ["a state after itself", flow(state("a", ["a", "b"]), last), ["next"]],
  ["a state after nothing known", flow(state("a", ["b", "c"]), last), ["next"]],
  ["a state that leads nowhere", flow(state("a", ["b"]), state("b", [])), ["deadEnd"]],
  ["a state that nothing leads to", flow(state("a", [], { end: true }), last), ["unreachable"]],
  ["two equal states", flow(state("a", ["b"]), last, last), ["sameKey", "sameState"]],
  ["two states of one name", flow(state("a", ["b"], { name: "b" }), last), ["sameState"]],
  ["a moment kept in words", flow(state("a", ["b"], { stamps: "title" }), last), ["stamp"]],
])("%s", (_, declaration, codes) => {
  expect(declarationProblems(declaration).map(({ code }) => code)).toEqual(codes);
  expect(declarationInput.safeParse(declaration).success).toBe(codes.length === 0);
});

test("every built-in ledger holds together", () => {
  for (const { key, declaration } of builtInKinds) {
    expect([key, declarationProblems(declaration)]).toEqual([key, []]);
    expect(declarationInput.parse(declaration)).toEqual(declaration);
    expect(checkValues(declaration, exampleValues(declaration, unit)).problems).toEqual([]);
  }
  expect(declarationProblems(testDeclaration)).toEqual([]);
});

test("what is accepted makes a form that accepts its own examples", () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyDeclaration, (given) => {
      const parsed = declarationInput.safeParse(given);
      if (!parsed.success) return;
      accepted += 1;
      expect(checkValues(parsed.data, exampleValues(parsed.data, unit)).problems).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(accepted, "declarations that hold together").toBeGreaterThan(60);
});
