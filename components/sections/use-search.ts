import { useSearchParams } from "next/navigation";
import { useAnswer } from "#components/editor/use-answer.ts";
import type { Hits } from "#lib/sections/queries.ts";
import { type SearchPart, searchAddress } from "#lib/sections/search-address.ts";

/** What was found, and by which search. */
export type FirstAnswer = { query: string; hits: Hits };

/**
 * The search that stands in the address, which changes without a new page, and what is found for it.
 * @param first what the page came with
 */
export function useSearch(first: FirstAnswer) {
  const given = Object.fromEntries(useSearchParams());
  const query = searchAddress(given);
  const isFirst = query === first.query;
  const { value, failure, pending } = useAnswer<Hits>(isFirst ? null : `/api/sections?${query}`);
  const change = (part: SearchPart, text: string) => {
    const now = Object.fromEntries(new URLSearchParams(window.location.search));
    const next = searchAddress({ ...now, page: "", [part]: text });
    if (next !== searchAddress(now))
      window.history.replaceState(null, "", next ? `/sections?${next}` : "/sections");
  };
  if (isFirst) return { given, query, change, hits: first.hits, failure: null, pending: false };
  return { given, query, change, hits: value, failure, pending };
}
