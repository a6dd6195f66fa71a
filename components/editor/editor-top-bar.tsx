"use client";

import { Download, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { ReviewButtons } from "#components/review/review-buttons.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { SaveView } from "#lib/collab/save-state.ts";
import type { EditorSummary } from "./editor-screen.tsx";
import { Presence } from "./presence.tsx";
import { SaveIndicator } from "./save-indicator.tsx";
import type { OpenedDocument } from "./use-live-document.ts";
import { usePresence } from "./use-presence.ts";

const ExportDialog = lazy(() => import("./export-dialog.tsx"));
const ReadBackDialog = lazy(() => import("./markup/read-back-dialog.tsx"));

type Props = { summary: EditorSummary; view: SaveView; opened: OpenedDocument | null; chip: ReactNode };

/** Where one is, whether it is saved, who else is here, and the way out as a Word file. */
export function EditorTopBar({ summary, view, opened, chip }: Props) {
  const t = useTranslations("editor.top");
  const [exporting, setExporting] = useState<"out" | "back" | null>(null);
  return (
    <header className="flex min-w-0 items-center gap-3.5 border-line border-b bg-surface px-4">
      <a
        href="/"
        aria-label={t("home")}
        className="size-7 shrink-0 rounded-[5px] bg-accent text-center font-semibold font-title text-[17px] text-accent-ink leading-7"
      >
        成
      </a>
      <nav aria-label={t("path")} className="flex min-w-0 items-center gap-1.5">
        <a href="/summaries" className="shrink-0 text-ink-3 hover:text-ink max-xl:hidden">
          {t("summaries")}
        </a>
        <span aria-hidden className="text-ink-3 max-xl:hidden">
          /
        </span>
        <span className="max-w-40 shrink-0 truncate text-ink-3 max-xl:hidden">{summary.unitName}</span>
        <span aria-hidden className="text-ink-3 max-xl:hidden">
          /
        </span>
        <h1 className="truncate font-semibold text-[15px]" title={summary.title}>
          {summary.title}
        </h1>
      </nav>
      {chip}
      <SaveIndicator view={view} readOnly={opened?.snapshot.readOnly ?? false} />
      <span className="ml-auto" />
      {opened && <Online opened={opened} />}
      <a
        href={`/summaries/${summary.id}/versions`}
        title={t("versions")}
        className={`${buttonClass("quiet")} h-8 px-2.5`}
      >
        <History aria-hidden className="size-4" />
        <span className="max-xl:sr-only">{t("versions")}</span>
      </a>
      <ReviewButtons summary={summary} />
      <button
        type="button"
        disabled={!opened?.snapshot.ready}
        onClick={() => setExporting("out")}
        className="flex h-8 shrink-0 items-center gap-1.5 rounded-md bg-accent px-3.5 text-accent-ink hover:brightness-95 disabled:opacity-50"
      >
        <Download aria-hidden className="size-4" />
        {t("export")}
      </button>
      {exporting && (
        <Suspense>
          {exporting === "out" ? (
            <ExportDialog
              {...{ summary, view }}
              onReadBack={() => setExporting("back")}
              onClose={() => setExporting(null)}
            />
          ) : (
            <ReadBackDialog summaryId={summary.id} onClose={() => setExporting(null)} />
          )}
        </Suspense>
      )}
    </header>
  );
}

function Online({ opened }: { opened: OpenedDocument }) {
  const t = useTranslations("editor.top");
  return <Presence people={usePresence(opened.live.provider)} label={t("online")} />;
}
