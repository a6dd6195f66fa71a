"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { ChartNoAxesColumn, History, Library, Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { NoticeContent } from "#components/ui/notice.tsx";
import { carriedOf, countUndecided } from "#lib/document/carried.ts";
import type { EditorSummary } from "./editor-screen.tsx";
import type { EditorTemplate } from "./editor-template.ts";
import { paginationKey } from "./extensions/pagination.ts";
import type { FigureContext } from "./figures/figure-feed.ts";
import { FootBar } from "./foot-bar.tsx";
import { GuidancePanel } from "./guidance-panel.tsx";
import type { LiveDocument } from "./live-document.ts";
import { OutlinePanel } from "./outline-panel.tsx";
import { Sheets } from "./sheets.tsx";
import { SidePanel } from "./side-panel.tsx";
import type { ImageTarget } from "./store-image.ts";
import { Toolbar, type ToolbarDialog } from "./toolbar.tsx";
import { useChosenPanel } from "./use-chosen-panel.ts";
import { useDocumentFacts } from "./use-document-facts.ts";
import { useNarrow } from "./use-narrow.ts";
import { usePresence } from "./use-presence.ts";
import { useZoom } from "./use-zoom.ts";

const FindBar = lazy(() => import("./find-bar.tsx"));
const CarriedPanel = lazy(() => import("./carried-panel.tsx"));
const FiguresPanel = lazy(() => import("./figures/figures-panel.tsx"));
const LibraryPanel = lazy(() => import("./library/library-panel.tsx"));
const AddSectionDialog = lazy(() => import("./add-section-dialog.tsx"));

type Props = {
  editor: Editor;
  live: LiveDocument;
  readOnly: boolean;
  summary: EditorSummary;
  templates: EditorTemplate[];
  images: ImageTarget;
  figures: FigureContext;
  dialog: ToolbarDialog | "section" | null;
  onDialog: (dialog: ToolbarDialog | "section" | null) => void;
  onNotice: (notice: NoticeContent) => void;
};

/** What lies around the paper: tools, outline, panel, foot line. */
export function Desk(props: Props) {
  const { editor, live, readOnly, summary, templates, images, figures, dialog, onDialog, onNotice } = props;
  const t = useTranslations("editor");
  const room = useRef<HTMLElement>(null);
  const { zoom, setZoom, factor } = useZoom(room);
  const [panel, setPanel] = useChosenPanel((remembered) => firstPanel(editor, remembered));
  const [carriedAsked, setCarriedAsked] = useState(0);
  const facts = useDocumentFacts(editor);
  const people = usePresence(live.provider);
  const narrow = useNarrow();
  const caret = useEditorState({ editor, selector: ({ editor }) => editor.state.selection.$from.index(0) });
  const current = facts.sections.find(({ first, after }) => caret >= first && caret < after) ?? null;

  const goToCarried = useCallback(() => {
    setPanel("carried");
    showNextCarried(editor);
    setCarriedAsked((times) => times + 1);
  }, [editor]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "F8" || countUndecided(editor.state.doc) === 0) return;
      event.preventDefault();
      goToCarried();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [editor, goToCarried]);

  useEffect(() => {
    const shown = { enabled: !narrow, latinSerif: summary.latinSerif };
    editor.view.dispatch(editor.state.tr.setMeta(paginationKey, { shown }));
  }, [editor, narrow, summary.latinSerif]);

  return (
    <div className="grid h-full grid-rows-[44px_auto_1fr_28px]">
      <Toolbar editor={editor} editable={!readOnly} zoom={zoom} onZoom={setZoom} onOpen={onDialog} />
      {dialog === "find" ? (
        <Suspense fallback={<span />}>
          <FindBar editor={editor} editable={!readOnly} onClose={() => onDialog(null)} />
        </Suspense>
      ) : (
        <span />
      )}
      <div className="grid min-h-0 grid-cols-[1fr] md:grid-cols-[200px_1fr] lg:grid-cols-[200px_1fr_auto] xl:grid-cols-[264px_1fr_auto]">
        <div className="min-h-0 max-md:hidden">
          <Suspense>
            <OutlinePanel
              editor={editor}
              sections={facts.sections}
              currentKey={current?.key ?? null}
              editable={!readOnly}
              onAdd={() => onDialog("section")}
              onRemoved={(name) =>
                onNotice({
                  text: t("removed", { name }),
                  action: { label: t("toolbar.undo"), run: () => editor.commands.undo() },
                  untilEdit: true,
                })
              }
            />
          </Suspense>
        </div>
        <main ref={room} className="min-h-0 overflow-auto px-6 py-7 [scrollbar-gutter:stable]">
          <Sheets editor={editor} zoom={factor} plain={narrow} latinSerif={summary.latinSerif} />
        </main>
        <SidePanel
          open={panel}
          onOpen={setPanel}
          panels={[
            {
              ...{ key: "guidance", label: t("panel.guidance"), icon: Lightbulb, badge: 0 },
              content: (
                <div className="p-4">
                  <GuidancePanel section={current} templates={templates} />
                </div>
              ),
            },
            {
              ...{ key: "library", label: t("panel.library"), icon: Library, badge: 0, stays: true },
              content: (
                <LibraryPanel
                  {...{ editor, images, onNotice }}
                  editable={!readOnly}
                  section={current}
                  shown={panel === "library"}
                />
              ),
            },
            {
              ...{ key: "figures", label: t("panel.figures"), icon: ChartNoAxesColumn },
              badge: facts.openFigures,
              content: (
                <div className="p-4">
                  <FiguresPanel context={figures} editable={!readOnly} onInsert={() => onDialog("figure")} />
                </div>
              ),
            },
            {
              ...{ key: "carried", label: t("panel.carried"), icon: History, badge: facts.undecided },
              content: (
                <div className="p-4">
                  <CarriedPanel
                    editor={editor}
                    summary={summary}
                    figures={figures}
                    editable={!readOnly}
                    currentKey={current?.key ?? null}
                    asked={carriedAsked}
                  />
                </div>
              ),
            },
          ]}
        />
      </div>
      <FootBar
        editor={editor}
        facts={facts}
        online={people.length}
        onCarried={goToCarried}
        onFigures={() => setPanel("figures")}
      />
      <Suspense>
        {dialog === "section" && (
          <AddSectionDialog
            {...{ editor, figures }}
            templates={templates}
            sections={facts.sections}
            currentKey={current?.key ?? null}
            onClose={() => onDialog(null)}
          />
        )}
      </Suspense>
    </div>
  );
}

const panelKeys = ["guidance", "library", "figures", "carried"] as const;

/** The one that was open the last time, but what waits for a decision is shown without being asked for. */
function firstPanel(editor: Editor, remembered: string | null | undefined) {
  if (remembered === null || (remembered === undefined && window.innerWidth < 1280)) return null;
  if (countUndecided(editor.state.doc) > 0) return "carried";
  return panelKeys.find((key) => key === remembered) ?? "guidance";
}

/** Shows the next undecided words after the caret. */
function showNextCarried(editor: Editor): void {
  const open = carriedOf(editor.state.doc).filter(({ decision }) => decision === null);
  const next = open.find(({ end }) => end > editor.state.selection.from) ?? open[0];
  editor.commands.showCarried(next ?? null);
}
