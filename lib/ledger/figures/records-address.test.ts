import { expect, test } from "vitest";
import { listRecordsInput } from "../records/input.ts";
import { recordsAddress } from "./records-address.ts";

const unit = "0198c0de-0000-7000-8000-000000000001";
const asked = { unit, below: true, periodKind: "quarter", year: 2026, part: 2 } as const;
const definition = {
  kind: { id: "kind", name: "理论学习" },
  filter: [{ field: "form", oneOf: ["集中学习", "专题&研讨"] }],
  span: "period",
} as const;

/** What the page of the ledger reads from an address. */
function read(address: string) {
  return listRecordsInput.parse(Object.fromEntries(new URL(address, "http://a").searchParams));
}

test("the ledger shows the records that count, by its own reading of the address", () => {
  const address = recordsAddress({ ...definition, filter: [...definition.filter] as never }, asked);
  expect(address).toMatch(/^\/ledgers\/kind\?/);
  expect(read(address)).toMatchObject({
    from: "2026-04-01",
    to: "2026-06-30",
    unit,
    filter: definition.filter,
  });
  expect(read(address).own).toBeUndefined();
});

test("of a unit alone, and all until the end", () => {
  const address = recordsAddress({ ...definition, filter: [], span: "until" }, { ...asked, below: false });
  expect(read(address)).toMatchObject({ own: "1", to: "2026-06-30", filter: [] });
  expect(read(address).from).toBeUndefined();
});
