import type { Editor } from "@tiptap/react";
import { startTransition, useEffect, useState } from "react";
import { figuresOf } from "#lib/document/figures.ts";
import { later } from "./use-later-parts.ts";

/** Rest (ms) in the writing before what follows figures is fetched for a text that has none. */
const rest = 1_000;

/** Whether figures are to be followed: at once where the text has one, else when the page and the person are at rest. */
export function useFiguresNeeded(editor: Editor | null): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (!editor || needed) return;
    const follow = () => startTransition(() => setNeeded(true));
    let timer = setTimeout(follow, later);
    const begun = performance.now();
    const look = () => {
      if (figuresOf(editor.state.doc).length > 0) return follow();
      clearTimeout(timer);
      timer = setTimeout(follow, Math.max(rest, begun + later - performance.now()));
    };
    look();
    editor.on("update", look);
    return () => {
      clearTimeout(timer);
      editor.off("update", look);
    };
  }, [editor, needed]);
  return needed;
}
