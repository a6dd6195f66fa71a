"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Failure } from "#lib/action.ts";
import { useFailureText } from "./failure-message.tsx";

/**
 * Something to tell: a sentence, perhaps with a way to take it back; or a failure. `untilEdit` says that the way
 * back is "undo", which means something else once more was written.
 */
export type NoticeContent =
  | { text: string; action?: { label: string; run: () => void }; untilEdit?: true }
  | { failure: Failure };

/** How long (ms) a notice that is not a failure stays. */
const stay = 10_000;

/** One line at the foot of the screen. */
export function Notice({ content, onClose }: { content: NoticeContent; onClose: () => void }) {
  const t = useTranslations("common");
  const failureText = useFailureText();
  const failed = "failure" in content;

  useEffect(() => {
    if (failed) return;
    const timer = setTimeout(onClose, stay);
    return () => clearTimeout(timer);
  }, [failed, onClose]);

  return (
    <div
      role={failed ? "alert" : "status"}
      className="fixed bottom-12 left-1/2 z-40 flex max-w-[min(640px,90vw)] -translate-x-1/2 items-center gap-4 rounded-md bg-ink py-2.5 pr-2 pl-4 text-sm text-white shadow-lg"
    >
      <span className="leading-relaxed">{failed ? failureText(content.failure) : content.text}</span>
      {!failed && content.action && (
        <button
          type="button"
          onClick={() => {
            content.action?.run();
            onClose();
          }}
          className="shrink-0 rounded px-2 py-1 font-semibold underline underline-offset-4"
        >
          {content.action.label}
        </button>
      )}
      <button type="button" aria-label={t("close")} onClick={onClose} className="shrink-0 rounded p-1">
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
