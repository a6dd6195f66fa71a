"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { removeFile } from "#lib/ledger/evidence/actions.ts";
import type { EvidenceFile } from "#lib/ledger/evidence/queries.ts";

type Props = { recordId: string; file: EvidenceFile; onRemoved: () => void; onClose: () => void };

/** Removes a file of a record after asking. */
export function RemoveEvidenceDialog({ recordId, file, onRemoved, onClose }: Props) {
  const t = useTranslations("evidence.removing");
  const { run, pending, failure } = useAction(removeFile);
  const remove = () =>
    run({ id: recordId, fileId: file.id }, () => {
      onRemoved();
      onClose();
    });
  return (
    <ConfirmDialog
      open
      title={t("title")}
      confirm={t("confirm")}
      pending={pending}
      onClose={onClose}
      onConfirm={remove}
    >
      <FailureMessage failure={failure} />
      <p>{t("text", { name: file.name })}</p>
    </ConfirmDialog>
  );
}
