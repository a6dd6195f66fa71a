"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { useLedgerScreen } from "./ledger-screen.tsx";
import type { UnitOption } from "./unit-option.ts";
import { useRecordActions } from "./use-record-actions.ts";

const SetFieldDialog = lazy(() =>
  import("./set-field-dialog.tsx").then((module) => ({ default: module.SetFieldDialog })),
);

type Props = { declaration: Declaration; units: readonly UnitOption[]; deleted: boolean };

/** What can be done with the ticked records, all of them or none. */
export function BulkBar({ declaration, units, deleted }: Props) {
  const t = useTranslations("ledger.bulk");
  const { ticked, tickAll } = useLedgerScreen();
  const { remove, restore } = useRecordActions();
  const [setting, setSetting] = useState(false);
  const [pending, start] = useTransition();
  if (ticked.length === 0) return null;
  return (
    <section
      aria-label={t("ticked", { n: ticked.length })}
      className="sticky bottom-3 z-10 mt-3 flex flex-wrap items-center gap-2 rounded-lg border border-line-2 bg-surface px-4 py-2.5 shadow-paper"
    >
      <p role="status" className="mr-2 font-medium">
        {t("ticked", { n: ticked.length })}
      </p>
      {deleted ? (
        <Button disabled={pending} onClick={() => start(() => restore(ticked))}>
          {t("restore")}
        </Button>
      ) : (
        <>
          <Button onClick={() => setSetting(true)}>{t("set")}</Button>
          <Button disabled={pending} onClick={() => start(async () => void (await remove(ticked)))}>
            {t("delete")}
          </Button>
        </>
      )}
      <Button variant="quiet" onClick={() => tickAll(false)}>
        {t("none")}
      </Button>
      <Suspense>
        {setting && (
          <SetFieldDialog
            ids={ticked}
            declaration={declaration}
            units={units}
            onClose={() => setSetting(false)}
          />
        )}
      </Suspense>
    </section>
  );
}
