"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { returnRecord } from "#lib/ledger/records/actions.ts";
import { useLedgerScreen } from "./ledger-screen.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Sends a record back to who entered it, with a reason. */
export function ReturnButton({ id }: { id: string }) {
  const t = useTranslations("ledger.return");
  const { tell } = useLedgerScreen();
  const { run, pending, failure, clear } = useAction(returnRecord);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    clear();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Undo2 aria-hidden className="size-4" />
        {t("action")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("title")}
          label={t("reason")}
          hint={t("reasonHint")}
          submit={t("submit")}
          {...{ pending, failure }}
          onClose={close}
          onSubmit={(reason) =>
            run({ id, reason }, () => {
              close();
              tell({ text: t("done") });
            })
          }
        >
          <p className="text-ink-2">{t("text")}</p>
        </ReasonDialog>
      )}
    </>
  );
}
