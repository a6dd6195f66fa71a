"use client";

import type { Editor } from "@tiptap/react";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

/** How long (ms) a selection rests before the button comes: not while somebody is still selecting. */
const rest = 180;

/** A small button at the edge of the paper beside selected words. */
export function SelectionButton({ editor, onBegin }: { editor: Editor; onBegin: () => void }) {
  const t = useTranslations("comments");
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const look = () => setPlace(placeBeside(editor));
    const lookSoon = () => {
      clearTimeout(timer);
      setPlace(null);
      if (!pressed && !editor.state.selection.empty) timer = setTimeout(look, rest);
    };
    const down = () => {
      pressed = true;
    };
    const up = () => {
      if (!pressed) return;
      pressed = false;
      lookSoon();
    };
    const scrolled = () => setPlace((shown) => shown && placeBeside(editor));
    const { dom } = editor.view;
    editor.on("selectionUpdate", lookSoon);
    editor.on("blur", lookSoon);
    editor.on("focus", lookSoon);
    dom.addEventListener("pointerdown", down);
    window.addEventListener("pointerup", up);
    window.addEventListener("scroll", scrolled, true);
    window.addEventListener("resize", scrolled);
    lookSoon();
    return () => {
      clearTimeout(timer);
      editor.off("selectionUpdate", lookSoon);
      editor.off("blur", lookSoon);
      editor.off("focus", lookSoon);
      dom.removeEventListener("pointerdown", down);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("scroll", scrolled, true);
      window.removeEventListener("resize", scrolled);
    };
  }, [editor]);

  if (!place) return null;
  return (
    <button
      type="button"
      title={t("beginKeys")}
      style={place}
      // The selection stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onBegin}
      className="fixed z-20 flex h-8 items-center gap-1 rounded-full border border-line-2 bg-surface px-2.5 text-comment text-xs shadow-md hover:bg-comment-soft"
    >
      <MessageSquarePlus aria-hidden className="size-4" />
      {t("begin")}
    </button>
  );
}

/** Width of the button, in CSS pixels, with some air. */
const width = 84;

function placeBeside(editor: Editor): { left: number; top: number } | null {
  const { view, state } = editor;
  if (state.selection.empty || !view.hasFocus()) return null;
  const room = view.dom.closest("main")?.getBoundingClientRect();
  const text = view.dom.getBoundingClientRect();
  const line = view.coordsAtPos(state.selection.head);
  const top = (line.top + line.bottom) / 2 - 16;
  if (!room || top < room.top || top + 32 > room.bottom) return null;
  return { left: Math.min(text.right + 8, room.right - width), top };
}
