"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveOutline } from "#lib/outlines/actions.ts";

type Props = { id: string; name: string; onClose: () => void };

/** Asks whether to put an outline away, and does it. */
export function ArchiveOutline({ id, name, onClose }: Props) {
  const t = useTranslations("outlines.archiveDialog");
  const router = useRouter();
  const { run, pending, failure } = useAction(archiveOutline);
  const confirm = () =>
    run({ id, archived: true }, () => {
      onClose();
      router.refresh();
    });
  return (
    <ConfirmDialog
      open
      title={t("title")}
      confirm={t("confirm")}
      pending={pending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <FailureMessage failure={failure} />
      <p>{t("text", { name })}</p>
    </ConfirmDialog>
  );
}
