"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./icon-button.tsx";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  footer?: ReactNode;
  children: ReactNode;
  /** For forms it is narrow; `full` is for what needs the whole screen. */
  size?: "narrow" | "full";
};

/**
 * A window over the page, on the browser's own <dialog>: it holds the focus, first in its first field,
 * Escape closes it, and the focus returns to where it was.
 */
export function Dialog({ open, onClose, title, footer, children, size = "narrow" }: Props) {
  const t = useTranslations("common");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    if (!element.open) {
      before.current = document.activeElement;
      element.showModal();
      element.querySelector<HTMLElement>("input, select, textarea")?.focus();
    }
    // A <dialog> that is taken out of the page does not give the focus back by itself.
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-auto max-h-[86dvh] whitespace-normal rounded-lg border border-line bg-surface p-0 text-left text-ink shadow-xl backdrop:bg-ink/30 ${size === "full" ? "w-[min(1200px,96vw)]" : "w-[min(520px,94vw)]"}`}
    >
      <div className="flex max-h-[86dvh] flex-col">
        <div className="flex items-center gap-4 px-6 pt-5 pb-3">
          <h2 id={id} className="font-semibold text-[16px]">
            {title}
          </h2>
          <IconButton label={t("close")} onClick={onClose} className="-mr-2 ml-auto">
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
        <div className="min-h-0 overflow-auto px-6 pt-1 pb-5">{children}</div>
        {footer && (
          <div className="flex justify-end gap-2 border-line border-t bg-raised px-6 py-3">{footer}</div>
        )}
      </div>
    </dialog>
  );
}
