"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { SaveView } from "#lib/collab/save-state.ts";
import type { EditorSummary } from "./editor-screen.tsx";
import { Presence } from "./presence.tsx";
import { SaveIndicator } from "./save-indicator.tsx";
import type { OpenedDocument } from "./use-live-document.ts";
import { usePresence } from "./use-presence.ts";

const FinishDialog = lazy(() => import("./finish-dialog.tsx"));
const ExportDialog = lazy(() => import("./export-dialog.tsx"));

type Props = { summary: EditorSummary; view: SaveView; opened: OpenedDocument | null };

/** Where one is, whether it is saved, who else is here, and the way out as a Word file. */
export function EditorTopBar({ summary, view, opened }: Props) {
  const t = useTranslations("editor.top");
  const finish = useTranslations("editor.finish");
  const [exporting, setExporting] = useState(false);
  const [finishing, setFinishing] = useState(false);
  const final = summary.state === "final";
  return (
    <header className="flex items-center gap-3.5 border-line border-b bg-surface px-4">
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
      <span className="shrink-0 rounded-full border border-line bg-raised px-2 text-ink-2 text-xs leading-5">
        {t(`states.${summary.state}`)}
      </span>
      <SaveIndicator view={view} readOnly={opened?.snapshot.readOnly ?? false} />
      <span className="ml-auto" />
      {opened && <Online opened={opened} />}
      {summary.mayFinish && (
        <Button className="h-8" onClick={() => setFinishing(true)}>
          {finish(final ? "reopen" : "finish")}
        </Button>
      )}
      <button
        type="button"
        disabled={!opened?.snapshot.ready}
        onClick={() => setExporting(true)}
        className="flex h-8 shrink-0 items-center gap-1.5 rounded-md bg-accent px-3.5 text-accent-ink hover:brightness-95 disabled:opacity-50"
      >
        <Download aria-hidden className="size-4" />
        {t("export")}
      </button>
      {finishing && (
        <Suspense>
          <FinishDialog summaryId={summary.id} final={final} onClose={() => setFinishing(false)} />
        </Suspense>
      )}
      {exporting && (
        <Suspense>
          <ExportDialog summary={summary} view={view} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </header>
  );
}

function Online({ opened }: { opened: OpenedDocument }) {
  const t = useTranslations("editor.top");
  return <Presence people={usePresence(opened.live.provider)} label={t("online")} />;
}
