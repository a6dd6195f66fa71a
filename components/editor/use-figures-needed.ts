import type { Editor } from "@tiptap/react";
import { startTransition, useEffect, useState } from "react";
import { figuresOf } from "#lib/document/figures.ts";
import { later } from "./use-later-parts.ts";

/** Whether figures are to be followed: at once where the text has one, else when the page is at rest. */
export function useFiguresNeeded(editor: Editor | null): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (!editor || needed) return;
    const look = () => figuresOf(editor.state.doc).length > 0 && setNeeded(true);
    look();
    // Between two keys of somebody who types, if need be: nobody waits for it.
    const timer = setTimeout(() => startTransition(() => setNeeded(true)), later);
    editor.on("update", look);
    return () => {
      clearTimeout(timer);
      editor.off("update", look);
    };
  }, [editor, needed]);
  return needed;
}
