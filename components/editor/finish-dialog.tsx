"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { finishSummary, reopenSummary } from "#lib/collab/actions.ts";

type Props = { summaryId: string; final: boolean; onClose: () => void };

/** Makes a summary final or a draft again, after saying what that means; what is open must be accepted first. */
export default function FinishDialog({ summaryId: id, final, onClose }: Props) {
  const t = useTranslations("editor.finish");
  const router = useRouter();
  const finish = useAction(finishSummary);
  const reopen = useAction(reopenSummary);
  const done = () => {
    onClose();
    router.refresh();
  };
  const acceptable = ["summary.undecided", "summary.figures-changed"].includes(finish.failure?.code ?? "");
  return (
    <ConfirmDialog
      open
      title={t(final ? "reopen" : "finish")}
      confirm={t(final ? "reopen" : "finish")}
      pending={finish.pending || reopen.pending}
      onClose={onClose}
      onConfirm={() => (final ? reopen.run({ id }, done) : finish.run({ id, despite: false }, done))}
    >
      <p>{t(final ? "reopenText" : "finishText")}</p>
      <FailureMessage failure={finish.failure ?? reopen.failure} />
      {acceptable && (
        <Button
          variant="danger"
          disabled={finish.pending}
          onClick={() => finish.run({ id, despite: true }, done)}
        >
          {t("despite")}
        </Button>
      )}
    </ConfirmDialog>
  );
}
