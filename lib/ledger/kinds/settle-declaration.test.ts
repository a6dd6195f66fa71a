import { expect, test } from "vitest";
import { testDeclaration as before } from "../../../tests/builders.ts";
import type { Declaration } from "../declaration.ts";
import { removedFrom, settleDeclaration } from "./settle-declaration.ts";

const nothing = { fields: [], choices: [], states: [] };
const without = (key: string): Declaration => ({
  ...before,
  fields: before.fields.filter((field) => field.key !== key),
});

test("what records have stays, archived; the rest is gone", () => {
  const after = without("due");
  after.fields = after.fields.map((field) =>
    field.key === "level" ? { ...field, choices: [{ value: "国家级" }, { value: "市级" }] } : field,
  );
  const removed = removedFrom(before, after);
  expect(removed).toEqual({ fields: ["due"], choices: [{ field: "level", value: "省级" }], states: [] });
  expect(settleDeclaration(before, after, nothing)).toEqual(after);

  const { fields } = settleDeclaration(before, after, removed);
  expect(fields.find(({ key }) => key === "due")).toMatchObject({ name: "应到", archived: true });
  expect(fields.find(({ key }) => key === "level")?.choices).toEqual([
    { value: "国家级" },
    { value: "市级" },
    { value: "省级", archived: true },
  ]);
  expect(removedFrom(before, settleDeclaration(before, after, removed))).toEqual(nothing);
});

test("a field stays what it is under its key", () => {
  const change = (part: object): Declaration => ({
    ...before,
    fields: before.fields.map((field) => (field.key === "hours" ? { ...field, ...part } : field)),
  });
  expect(settleDeclaration(before, change({ name: "历时" }), nothing)).toMatchObject(
    change({ name: "历时" }),
  );
  for (const part of [{ type: "text" }, { hours: undefined }, { hours: { from: "ended", to: "begun" } }])
    expect(() => settleDeclaration(before, change(part), nothing)).toThrow("kind.type");
});

test("a state that records are in stays", () => {
  const workflow = [{ key: "a", name: "发现", next: [], end: true }];
  const removed = removedFrom({ ...before, workflow }, before);
  expect(removed.states).toEqual(["a"]);
  expect(() => settleDeclaration({ ...before, workflow }, before, removed)).toThrow("kind.state");
  expect(settleDeclaration({ ...before, workflow }, before, nothing)).toEqual(before);
});
