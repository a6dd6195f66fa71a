import { expect, test } from "vitest";
import type { Filter } from "../record-filter.ts";
import { listRecordsInput } from "./input.ts";
import { ledgerAddress, recordAddress } from "./ledger-address.ts";

const kind = "01998a52-0000-7000-8000-000000000001";

test("what an address says is what the list of records reads from it", () => {
  const filter: Filter = [
    { field: "level", oneOf: ["国家级", "a&b=c"] },
    { field: "repliedAt", filled: true },
  ];
  const address = ledgerAddress(kind, {
    ...{ from: "2026-03-01", to: "2026-03-31", filter, unit: kind, own: true, only: "overdue" },
  });
  const { pathname, searchParams } = new URL(address, "http://localhost");
  expect(pathname).toBe(`/ledgers/${kind}`);
  expect(listRecordsInput.parse(Object.fromEntries(searchParams))).toMatchObject({
    ...{ from: "2026-03-01", to: "2026-03-31", filter, unit: kind, own: "1", only: "overdue" },
  });
});

test("without a narrowing it is the whole ledger", () => {
  expect(ledgerAddress(kind)).toBe(`/ledgers/${kind}`);
  expect(ledgerAddress(kind, { filter: [], own: false })).toBe(`/ledgers/${kind}`);
});

test("one record is open beside the table", () => {
  expect(recordAddress(kind, "x")).toBe(`/ledgers/${kind}?record=x`);
});
