"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import {
  Bold,
  ChartNoAxesColumn,
  FolderOpen,
  ImagePlus,
  Link2,
  MessageSquareText,
  Redo2,
  Search,
  SquareDashed,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ParagraphStyle, paragraphStyles, sectionStyles } from "#lib/document/paragraph-styles.ts";
import { TableMenu } from "./table-menu.tsx";
import { ToolButton, ToolDivider } from "./tool-button.tsx";
import type { Zoom } from "./use-zoom.ts";

/** What the toolbar opens beside the text. */
export type ToolbarDialog = "blank" | "figure" | "link" | "image" | "open" | "find" | "comment";

/** What is said only where there is room for all tools: English words take more of it. */
const wordy = "max-2xl:[:lang(en)_&]:sr-only max-[1439px]:sr-only";

type Props = {
  editor: Editor;
  editable: boolean;
  /** How large the paper is shown; absent where there is no paper. */
  zoom?: Zoom;
  onZoom?: (zoom: Zoom) => void;
  /** A skeleton has neither pictures nor files. */
  only?: "skeleton";
  onOpen: (dialog: ToolbarDialog) => void;
  /** What else stands in the row. */
  children?: ReactNode;
};

const levels = ["level1", "level2", "level3", "level4"] as const;
const levelSigns = { level1: "一、", level2: "（一）", level3: "1.", level4: "（1）" };
const zooms = [0.5, 0.75, 0.9, 1, 1.25, 1.5];

/** The tools above the text, in the order in which a drafter reaches for them. */
export function Toolbar({ editor, editable, zoom, onZoom, only, onOpen, children }: Props) {
  const t = useTranslations("editor.toolbar");
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      style: (editor.getAttributes("paragraph").style ?? "body") as ParagraphStyle,
      bold: editor.isActive("bold"),
      lead: editor.isActive("lead"),
      link: editor.isActive("link"),
      inTable: editor.isActive("table"),
      ...undoable(editor),
    }),
  });
  const setStyle = (style: ParagraphStyle) => editor.chain().focus().setStyle(style).run();
  const off = !editable;
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className={`flex items-center gap-0.5 border-line border-b bg-raised px-4 text-ink-2 ${only ? "min-h-11 flex-wrap py-1" : "h-11 overflow-x-auto"}`}
    >
      <ToolButton
        label={t("undo")}
        keys="Ctrl+Z"
        disabled={off || !state.undo}
        onClick={() => editor.commands.undoInputRule() || editor.chain().focus().undo().run()}
      >
        <Undo2 aria-hidden className="size-4" />
      </ToolButton>
      <ToolButton
        label={t("redo")}
        keys="Ctrl+Y"
        disabled={off || !state.redo}
        onClick={() => editor.chain().focus().redo().run()}
      >
        <Redo2 aria-hidden className="size-4" />
      </ToolButton>
      <ToolDivider />
      <select
        aria-label={t("style")}
        value={state.style}
        disabled={off || state.inTable}
        onChange={(event) => setStyle(event.target.value as ParagraphStyle)}
        className="h-8 min-w-24 rounded-md border border-line-2 bg-surface px-2 text-ink text-sm"
      >
        {(only ? sectionStyles : paragraphStyles).map((style) => (
          <option key={style} value={style}>
            {t(`styles.${style}`)}
          </option>
        ))}
      </select>
      {(only ? levels.slice(1) : levels).map((level) => (
        <ToolButton
          key={level}
          label={t(`styles.${level}`)}
          keys={`Ctrl+Alt+${level.at(-1)}`}
          active={state.style === level}
          disabled={off || state.inTable}
          onClick={() => setStyle(state.style === level ? "body" : level)}
        >
          {levelSigns[level]}
        </ToolButton>
      ))}
      <ToolDivider />
      <ToolButton
        label={t("bold")}
        keys="Ctrl+B"
        active={state.bold}
        disabled={off}
        onClick={() => editor.chain().focus().toggleBold().run()}
      >
        <Bold aria-hidden className="size-4" />
      </ToolButton>
      <ToolButton
        label={t("leadShort")}
        tip={t("lead")}
        active={state.lead}
        disabled={off}
        onClick={() => editor.chain().focus().toggleLead().run()}
      >
        {t("leadShort")}
      </ToolButton>
      <ToolButton
        label={t("link")}
        keys="Ctrl+K"
        active={state.link}
        disabled={off}
        onClick={() => onOpen("link")}
      >
        <Link2 aria-hidden className="size-4" />
      </ToolButton>
      <ToolDivider />
      <TableMenu editor={editor} inTable={state.inTable} disabled={off} />
      {!only && (
        <ToolButton label={t("image")} disabled={off} onClick={() => onOpen("image")}>
          <ImagePlus aria-hidden className="size-4" />
          <span className="max-xl:sr-only">{t("image")}</span>
        </ToolButton>
      )}
      <ToolButton label={t("figure")} disabled={off} onClick={() => onOpen("figure")}>
        <ChartNoAxesColumn aria-hidden className="size-4" />
        <span className="max-xl:sr-only">{t("figure")}</span>
      </ToolButton>
      <ToolButton label={t("blank")} disabled={off} onClick={() => onOpen("blank")}>
        <SquareDashed aria-hidden className="size-4" />
        <span className="max-xl:sr-only">{t("blank")}</span>
      </ToolButton>
      {!only && (
        <ToolButton label={t("comment")} keys="Ctrl+Alt+M" disabled={off} onClick={() => onOpen("comment")}>
          <MessageSquareText aria-hidden className="size-4" />
          <span className="max-xl:sr-only">{t("comment")}</span>
        </ToolButton>
      )}
      <ToolDivider />
      <ToolButton label={t("find")} keys="Ctrl+F" onClick={() => onOpen("find")}>
        <Search aria-hidden className="size-4" />
        <span className={only ? "sr-only" : wordy}>{t("find")}</span>
      </ToolButton>
      {!only && (
        <ToolButton label={t("open")} disabled={off} onClick={() => onOpen("open")}>
          <FolderOpen aria-hidden className="size-4" />
          <span className={wordy}>{t("open")}</span>
        </ToolButton>
      )}
      {children}
      {zoom !== undefined && (
        <select
          aria-label={t("zoom")}
          value={zoom}
          onChange={(event) => onZoom?.(event.target.value === "fit" ? "fit" : Number(event.target.value))}
          className="ml-auto h-8 shrink-0 rounded-md bg-transparent px-1 text-sm max-lg:hidden"
        >
          <option value="fit">{t("fit")}</option>
          {zooms.map((value) => (
            <option key={value} value={value}>{`${Math.round(value * 100)}%`}</option>
          ))}
        </select>
      )}
    </div>
  );
}

/** Asked at every keystroke: of the shared history itself where there is one, which is quicker than `can()`. */
function undoable(editor: Editor): { undo: boolean; redo: boolean } {
  const shared = yUndoPluginKey.getState(editor.state)?.undoManager;
  if (shared) return { undo: shared.undoStack.length > 0, redo: shared.redoStack.length > 0 };
  return { undo: editor.can().undo?.() ?? false, redo: editor.can().redo?.() ?? false };
}
