"use client";

import { CircleAlert, CloudOff, LoaderCircle } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { SaveView } from "#lib/collab/save-state.ts";

const tones: Record<SaveView["kind"], string> = {
  loading: "text-ink-3",
  saved: "text-good",
  saving: "text-ink-2",
  offline: "text-carried",
  failing: "text-accent",
  refused: "text-accent",
};

/** One line that never lies: where the changes made in this browser are. */
export function SaveIndicator({ view, readOnly }: { view: SaveView; readOnly: boolean }) {
  const t = useTranslations("editor.save");
  const format = useFormatter();
  if (readOnly && (view.kind === "saved" || view.kind === "saving"))
    return <span className="text-ink-3 text-[13px]">{t("readOnly", { n: view.unsaved })}</span>;
  const at = view.kind === "saved" && view.at ? format.dateTime(view.at, { timeStyle: "medium" }) : "";
  return (
    <span
      role="status"
      data-save={view.kind}
      className={`flex min-w-0 items-center gap-1.5 whitespace-nowrap text-[13px] ${tones[view.kind]}`}
    >
      <Sign kind={view.kind} />
      <span className="truncate">{sentence()}</span>
    </span>
  );

  function sentence(): string {
    if (view.kind === "saved") return at ? t("saved", { at }) : t("savedUnknown");
    if (view.kind === "failing")
      return t(`failing.${view.reason}`, { n: view.unsaved, kept: String(view.kept) });
    if (view.kind === "refused") return t("refused", { n: view.unsaved });
    if (view.kind === "offline") return t("offline", { n: view.unsaved, kept: String(view.kept) });
    return t(view.kind, { n: view.unsaved });
  }
}

function Sign({ kind }: { kind: SaveView["kind"] }) {
  if (kind === "saved") return <span aria-hidden className="size-[7px] rounded-full bg-current" />;
  if (kind === "saving" || kind === "loading")
    return <LoaderCircle aria-hidden className="size-3.5 shrink-0" />;
  if (kind === "offline") return <CloudOff aria-hidden className="size-3.5 shrink-0" />;
  return <CircleAlert aria-hidden className="size-3.5 shrink-0" />;
}
