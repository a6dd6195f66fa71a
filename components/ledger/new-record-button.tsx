"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useLedgerScreen } from "./ledger-screen.tsx";

/** Opens the form for new records; while it is open there is nothing to press. */
export function NewRecordButton() {
  const t = useTranslations("ledger.entry");
  const { entering, enter } = useLedgerScreen();
  if (entering !== "no") return null;
  return (
    <Button variant="primary" onClick={() => enter("asked")}>
      <Plus aria-hidden className="size-4" />
      {t("title")}
    </Button>
  );
}
