"use client";

import { type Editor, useEditor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { caretColor } from "#lib/collab/caret-color.ts";
import { BlankHint } from "./blank-hint.tsx";
import type { EditorSummary } from "./editor-screen.tsx";
import type { EditorTemplate } from "./editor-template.ts";
import { paginationKey } from "./extensions/pagination.ts";
import { Slash, type SlashMenuState } from "./extensions/slash.ts";
import { FindBar } from "./find-bar.tsx";
import { FootBar } from "./foot-bar.tsx";
import { chooseImage, ImageFiles, type ImageTarget } from "./image-files.ts";
import type { LiveDocument } from "./live-document.ts";
import { liveExtensions } from "./live-extensions.ts";
import { Notice, type NoticeContent } from "./notice.tsx";
import { OutlinePanel } from "./outline-panel.tsx";
import { pasteNotice } from "./paste/paste-notice.ts";
import { PasteStructure } from "./paste/paste-structure.ts";
import { Sheets } from "./sheets.tsx";
import { SidePanel } from "./side-panel.tsx";
import { SlashMenu } from "./slash-menu.tsx";
import { Toolbar, type ToolbarDialog } from "./toolbar.tsx";
import { useDocumentFacts } from "./use-document-facts.ts";
import { useLaterParts } from "./use-later-parts.ts";
import { useNarrow } from "./use-narrow.ts";
import { usePresence } from "./use-presence.ts";

const AddSectionDialog = lazy(() => import("./add-section-dialog.tsx"));
const BlankDialog = lazy(() => import("./blank-dialog.tsx"));
const LinkDialog = lazy(() => import("./link-dialog.tsx"));
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
        ...liveExtensions(live, { name: user.name, color: caretColor(user.id) }),
        PasteStructure.configure({
          onNotice: (pasted, editor) => setNotice((shown) => pasteNotice(pasted, editor, paste) ?? shown),
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
  useEffect(() => void editor?.setEditable(!readOnly, false), [editor, readOnly]);
  useShortcuts(editor, setDialog);
  useLaterParts();
  useEffect(() => {
    if (dialog !== "image" || !editor) return;
    setDialog(null);
    chooseImage(editor, images);
  }, [dialog, editor, images]);

  if (!editor) return null;
  return (
    <>
      <Desk {...props} editor={editor} dialog={dialog} onDialog={setDialog} onNotice={setNotice} />
      {menu && <SlashMenu menu={menu} keys={slashKeys} />}
      <BlankHint editor={editor} />
      <Suspense>
        {dialog === "blank" && <BlankDialog editor={editor} onClose={() => setDialog(null)} />}
        {dialog === "link" && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
        {dialog === "open" && (
          <OpenFileDialog editor={editor} images={images} onClose={() => setDialog(null)} />
        )}
      </Suspense>
      {notice && <Notice content={notice} onClose={() => setNotice(null)} />}
    </>
  );
});

type DeskProps = Props & {
  editor: Editor;
  dialog: ToolbarDialog | "section" | null;
  onDialog: (dialog: ToolbarDialog | "section" | null) => void;
  onNotice: (notice: NoticeContent) => void;
};

function Desk({ editor, live, readOnly, summary, templates, dialog, onDialog, onNotice }: DeskProps) {
  const t = useTranslations("editor");
  const [zoom, setZoom] = useState(0.9);
  const facts = useDocumentFacts(editor);
  const people = usePresence(live.provider);
  const narrow = useNarrow();
  const caret = useEditorState({ editor, selector: ({ editor }) => editor.state.selection.$from.index(0) });
  const current = facts.sections.find(({ first, after }) => caret >= first && caret < after) ?? null;

  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(paginationKey, { enabled: !narrow }));
  }, [editor, narrow]);

  return (
    <div className="grid h-full grid-rows-[44px_auto_1fr_28px]">
      <Toolbar editor={editor} editable={!readOnly} zoom={zoom} onZoom={setZoom} onOpen={onDialog} />
      {dialog === "find" ? (
        <FindBar editor={editor} editable={!readOnly} onClose={() => onDialog(null)} />
      ) : (
        <span />
      )}
      <div className="grid min-h-0 grid-cols-[1fr] md:grid-cols-[216px_1fr] lg:grid-cols-[216px_1fr_292px] xl:grid-cols-[264px_1fr_380px]">
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
                })
              }
            />
          </Suspense>
        </div>
        <main className="min-h-0 overflow-auto px-6 py-7">
          <Sheets editor={editor} zoom={zoom} plain={narrow} latinSerif={summary.latinSerif} />
        </main>
        <SidePanel section={current} templates={templates} />
      </div>
      <FootBar editor={editor} facts={facts} online={people.length} />
      <Suspense>
        {dialog === "section" && (
          <AddSectionDialog
            editor={editor}
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

/** The shortcuts that open something, from anywhere on the page. */
function useShortcuts(editor: Editor | null, open: (dialog: ToolbarDialog) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const dialog = ({ f: "find", h: "find", k: "link" } as const)[
        event.key.toLowerCase() as "f" | "h" | "k"
      ];
      if (dialog && editor) {
        event.preventDefault();
        open(dialog);
      } else if (event.key.toLowerCase() === "s") event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [editor, open]);
}
