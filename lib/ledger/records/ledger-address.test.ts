import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgerPageInput } from "./input.ts";
import { changedAddress, ledgerAddress } from "./ledger-address.ts";

const day = fc.constantFrom("2026-03-05", "1990-01-01", undefined);
const key = fc.constantFrom("title", "people", "state");
const condition = fc.oneof(
  fc.record({
    field: key,
    oneOf: fc.array(fc.oneof(fc.string(), fc.boolean()), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ field: key, from: fc.oneof(fc.integer(), fc.constant("2026-01-01")) }),
  fc.record({ field: key, contains: fc.string({ minLength: 1, maxLength: 20 }) }),
);

const address = fc.record({
  text: fc.constantFrom("", "读书 & 100%", "a=b"),
  ...{ from: day, to: day },
  unit: fc.option(fc.uuid(), { nil: undefined }),
  own: fc.constantFrom("1" as const, undefined),
  filter: fc.array(condition, { maxLength: 4 }),
  only: fc.constantFrom("returned" as const, "overdue" as const, "deleted" as const, undefined),
  sort: fc.constantFrom("-date", "date", "people", "-state"),
  page: fc.integer({ min: 1, max: 100 }),
  columns: fc.uniqueArray(key),
  record: fc.option(fc.uuid(), { nil: undefined }),
});

test("an address says again what it was made from", () => {
  fc.assert(
    fc.property(address, (given) => {
      const { searchParams } = new URL(ledgerAddress("kind", given), "http://x");
      expect(ledgerPageInput.parse(Object.fromEntries(searchParams))).toEqual(given);
    }),
  );
});

test("nothing asked for is a bare address", () => {
  expect(ledgerAddress("kind", ledgerPageInput.parse({}))).toBe("/ledgers/kind");
  expect(ledgerAddress("kind")).toBe("/ledgers/kind");
});

test("a change begins on the first page and closes what is open", () => {
  const page = ledgerPageInput.parse({
    text: "x",
    page: "3",
    record: "9b2f3d5e-5f0f-4b53-8a06-1f0d5a2b9c11",
  });
  expect(changedAddress("kind", page, { sort: "people" })).toBe("/ledgers/kind?text=x&sort=people");
  expect(changedAddress("kind", page, { page: 4, sort: "-date" })).toBe("/ledgers/kind?text=x&page=4");
});

test("whatever stands in an address, it asks for something", () => {
  const names = fc.constantFrom(...Object.keys(ledgerPageInput.shape));
  fc.assert(
    fc.property(fc.dictionary(names, fc.string({ unit: "binary" })), (given) => {
      const page = ledgerPageInput.parse(given);
      expect(ledgerPageInput.parse({ ...given, filter: JSON.stringify(page.filter) })).toEqual(page);
    }),
  );
});
