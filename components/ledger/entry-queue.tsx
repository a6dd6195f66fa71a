"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useFailureText } from "#components/ui/failure-message.tsx";
import type { Waiting } from "./use-entry-queue.ts";

type Props = {
  waiting: readonly Waiting[];
  /** Whether the form is free to take one back. */
  free: boolean;
  onAgain: (entry: Waiting) => void;
  onTakeBack: (entry: Waiting) => void;
  onForget: (id: string) => void;
};

/** Entered records that are not saved yet, each with the reason and a way on. */
export function EntryQueue({ waiting, free, onAgain, onTakeBack, onForget }: Props) {
  const t = useTranslations("ledger.entry");
  const failureText = useFailureText();
  if (waiting.length === 0) return null;
  return (
    <ul aria-label={t("waiting")} className="mt-4 divide-y divide-line rounded-md border border-line">
      {waiting.map((entry) => (
        <li key={entry.input.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
          <span className="text-ink-2 tabular-nums">{entry.input.date}</span>
          <span className="font-medium wrap-anywhere">{entry.title}</span>
          {entry.failure ? (
            <>
              <span role="alert" className="basis-full text-[13px] text-accent">
                {failureText(entry.failure)}
              </span>
              <Button onClick={() => onAgain(entry)}>{t("again")}</Button>
              <Button
                onClick={() => onTakeBack(entry)}
                disabled={!free}
                title={free ? undefined : t("takeBackLater")}
              >
                {t("takeBack")}
              </Button>
              <Button variant="quiet" onClick={() => onForget(entry.input.id)}>
                {t("forget")}
              </Button>
            </>
          ) : (
            <span className="text-[13px] text-ink-3">{t("sending")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
