"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { requestJson } from "#components/ui/request-json.ts";
import { useAction } from "#components/ui/use-action.ts";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import { saveSheet } from "#lib/ledger/excel/actions.ts";

/** How often (ms) it asks how far saving is. */
const interval = 400;

/** Saves the rows that can be brought in, and shows how far it is. */
export function SheetSave({ id, rows, total }: { id: string; rows: number; total: number }) {
  const t = useTranslations("excel");
  const router = useRouter();
  const { run, pending, failure } = useAction(saveSheet);
  const done = useProgress(id, pending);
  useUnsavedGuard(pending);
  return (
    <div className="mb-6 space-y-3">
      <FailureMessage failure={failure} />
      {pending ? (
        <>
          <p role="status">{t("saving", { done, total })}</p>
          <progress
            value={done}
            max={total}
            aria-label={t("saving", { done, total })}
            className="h-1.5 w-full accent-accent"
          />
        </>
      ) : (
        <Button variant="primary" disabled={rows === 0} onClick={() => run({ id }, () => router.refresh())}>
          {rows === 0 ? t("nothing") : t("save", { n: rows })}
        </Button>
      )}
    </div>
  );
}

function useProgress(id: string, running: boolean): number {
  const [done, setDone] = useState(0);
  useEffect(() => {
    if (!running) return;
    setDone(0);
    const timer = setInterval(async () => {
      const progress = await requestJson<{ done: number }>(`/api/sheets/${id}`);
      if (progress.ok) setDone(progress.value.done);
    }, interval);
    return () => clearInterval(timer);
  }, [id, running]);
  return done;
}
