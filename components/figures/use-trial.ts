"use client";

import { useEffect, useState } from "react";
import type { Failure, Result } from "#lib/action.ts";
import { tryFormula } from "#lib/ledger/definitions/actions.ts";
import type { Reading } from "#lib/ledger/figures/question.ts";

type Trial = Parameters<typeof tryFormula>[0];

/** Rest (ms) in what is written before it is tried. */
const rest = 400;

/** What a formula says of the records while it is being written; null asks nothing. */
export function useTrial(trial: Trial | null): {
  reading: Reading | null;
  failure: Failure | null;
  pending: boolean;
} {
  const asked = trial && JSON.stringify(trial);
  const [answer, setAnswer] = useState<{ asked: string; result: Result<Reading> } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let given = true;
    const timer = setTimeout(async () => {
      const offline = { ok: false, error: { code: "system.offline", values: {} } } as const;
      const result = await tryFormula(JSON.parse(asked)).catch((): Result<Reading> => offline);
      if (given) setAnswer({ asked, result });
    }, rest);
    return () => {
      given = false;
      clearTimeout(timer);
    };
  }, [asked]);
  const current = answer?.asked === asked ? answer.result : null;
  return {
    reading: current?.ok ? current.value : null,
    failure: current && !current.ok ? current.error : null,
    pending: asked !== null && !current,
  };
}
