import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "../../messages/en.ts";
import chinese from "../../messages/zh-CN.ts";
import { auditedActions } from "./audited-actions.ts";

const files = globSync("{lib,server}/**/{mutations,actions,sign-in,next-auth-options,export}.ts");
const code = files.map((file) => readFileSync(file, "utf8")).join("\n");

const recorded = [
  ...code.matchAll(/action: "([\w.-]+)"/g),
  ...code.matchAll(/\baction\("([\w.-]+)"/g),
  ...code.matchAll(/audit\([^;]*?"(\w+\.[\w-]+)"(?: : "(\w+\.[\w-]+)")?/g),
].flatMap(([, ...names]) => names.filter(Boolean));

test("every action that the code records can be searched for", () => {
  expect(new Set(recorded).size).toBeGreaterThan(25);
  expect(
    [...new Set(recorded)].filter((name) => !(auditedActions as readonly string[]).includes(name)),
  ).toEqual([]);
});

test.each([
  ["zh-CN", chinese],
  ["en", en],
])("every action has a name in %s", (_, { audit }) => {
  const named = Object.entries(audit.actions).flatMap(([area, verbs]) =>
    Object.keys(verbs).map((verb) => `${area}.${verb}`),
  );
  expect(named.toSorted()).toEqual(auditedActions.toSorted());
});
