import { useEffect, useState } from "react";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure, Result } from "#lib/action.ts";

/** What one of our routes answers, and whether another answer is on its way. */
export type Answered<T> = { value: T | null; failure: Failure | null; pending: boolean };

/**
 * Asks one of our own routes again whenever the address changes; who asks anew gives up the old question.
 * Until there is an answer the last one stays.
 * @param url null to ask nothing
 * @param pause rest (ms) in changes before it asks
 */
export function useAnswer<T>(url: string | null, pause = 0): Answered<T> {
  const [answer, setAnswer] = useState<{ url: string; result: Result<T> } | null>(null);

  useEffect(() => {
    if (url === null) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const result = await requestJson<T>(url, { signal: leaving.signal });
      if (!leaving.signal.aborted) setAnswer({ url, result });
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [url, pause]);

  const result = answer?.result;
  return {
    value: result?.ok ? result.value : null,
    failure: result && !result.ok ? result.error : null,
    pending: url !== null && answer?.url !== url,
  };
}
