"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

/**
 * The panel at the right in which one record is open. The focus goes to it when it opens, and back to where it was when
 * it closes, which Escape does too.
 */
export function PanelFrame({
  title,
  close,
  children,
}: {
  title: string;
  close: string;
  children: ReactNode;
}) {
  const t = useTranslations("ledger.panel");
  const heading = useRef<HTMLHeadingElement>(null);
  const cross = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const inDialog = event.target instanceof Element && event.target.closest("dialog");
    if (event.key === "Escape" && !event.nativeEvent.isComposing && !inDialog) cross.current?.click();
  };
  return (
    <aside
      aria-label={t("label")}
      onKeyDown={onKeyDown}
      className="fixed inset-y-0 right-0 z-30 flex w-[min(440px,100vw)] flex-col border-line border-l bg-surface shadow-paper"
    >
      <div className="flex items-start gap-3 border-line border-b px-5 py-4">
        <h2
          ref={heading}
          tabIndex={-1}
          title={title}
          className="line-clamp-4 min-w-0 flex-1 font-semibold text-[16px] leading-snug outline-none wrap-anywhere"
        >
          {title}
        </h2>
        <Link
          ref={cross}
          href={close}
          scroll={false}
          aria-label={t("close")}
          title={t("close")}
          className="-mt-1 -mr-2 flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-line/60"
        >
          <X aria-hidden className="size-4" />
        </Link>
      </div>
      <div className="min-h-0 flex-1 space-y-5 overflow-auto px-5 py-5">{children}</div>
    </aside>
  );
}
