"use client";

import { useCallback, useRef, useState, useTransition } from "react";
import type { Failure, Result } from "#lib/action.ts";

/** A server action under way: whether it runs, and how the last run failed. */
export type RunningAction<Input, T> = {
  /** Runs it unless it is running already (a double click does nothing); `done` gets its value. */
  run: (input: Input, done?: (value: T) => void) => void;
  pending: boolean;
  failure: Failure | null;
  clear: () => void;
};

/** Calls a server action from a form: pending state, failures as data, and no second run meanwhile. */
export function useAction<Input, T>(action: (input: Input) => Promise<Result<T>>): RunningAction<Input, T> {
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);

  const run = useCallback(
    (input: Input, done?: (value: T) => void) => {
      if (running.current) return;
      running.current = true;
      startTransition(async () => {
        try {
          const result = await action(input);
          setFailure(result.ok ? null : result.error);
          if (result.ok) done?.(result.value);
        } catch {
          setFailure({ code: "system.offline", values: {} });
        } finally {
          running.current = false;
        }
      });
    },
    [action],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { run, pending, failure, clear };
}
