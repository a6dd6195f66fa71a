"use client";

import type { Editor } from "@tiptap/react";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

type Props = {
  editor: Editor;
  pos: number;
  /** What it is about, for who does not see it. */
  label: string;
  onClose: () => void;
  children: ReactNode;
};

/** A card below a place of the text, or above where there is no room; Escape closes it. */
export function CardAt({ editor, pos, label, onClose, children }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = editor.view.nodeDOM(pos);
    const dom = node instanceof HTMLElement ? node : null;
    const rect = dom?.getClientRects()[0] ?? wordsAt(editor, pos);
    if (!card.current || !rect) return;
    const { offsetWidth, offsetHeight } = card.current;
    // Within the room of the paper: the panel beside it says more about the same.
    const edge = editor.view.dom.closest("main")?.getBoundingClientRect().right ?? window.innerWidth;
    const left = Math.max(8, Math.min(rect.left, edge - offsetWidth - 16));
    const room = window.innerHeight - rect.bottom - 16 >= offsetHeight;
    const top = room ? rect.bottom + 8 : Math.max(8, rect.top - offsetHeight - 8);
    card.current.style.transform = `translate(${left}px, ${top}px)`;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [onClose]);
  return (
    <section
      ref={card}
      aria-label={label}
      className="fixed top-0 left-0 z-30 max-h-[80dvh] w-[340px] space-y-2 overflow-auto whitespace-normal rounded-md border border-line bg-surface p-3 text-sm shadow-lg"
    >
      {children}
    </section>
  );
}

/** Where words begin on the screen; null where the text has become shorter. */
function wordsAt({ state, view }: Editor, pos: number) {
  return pos <= state.doc.content.size ? view.coordsAtPos(pos) : null;
}
