"use client";

import { useTranslations } from "next-intl";
import type { SaveView } from "#lib/collab/save-state.ts";

type Props = {
  refused: Extract<SaveView, { kind: "refused" }>;
  summaryId: string;
  /** Forgets the changes that only this browser has. */
  onDiscard: () => Promise<void>;
};

/** Why nothing can be written here any more, what became of the last changes, and the way on. */
export function RefusalNotice({ refused, summaryId, onDiscard }: Props) {
  const t = useTranslations("editor.refusal");
  const { reason, unsaved, kept } = refused;
  const again = reason === "signed-out";
  const reload = reason === "replaced" || reason === "outdated";
  const late = reason === "in-review" || reason === "final";
  const merged = kept && (again || reason === "outdated" || reason === "in-review");
  return (
    <div
      role="alert"
      className="absolute inset-x-0 top-0 z-40 flex flex-wrap items-center gap-x-4 gap-y-2 border-accent border-b bg-accent-soft px-6 py-3"
    >
      <p className="min-w-0 flex-1 leading-relaxed">
        {t(reason)} {unsaved > 0 && t(merged ? "kept" : "copy", { n: unsaved })}
      </p>
      {late && (
        <button
          type="button"
          className="shrink-0 rounded-md border border-accent px-3.5 py-1.5 text-accent"
          onClick={() => void onDiscard().then(() => location.reload())}
        >
          {t("discard")}
        </button>
      )}
      <a
        className="shrink-0 rounded-md bg-accent px-3.5 py-1.5 text-accent-ink"
        href={again ? `/sign-in?from=/summaries/${summaryId}` : reload ? `/summaries/${summaryId}` : "/"}
      >
        {t(again ? "signIn" : reload ? "reload" : "leave")}
      </a>
    </div>
  );
}
