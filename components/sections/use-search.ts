import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { requestJson } from "#components/editor/request.ts";
import type { Failure, Result } from "#lib/action.ts";
import type { Hits } from "#lib/sections/queries.ts";
import { type SearchPart, searchAddress } from "#lib/sections/search-address.ts";

/** An answer, and to which search. */
export type Answer = { query: string; hits: Hits };

/**
 * The search that stands in the address, which changes without a new page, and what is found for it.
 * @param first what the page came with
 */
export function useSearch(first: Answer) {
  const given = Object.fromEntries(useSearchParams());
  const query = searchAddress(given);
  const [answer, setAnswer] = useState<{ query: string; result: Result<Hits> } | null>(null);

  useEffect(() => {
    if (query === first.query) return;
    const leaving = new AbortController();
    void requestJson<Hits>(`/api/sections?${query}`, { signal: leaving.signal }).then((result) => {
      if (!leaving.signal.aborted) setAnswer({ query, result });
    });
    return () => leaving.abort();
  }, [query, first.query]);

  const change = (part: SearchPart, value: string) => {
    const now = Object.fromEntries(new URLSearchParams(window.location.search));
    const next = searchAddress({ ...now, page: "", [part]: value });
    if (next !== searchAddress(now))
      window.history.replaceState(null, "", next ? `/sections?${next}` : "/sections");
  };
  const current = query === first.query ? null : answer;
  const pending = query !== first.query && answer?.query !== query;
  const result = current?.result;
  const failure: Failure | null = result && !result.ok ? result.error : null;
  const hits = query === first.query ? first.hits : result?.ok ? result.value : null;
  return { given, query, change, hits, failure, pending };
}
