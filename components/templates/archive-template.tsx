"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveTemplate } from "#lib/templates/actions.ts";

type Props = { id: string; heading: string; onClose: () => void };

/** Asks whether to put a template away, and does it. */
export function ArchiveTemplate({ id, heading, onClose }: Props) {
  const t = useTranslations("templates.archiveDialog");
  const router = useRouter();
  const { run, pending, failure } = useAction(archiveTemplate);
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
      <p>{t("text", { heading })}</p>
    </ConfirmDialog>
  );
}
