import { expect, test } from "vitest";
import { closedUntil } from "./closed-until.ts";

const locks = [
  { unitId: "a", until: "2025-06-30" },
  { unitId: "b", until: "2025-12-31" },
];

test.each([
  ["/a/b/", "2025-12-31"],
  ["/a/c/", "2025-06-30"],
  ["/a/", "2025-06-30"],
  ["/c/", null],
  ["/aa/", null],
])("a unit at %s is closed until %s", (path, until) => {
  expect(closedUntil(locks, path)).toBe(until);
});
