import { expect, test } from "vitest";
import { builtInDefinitions } from "../figures/built-in/built-in-definitions.ts";
import { comparedDays, tiles } from "./tiles.ts";

test.each([
  [2026, "2026-11-22", "2025-01-01", "2025-11-22"],
  [2026, "2026-01-01", "2025-01-01", "2025-01-01"],
  [2024, "2024-02-29", "2023-01-01", "2023-02-28"],
  [2025, "2026-11-22", "2024-01-01", "2024-12-31"],
  [2027, "2026-11-22", "2026-01-01", "2026-12-31"],
])("%d, seen on %s, is held against %s to %s", (year, today, from, to) => {
  expect(comparedDays(year, today)).toEqual({ from, to });
});

test("every tile shows built-in definitions, all of one ledger", () => {
  const kindOf = new Map(builtInDefinitions.map(({ key, kind }) => [key, kind]));
  for (const { main, beside } of tiles) {
    expect(kindOf.get(main)).toBeDefined();
    expect(beside.map((key) => kindOf.get(key))).toEqual(beside.map(() => kindOf.get(main)));
  }
});
