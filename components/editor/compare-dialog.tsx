"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Compared } from "./carried-share.tsx";
import { CompareView } from "./compare-view.tsx";

/** Old and new side by side. */
export default function CompareDialog({ compared, onClose }: { compared: Compared; onClose: () => void }) {
  const t = useTranslations("editor.carried");
  return (
    <Dialog
      open
      size="full"
      onClose={onClose}
      title={compared.name}
      footer={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <CompareView
        before={compared.before}
        after={compared.after}
        labels={{ before: t("before"), after: t("after") }}
      />
    </Dialog>
  );
}
