"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { returnTo } from "#lib/proofread/history/actions.ts";

/** Goes back to how the dictionary and the rules were after a version. */
export function ReturnButton({ version }: { version: number }) {
  const t = useTranslations("dictionary.history");
  const { run, pending, failure, clear } = useAction(returnTo);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    clear();
  };
  return (
    <div className="-my-1.5 -mr-2 flex justify-end whitespace-normal text-left">
      <IconButton label={t("back", { version })} onClick={() => setOpen(true)}>
        <Undo2 aria-hidden className="size-4" />
      </IconButton>
      <ConfirmDialog
        open={open}
        title={t("confirm.title", { version })}
        confirm={t("confirm.button")}
        pending={pending}
        onClose={close}
        onConfirm={() => run({ version }, close)}
      >
        <FailureMessage failure={failure} />
        <p>{t("confirm.text", { version })}</p>
      </ConfirmDialog>
    </div>
  );
}
