"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "#lib/action.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FailureMessage } from "./failure-message.tsx";

/** What went wrong with a button that has no form around it. */
export function FailureDialog({ failure, onClose }: { failure: Failure | null; onClose: () => void }) {
  const t = useTranslations("common");
  if (!failure) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("failed")}
      footer={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <FailureMessage failure={failure} />
    </Dialog>
  );
}
