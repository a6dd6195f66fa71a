"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Failure } from "#lib/action.ts";

/** Turns a failure into its sentence in the person's language. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations("errors");
  return useCallback(
    (failure) => (t.has(failure.code) ? t(failure.code, failure.values) : failure.code),
    [t],
  );
}

/** What went wrong, above a form. */
export function FailureMessage({ failure }: { failure: Failure | null }) {
  const text = useFailureText();
  if (!failure) return null;
  return (
    <p role="alert" className="rounded-md bg-accent-soft px-3 py-2 text-accent leading-relaxed">
      {text(failure)}
    </p>
  );
}
