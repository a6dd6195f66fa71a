"use client";

import { RotateCcw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { deleteSummary, restoreSummary } from "#lib/summaries/actions.ts";

/** Puts a summary away after asking. */
export function DeleteSummary({ id, title }: { id: string; title: string }) {
  const t = useTranslations("summaries.delete");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { run, pending, failure, clear } = useAction(deleteSummary);
  const close = () => {
    setAsking(false);
    clear();
  };
  return (
    <>
      <IconButton label={t("label", { title })} onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
      <ConfirmDialog
        open={asking}
        title={t("title")}
        confirm={t("confirm")}
        pending={pending}
        onClose={close}
        onConfirm={() =>
          run({ id }, () => {
            close();
            router.refresh();
          })
        }
      >
        <FailureMessage failure={failure} />
        <p>{t("text", { title })}</p>
      </ConfirmDialog>
    </>
  );
}

/** Brings a deleted summary back. */
export function RestoreSummary({ id }: { id: string }) {
  const t = useTranslations("summaries.delete");
  const router = useRouter();
  const { run, pending } = useAction(restoreSummary);
  return (
    <IconButton label={t("restore")} disabled={pending} onClick={() => run({ id }, () => router.refresh())}>
      <RotateCcw aria-hidden className="size-4" />
    </IconButton>
  );
}
