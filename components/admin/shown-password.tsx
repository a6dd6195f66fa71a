"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type Props = { name: string; password: string; onClose: () => void };

/** A password that was made up, shown once. */
export function ShownPassword({ name, password, onClose }: Props) {
  const t = useTranslations("admin.users.password");
  const [copied, setCopied] = useState(false);
  // Browsers give the clipboard only to pages that came by HTTPS or from this computer.
  const canCopy = typeof navigator !== "undefined" && "clipboard" in navigator;
  const copy = async () => {
    await navigator.clipboard.writeText(password);
    setCopied(true);
  };
  return (
    <Dialog
      open
      title={t("shownTitle")}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <p className="text-ink-2 leading-relaxed">{t("shown", { name })}</p>
      <div className="mt-4 flex items-center gap-3 rounded-md border border-line-2 bg-raised py-2 pr-2 pl-4">
        <output className="select-all font-mono text-[18px] tracking-wide">{password}</output>
        {canCopy && (
          <Button className="ml-auto" onClick={copy}>
            {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
            <span aria-live="polite">{t(copied ? "copied" : "copy")}</span>
          </Button>
        )}
      </div>
    </Dialog>
  );
}
