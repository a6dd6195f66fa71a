"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { restoreVersion } from "#lib/collab/versions/actions.ts";

type Props = { summaryId: string; number: number; time: string };

/** Makes the text again what a version says, after saying what that means. */
export function RestoreVersion({ summaryId: id, number, time }: Props) {
  const t = useTranslations("versions.restore");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const { run, pending, failure, clear } = useAction(restoreVersion);
  const close = () => {
    setAsking(false);
    clear();
  };
  return (
    <>
      <IconButton label={t("open", { n: number })} onClick={() => setAsking(true)}>
        <RotateCcw aria-hidden className="size-4" />
      </IconButton>
      <ConfirmDialog
        open={asking}
        title={t("title", { n: number })}
        confirm={t("confirm")}
        pending={pending}
        onClose={close}
        onConfirm={() =>
          run({ id, number }, (restored) => {
            close();
            setDone(restored.number);
            router.refresh();
          })
        }
      >
        <FailureMessage failure={failure} />
        <p>{t("text", { n: number, time })}</p>
        <p>{t("kept")}</p>
      </ConfirmDialog>
      {done !== null && (
        <Notice content={{ text: t("done", { n: number, now: done }) }} onClose={() => setDone(null)} />
      )}
    </>
  );
}
