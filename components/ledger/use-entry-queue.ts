"use client";

import { useCallback, useRef, useState } from "react";
import type { Failure } from "#lib/action.ts";
import { createRecord } from "#lib/ledger/records/actions.ts";
import type { Draft } from "#lib/ledger/records/draft.ts";
import type { CreateRecord } from "#lib/ledger/records/input.ts";

/** A record that was entered and is not known to be saved; `failure` says why it was not. */
export type Waiting = { input: CreateRecord; draft: Draft; title: string; failure: Failure | null };

/**
 * Sends entered records one after the other while the next one is typed. What the server refuses, or what no line
 * carries, waits with everything that was typed. Sent again, a record is still the same one.
 */
export function useEntryQueue(onSaved: (entry: Waiting) => void) {
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(
    (entry: Waiting) => {
      const { id } = entry.input;
      const sending = { ...entry, failure: null };
      setWaiting((all) =>
        all.some(({ input }) => input.id === id)
          ? all.map((one) => (one.input.id === id ? sending : one))
          : [...all, sending],
      );
      last.current = last.current.then(async () => {
        const failure = await attempt(entry.input);
        if (failure) {
          setWaiting((all) => all.map((one) => (one.input.id === id ? { ...one, failure } : one)));
        } else {
          setWaiting((all) => all.filter(({ input }) => input.id !== id));
          onSaved(entry);
        }
      });
    },
    [onSaved],
  );
  const forget = useCallback(
    (id: string) => setWaiting((all) => all.filter(({ input }) => input.id !== id)),
    [],
  );
  return { waiting, setWaiting, send, forget };
}

async function attempt(input: CreateRecord): Promise<Failure | null> {
  try {
    const result = await createRecord(input);
    return result.ok ? null : result.error;
  } catch {
    return { code: "system.offline", values: {} };
  }
}
