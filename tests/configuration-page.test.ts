import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const variables = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

test("docs/configuration.md tells of every setting, and of none that is not there", () => {
  const checked = variables(read("lib/env.ts"), /^ {2}([A-Z][A-Z0-9_]+):/gm);
  const page = read("docs/configuration.md").replace(/## For development[\s\S]*/, "");
  const told = variables(page, /`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)`/g);
  expect(checked.length).toBeGreaterThan(10);
  expect([...new Set(told)].sort()).toEqual([...checked].sort());
});
