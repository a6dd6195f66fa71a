"use client";

import { useTranslations } from "next-intl";
import type { Failure, Result } from "#lib/action.ts";
import { deleteRecords, restoreRecords } from "#lib/ledger/records/actions.ts";
import { useLedgerScreen } from "./ledger-screen.tsx";

/** Deletes and restores records and says so, with the way back from a deletion. */
export function useRecordActions() {
  const t = useTranslations("ledger.bulk");
  const { tell, tickAll } = useLedgerScreen();

  const restore = async (ids: string[]) => {
    const failure = await failureOf(restoreRecords({ ids }));
    if (!failure) tickAll(false);
    tell(failure ? { failure } : { text: t("restored", { n: ids.length }) });
  };
  const remove = async (ids: string[]): Promise<boolean> => {
    const failure = await failureOf(deleteRecords({ ids }));
    if (!failure) tickAll(false);
    const undo = { label: t("undo"), run: () => void restore(ids) };
    tell(failure ? { failure } : { text: t("deleted", { n: ids.length }), action: undo });
    return failure === null;
  };
  return { remove, restore };
}

/** How an action failed; null when it did not. */
export async function failureOf(answer: Promise<Result<unknown>>): Promise<Failure | null> {
  try {
    const result = await answer;
    return result.ok ? null : result.error;
  } catch {
    return { code: "system.offline", values: {} };
  }
}
