"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import {
  closeFind,
  findMatch,
  matchCount,
  openFind,
  replaceAllMatches,
  replaceMatch,
} from "./extensions/find.ts";
import { PrintedQuery } from "./extensions/printed-query.ts";
import { ToolButton } from "./tool-button.tsx";

/** Find and replace: Enter for the next match, Shift+Enter for the one before, Escape to close. */
export default function FindBar({
  editor,
  editable,
  onClose,
}: {
  editor: Editor;
  editable: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("editor.find");
  const [text, setText] = useState("");
  const [replacement, setReplacement] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const { current, total } = useEditorState({ editor, selector: ({ editor }) => matchCount(editor.state) });

  useEffect(() => input.current?.select(), []);
  useEffect(() => {
    const asked = { search: text, replace: replacement, caseSensitive: false, literal: true };
    openFind(editor, new PrintedQuery(asked));
  }, [editor, text, replacement]);
  useEffect(() => () => closeFind(editor), [editor]);

  const next = () => findMatch(editor, "next");
  const previous = () => findMatch(editor, "previous");
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (event.shiftKey) previous();
      else next();
    }
  };
  const onEscape = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    onClose();
    editor.commands.focus();
  };
  const field = "h-8 w-44 rounded-md border border-line-2 bg-surface px-2.5 text-ink";
  return (
    <search
      onKeyDown={onEscape}
      className="flex flex-wrap items-center gap-1.5 border-line border-b bg-surface px-4 py-1.5 text-sm"
    >
      <input
        ref={input}
        aria-label={t("find")}
        placeholder={t("find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className={field}
      />
      <span aria-live="polite" className="min-w-16 text-center text-ink-3 text-xs">
        {text && t("count", { current, total })}
      </span>
      <ToolButton label={t("previous")} keys="Shift+Enter" disabled={total === 0} onClick={previous}>
        <ChevronUp aria-hidden className="size-4" />
      </ToolButton>
      <ToolButton label={t("next")} keys="Enter" disabled={total === 0} onClick={next}>
        <ChevronDown aria-hidden className="size-4" />
      </ToolButton>
      {editable && (
        <>
          <input
            aria-label={t("replacement")}
            placeholder={t("replacement")}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={onKeyDown}
            className={field}
          />
          <ToolButton label={t("replace")} disabled={total === 0} onClick={() => replaceMatch(editor)}>
            {t("replace")}
          </ToolButton>
          <ToolButton
            label={t("replaceAll")}
            disabled={total === 0}
            onClick={() => replaceAllMatches(editor)}
          >
            {t("replaceAll")}
          </ToolButton>
        </>
      )}
      <span className="ml-auto" />
      <ToolButton label={t("close")} keys="Esc" onClick={onClose}>
        <X aria-hidden className="size-4" />
      </ToolButton>
    </search>
  );
}
