"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { useRecordActions } from "./use-record-actions.ts";

/** Brings the deleted record back that is open. */
export function RestoreRecord({ id }: { id: string }) {
  const t = useTranslations("ledger.panel");
  const { restore } = useRecordActions();
  const [pending, start] = useTransition();
  return (
    <Button disabled={pending} onClick={() => start(() => restore([id]))}>
      {t("restore")}
    </Button>
  );
}
