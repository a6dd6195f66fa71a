"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { NoticeContent } from "#components/ui/notice.tsx";
import { carriedOf, countUndecided } from "#lib/document/carried.ts";
import type { CommentContext } from "./comments/comment-feed.ts";
import { DeskPanels, panelKeys } from "./desk-panels.tsx";
import type { EditorSummary } from "./editor-screen.tsx";
import type { EditorTemplate } from "./editor-template.ts";
import { paginationKey } from "./extensions/pagination.ts";
import type { FigureContext } from "./figures/figure-feed.ts";
import { FootBar } from "./foot-bar.tsx";
import type { LiveDocument } from "./live-document.ts";
import { OutlinePanel } from "./outline-panel.tsx";
import { Sheets } from "./sheets.tsx";
import type { ImageTarget } from "./store-image.ts";
import { SuggestButton } from "./suggestions/suggest-button.tsx";
import type { Suggesting } from "./suggestions/use-suggesting.ts";
import { Toolbar, type ToolbarDialog } from "./toolbar.tsx";
import { useChosenPanel } from "./use-chosen-panel.ts";
import { useDocumentFacts } from "./use-document-facts.ts";
import { useFetched } from "./use-fetched.ts";
import { useNarrow } from "./use-narrow.ts";
import { needsComments, useNeeded } from "./use-needed.ts";
import { usePresence } from "./use-presence.ts";
import { useZoom } from "./use-zoom.ts";

const FindBar = lazy(() => import("./find-bar.tsx"));
const fetchComments = () => import("./commenting.tsx");
const Commenting = lazy(fetchComments);
const AddSectionDialog = lazy(() => import("./add-section-dialog.tsx"));
const fetchProofreading = () => import("./proofread/proofreading.tsx");
const Proofreading = lazy(fetchProofreading);

/** Time (ms) that the page has to get ready for writing before its text is proofread. */
const untilProofread = 2_500;

type Props = {
  editor: Editor;
  live: LiveDocument;
  readOnly: boolean;
  summary: EditorSummary;
  user: { id: string };
  templates: EditorTemplate[];
  images: ImageTarget;
  figures: FigureContext;
  suggesting: Suggesting;
  dialog: ToolbarDialog | "section" | null;
  onDialog: (dialog: ToolbarDialog | "section" | null) => void;
  onNotice: (notice: NoticeContent) => void;
};

/** What lies around the paper: tools, outline, panel, foot line. */
export function Desk(props: Props) {
  const {
    editor,
    live,
    readOnly,
    summary,
    templates,
    images,
    figures,
    suggesting,
    dialog,
    onDialog,
    onNotice,
  } = props;
  const userId = props.user.id;
  const t = useTranslations("editor");
  const room = useRef<HTMLElement>(null);
  const { zoom, setZoom, factor } = useZoom(room);
  const [panel, setPanel] = useChosenPanel((remembered) => firstPanel(editor, remembered));
  const [carriedAsked, setCarriedAsked] = useState(0);
  const [openFindings, setOpenFindings] = useState(0);
  const proofreads = useFetched(fetchProofreading, summary.state === "final" ? null : untilProofread);
  const [openComments, setOpenComments] = useState(0);
  const comments = useMemo(
    (): CommentContext => ({ editor, provider: live.provider, summaryId: summary.id, userId }),
    [editor, live, summary.id, userId],
  );
  const commented = useNeeded(editor, needsComments, fetchComments) || dialog === "comment";
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

  const goToFindings = useCallback(() => setPanel("findings"), [setPanel]);

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
    // Until the field for it is there, what is typed must not replace the selected words.
    if (dialog === "comment") editor.view.dom.blur();
  }, [editor, dialog]);

  useEffect(() => {
    const shown = { enabled: !narrow, latinSerif: summary.latinSerif };
    editor.view.dispatch(editor.state.tr.setMeta(paginationKey, { shown }));
  }, [editor, narrow, summary.latinSerif]);

  return (
    <div className="grid h-full grid-rows-[44px_auto_1fr_28px]">
      <Toolbar editor={editor} editable={!readOnly} zoom={zoom} onZoom={setZoom} onOpen={onDialog}>
        {suggesting.may && !readOnly && <SuggestButton suggesting={suggesting} />}
      </Toolbar>
      {dialog === "find" ? (
        <Suspense fallback={<span />}>
          <FindBar editor={editor} editable={!readOnly} onClose={() => onDialog(null)} />
        </Suspense>
      ) : (
        <span />
      )}
      <div className="grid min-h-0 grid-cols-[1fr_auto] md:grid-cols-[200px_1fr_auto] xl:grid-cols-[264px_1fr_auto]">
        <div className="min-h-0 max-md:hidden">
          <Suspense>
            <OutlinePanel
              editor={editor}
              summaryId={summary.id}
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
        <DeskPanels
          {...{ editor, readOnly, summary, templates, images, figures, comments, suggesting }}
          {...{ facts, current, carriedAsked, onNotice }}
          open={panel}
          onOpen={setPanel}
          counts={{ findings: openFindings, comments: openComments }}
          onFigure={() => onDialog("figure")}
        />
      </div>
      <FootBar
        editor={editor}
        facts={facts}
        online={people.length}
        onCarried={goToCarried}
        onFigures={() => setPanel("figures")}
      >
        <Suspense>
          {proofreads && summary.state !== "final" && (
            <Proofreading
              context={figures}
              editable={!readOnly}
              onOpen={goToFindings}
              onCount={setOpenFindings}
            />
          )}
        </Suspense>
      </FootBar>
      <Suspense>
        {commented && (
          <Commenting
            context={comments}
            editable={!readOnly}
            asked={dialog === "comment"}
            onTaken={() => onDialog(null)}
            onOpen={() => setPanel("comments")}
            onCount={setOpenComments}
            onNotice={onNotice}
          />
        )}
      </Suspense>
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

/**
 * The one that was open the last time, but what waits for a decision is shown without being asked for; none where it would
 * lie over the text.
 */
function firstPanel(editor: Editor, remembered: string | null | undefined) {
  if (
    window.innerWidth < 1024 ||
    remembered === null ||
    (remembered === undefined && window.innerWidth < 1280)
  )
    return null;
  if (countUndecided(editor.state.doc) > 0) return "carried";
  return panelKeys.find((key) => key === remembered) ?? "guidance";
}

/** Shows the next undecided words after the caret. */
function showNextCarried(editor: Editor): void {
  const open = carriedOf(editor.state.doc).filter(({ decision }) => decision === null);
  const next = open.find(({ end }) => end > editor.state.selection.from) ?? open[0];
  editor.commands.showCarried(next ?? null);
}
