import { expect, test } from "vitest";
import { type ReviewVersion, roundVersions } from "./round-versions.ts";

const version = (number: number, reason: string, authorId: string, hash: string): ReviewVersion => ({
  ...{ id: `v${number}`, number, reason, authorId, hash },
});
const step = (personId: string, decision: string | null, hash: string | null, kind = "review") => ({
  ...{ personId, kind, decision, hash },
});
const versions = [
  version(1, "submitted", "lin", "a"),
  version(2, "approved", "fang", "a"),
  version(3, "returned", "shen", "a"),
  version(5, "submitted", "lin", "a"),
  version(6, "returned", "shen", "a"),
  version(8, "submitted", "lin", "b"),
  version(9, "approved", "fang", "b"),
  version(10, "final", "shen", "b"),
];
const rounds = [
  { versionId: "v8", steps: [step("fang", "approved", "b"), step("shen", "approved", "b", "sign")] },
  { versionId: "v5", steps: [step("fang", "approved", "a"), step("shen", "returned", "a", "sign")] },
  { versionId: "v1", steps: [step("fang", "approved", "a"), step("shen", "returned", "a", "sign")] },
];

test("each round has its versions; what was approved in an earlier round has that of then", () => {
  expect(roundVersions(rounds, versions)).toEqual([
    { version: 8, before: 5, steps: [9, 10] },
    { version: 5, before: 1, steps: [2, 6] },
    { version: 1, before: null, steps: [2, 3] },
  ]);
});

test("what nobody decided yet, and rounds of which no version was taken, have none", () => {
  const [last] = rounds;
  const open = { versionId: null, steps: [step("fang", null, null), step("shen", null, null, "sign")] };
  expect(roundVersions([open, last!], versions)).toEqual([
    { version: null, before: 8, steps: [null, null] },
    { version: 8, before: null, steps: [9, 10] },
  ]);
});
