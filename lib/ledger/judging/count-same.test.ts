import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutKnown } from "./count-same.ts";
import type { Judged } from "./judge-rows.ts";

const add = (fingerprint: string): Judged => ({
  ...{ line: 1, act: "add", unitId: "u", date: "2026-03-05", values: {}, fingerprint },
});
const prints = fc.array(fc.constantFrom("a", "b", "c", "d"));

test("a file brought in twice adds nothing, whatever its records became", () => {
  const edits = fc.array(fc.option(fc.constantFrom("a", "b", "x", "y")));
  fc.assert(
    fc.property(prints, edits, (file, edited) => {
      const records = file.map((importedAs, at) => ({ fingerprint: edited[at] ?? importedAs, importedAs }));
      const second = withoutKnown(file.map(add), records);
      expect(second.every(({ act }) => act === "same")).toBe(true);
    }),
  );
});

test("of equal lines as many are added as the ledger lacks", () => {
  fc.assert(
    fc.property(prints, prints, (ledger, file) => {
      const known = ledger.map((fingerprint) => ({ fingerprint, importedAs: null }));
      const added = withoutKnown(file.map(add), known).filter(({ act }) => act === "add").length;
      const count = (all: string[], one: string) => all.filter((each) => each === one).length;
      const lacking = ["a", "b", "c", "d"].map((one) => Math.max(0, count(file, one) - count(ledger, one)));
      expect(added).toBe(lacking.reduce((sum, each) => sum + each, 0));
    }),
  );
});
