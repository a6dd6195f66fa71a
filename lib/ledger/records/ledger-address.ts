import type { Filter } from "../record-filter.ts";

/** What a ledger is narrowed to, as `listRecordsInput` reads it back from an address. */
export type LedgerNarrowing = {
  /** Days, both included. */
  from?: string;
  to?: string;
  filter?: Filter;
  unit?: string;
  /** Whether the units below are left out. */
  own?: boolean;
  only?: "returned" | "overdue" | "deleted";
};

/** The address of a ledger with exactly the records that a narrowing leaves. */
export function ledgerAddress(kindId: string, narrowing: LedgerNarrowing = {}): string {
  const { from, to, filter = [], unit, own, only } = narrowing;
  const given = { from, to, unit, own: own ? "1" : undefined, only };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) parameters.set(name, value);
  if (filter.length > 0) parameters.set("filter", JSON.stringify(filter));
  const query = parameters.toString();
  return `/ledgers/${kindId}${query && `?${query}`}`;
}

/** The address at which one record is open beside the table of its ledger. */
export function recordAddress(kindId: string, recordId: string): string {
  return `/ledgers/${kindId}?record=${recordId}`;
}
