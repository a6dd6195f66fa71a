import type { LedgerPage } from "./input.ts";

/** The parameters of the address that shows this; what is as usual is left out. */
export function ledgerParameters(page: Partial<LedgerPage>): Record<string, string> {
  const { text, from, to, unit, own, filter = [], only, sort, page: number = 1, columns = [], record } = page;
  const given: Record<string, string | undefined> = {
    ...{ text, from, to, unit, own, only },
    filter: filter.length > 0 ? JSON.stringify(filter) : undefined,
    sort: sort === "-date" ? undefined : sort,
    page: number > 1 ? String(number) : undefined,
    columns: columns.join(","),
    record,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]));
}

/** The address of the page of a ledger that shows this. */
export function ledgerAddress(kindId: string, page: Partial<LedgerPage> = {}): string {
  const parameters = new URLSearchParams(ledgerParameters(page)).toString();
  return `/ledgers/${kindId}${parameters && `?${parameters}`}`;
}

/** The address with something changed: from the first page on, and with no record open, unless it says otherwise. */
export function changedAddress(kindId: string, page: LedgerPage, change: Partial<LedgerPage>): string {
  return ledgerAddress(kindId, { ...page, page: 1, record: undefined, ...change });
}
