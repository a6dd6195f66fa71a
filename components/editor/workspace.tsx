"use client";

import type { Transaction } from "@tiptap/pm/state";
import { type Editor, useEditor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useTranslations } from "next-intl";
import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { NoticeContent } from "#components/ui/notice.tsx";
import { caretColor } from "#lib/collab/caret-color.ts";
import { BlankHint } from "./blank-hint.tsx";
import { Desk } from "./desk.tsx";
import type { EditorSummary } from "./editor-screen.tsx";
import type { EditorTemplate } from "./editor-template.ts";
import { Slash, type SlashMenuState } from "./extensions/slash.ts";
import type { FigureContext } from "./figures/figure-feed.ts";
import { ImageFiles } from "./image-files.ts";
import type { LiveDocument } from "./live-document.ts";
import { liveExtensions } from "./live-extensions.ts";
import { PasteStructure } from "./paste/paste-structure.ts";
import { SlashMenu } from "./slash-menu.tsx";
import type { ImageTarget } from "./store-image.ts";
import { useSuggesting } from "./suggestions/use-suggesting.ts";
import type { ToolbarDialog } from "./toolbar.tsx";
import { useFetched } from "./use-fetched.ts";
import { useLaterParts } from "./use-later-parts.ts";
import { needsFigures, useNeeded } from "./use-needed.ts";

const BlankDialog = lazy(() => import("./blank-dialog.tsx"));
const fetchFigureDesk = () => import("./figures/figure-desk.tsx");
const FigureDesk = lazy(fetchFigureDesk);
const FigureDialog = lazy(() => import("./figures/figure-dialog.tsx"));
const LinkDialog = lazy(() => import("./link-dialog.tsx"));
const SuggestionDesk = lazy(() => import("./suggestions/suggestion-desk.tsx"));
const fetchNotice = () => import("#components/ui/notice.tsx").then(({ Notice }) => ({ default: Notice }));
const Notice = lazy(fetchNotice);
const OpenFileDialog = lazy(() => import("./open-file-dialog.tsx"));

type Props = {
  live: LiveDocument;
  readOnly: boolean;
  summary: EditorSummary;
  user: { id: string; name: string };
  templates: EditorTemplate[];
  imageLimit: number;
};

/**
 * Tools above, outline at the left, paper in the middle, guidance at the right, facts below. Kept as it is
 * while only the save state around it changes, which it does with every key.
 */
export const Workspace = memo(function Workspace(props: Props) {
  const { live, readOnly, summary, user, imageLimit } = props;
  const [menu, setMenu] = useState<SlashMenuState | null>(null);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [dialog, setDialog] = useState<ToolbarDialog | "section" | null>(null);
  const slashKeys = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const t = useTranslations("editor");
  const paste = useTranslations("files.paste");

  const images: ImageTarget = useMemo(
    () => ({ summaryId: summary.id, limit: imageLimit, onFailure: (failure) => setNotice({ failure }) }),
    [summary.id, imageLimit],
  );
  const editor = useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      editable: !readOnly,
      extensions: [
        ...liveExtensions(live, { ...user, color: caretColor(user.id) }),
        PasteStructure.configure({
          onNotice: async (pasted, editor) => {
            const { pasteNotice } = await import("./paste/paste-notice.ts");
            setNotice((shown) => pasteNotice(pasted, editor, paste) ?? shown);
          },
        }),
        ImageFiles.configure({ target: images }),
        Slash.configure({
          onMenu: setMenu,
          onKey: (event) => slashKeys.current(event),
          onOpen: (item) => setDialog(item),
        }),
      ],
      editorProps: {
        attributes: {
          class: "document",
          "aria-label": t("document"),
          role: "textbox",
          "aria-multiline": "true",
          spellcheck: "false",
        },
      },
    },
    [live],
  );
  const suggesting = useSuggesting(summary, user, editor);
  const editable = !readOnly && !suggesting.waits;
  useEffect(() => {
    if (!editor) return;
    editor.setEditable(editable, false);
    // Whoever clicked into the text or selected words while it had to wait goes on from there.
    const { activeElement, body } = document;
    const chosen = document.getSelection()?.anchorNode ?? null;
    if (editable && activeElement === body && editor.view.dom.contains(chosen))
      editor.view.dom.focus({ preventScroll: true });
  }, [editor, editable]);
  useShortcuts(editor, setDialog);
  useEffect(() => {
    if (!editor || !notice || !("untilEdit" in notice)) return;
    const close = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.getMeta(ySyncPluginKey)) setNotice(null);
    };
    editor.on("update", close);
    return () => void editor.off("update", close);
  }, [editor, notice]);
  useLaterParts();
  useEffect(() => {
    if (dialog !== "image" || !editor) return;
    setDialog(null);
    void import("./insert-images.ts").then(({ chooseImage }) => chooseImage(editor, images));
  }, [dialog, editor, images]);

  const notices = useFetched(fetchNotice, notice ? 0 : null);
  const followed = useNeeded(editor, needsFigures, fetchFigureDesk);
  const { id: summaryId, unitId, period, state } = summary;
  const figures = useMemo(
    (): FigureContext | null =>
      editor && {
        ...{ editor, provider: live.provider, summaryId, subject: { unit: unitId, period } },
        frozen: state === "final",
      },
    [editor, live, summaryId, unitId, period, state],
  );

  if (!editor || !figures) return null;
  return (
    <>
      <Desk
        {...props}
        {...{ editor, images, figures, dialog, suggesting }}
        onDialog={setDialog}
        onNotice={setNotice}
      />
      {menu && <SlashMenu menu={menu} keys={slashKeys} />}
      <BlankHint editor={editor} />
      <Suspense>
        {dialog === "blank" && <BlankDialog editor={editor} onClose={() => setDialog(null)} />}
        {followed && <FigureDesk context={figures} editable={!readOnly} />}
        {suggesting.needed && (
          <SuggestionDesk
            {...{ editor, suggesting, readOnly }}
            decides={summary.mayEdit}
            onNotice={setNotice}
          />
        )}
        {dialog === "figure" && <FigureDialog context={figures} onClose={() => setDialog(null)} />}
        {dialog === "link" && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
        {dialog === "open" && (
          <OpenFileDialog editor={editor} images={images} onClose={() => setDialog(null)} />
        )}
      </Suspense>
      <Suspense>{notice && notices && <Notice content={notice} onClose={() => setNotice(null)} />}</Suspense>
    </>
  );
});

/** The shortcuts that open something, from anywhere on the page. */
function useShortcuts(editor: Editor | null, open: (dialog: ToolbarDialog) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.altKey) {
        if (event.code !== "KeyM" || !editor?.isEditable) return;
        event.preventDefault();
        open("comment");
        return;
      }
      const dialog = ({ f: "find", h: "find", k: "link" } as const)[
        event.key.toLowerCase() as "f" | "h" | "k"
      ];
      if (dialog && editor) {
        event.preventDefault();
        if (editor.isEditable || dialog === "find") open(dialog);
      } else if (event.key.toLowerCase() === "s") event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [editor, open]);
}
