"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

type Props = {
  title: string;
  secret: string;
  onClose: () => void;
  /** Whose it is and what to do with it. */
  children: ReactNode;
};

/** Something secret that was made up, shown once. */
export function ShownSecret({ title, secret, onClose, children }: Props) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);
  // Browsers give the clipboard only to pages that came by HTTPS or from this computer.
  const canCopy = typeof navigator !== "undefined" && "clipboard" in navigator;
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <p className="text-ink-2 leading-relaxed">{children}</p>
      <div className="mt-4 flex items-center gap-3 rounded-md border border-line-2 bg-raised py-2 pr-2 pl-4">
        <output
          className={`min-w-0 select-all break-all font-mono ${secret.length > 20 ? "text-[14px]" : "text-[18px] tracking-wide"}`}
        >
          {secret}
        </output>
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
