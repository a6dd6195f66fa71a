"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useLedgerScreen } from "./ledger-screen.tsx";

/** The box that ticks one record; with Shift all from the last one that was ticked. */
export function RecordTick({ id, title }: { id: string; title: string }) {
  const t = useTranslations("ledger.columns");
  const { ticked, tick } = useLedgerScreen();
  const shift = useRef(false);
  return (
    <input
      type="checkbox"
      aria-label={t("tickRow", { title })}
      checked={ticked.includes(id)}
      onClick={(event) => {
        shift.current = event.shiftKey;
      }}
      onChange={(event) => tick(id, event.target.checked, shift.current)}
      className="block size-4 accent-accent"
    />
  );
}

/** The box that ticks all records of the page. */
export function PageTick({ count }: { count: number }) {
  const t = useTranslations("ledger.columns");
  const { ticked, tickAll } = useLedgerScreen();
  if (count === 0) return <span className="sr-only">{t("tick")}</span>;
  return (
    <input
      type="checkbox"
      aria-label={t("tickPage")}
      checked={ticked.length === count}
      ref={(box) => {
        if (box) box.indeterminate = ticked.length > 0 && ticked.length < count;
      }}
      onChange={(event) => tickAll(event.target.checked)}
      className="block size-4 accent-accent"
    />
  );
}
