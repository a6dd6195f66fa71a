/** What a search in the library is made of, in the order of its address. */
const names = ["text", "unit", "year", "template", "outline", "period", "state", "page"] as const;

/** One of the parts of a search. */
export type SearchPart = (typeof names)[number];

/** A search as the query of an address, without "?": only what is given, always in the same order. */
export function searchAddress(given: Partial<Record<SearchPart, string>>): string {
  const parts = names.flatMap((name) => (given[name] ? [[name, given[name]]] : []));
  return new URLSearchParams(parts).toString();
}
