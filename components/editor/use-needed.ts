import type { Editor } from "@tiptap/react";
import { startTransition, useEffect, useState } from "react";
import { figuresOf } from "#lib/document/figures.ts";
import { useFetched } from "./use-fetched.ts";
import { later } from "./use-later-parts.ts";

/** Rest (ms) in the writing before a part is fetched that a text does not need yet. */
const rest = 1_000;

/**
 * Whether a part of the editor was fetched: at once where the text needs it, else when the page and the person are at
 * rest.
 * @param needs whether it is needed now; the same function each time
 * @param fetchPart fetches it; the same function each time
 */
export function useNeeded(
  editor: Editor | null,
  needs: (editor: Editor) => boolean,
  fetchPart: () => Promise<unknown>,
): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (!editor || needed) return;
    const follow = () => startTransition(() => setNeeded(true));
    let timer = setTimeout(follow, later);
    const begun = performance.now();
    const look = () => {
      if (needs(editor)) return follow();
      clearTimeout(timer);
      timer = setTimeout(follow, Math.max(rest, begun + later - performance.now()));
    };
    look();
    editor.on("update", look);
    editor.on("selectionUpdate", look);
    return () => {
      clearTimeout(timer);
      editor.off("update", look);
      editor.off("selectionUpdate", look);
    };
  }, [editor, needed, needs]);
  return useFetched(fetchPart, needed ? 0 : null);
}

/** Whether there are figures to follow. */
export function needsFigures({ state }: Editor): boolean {
  return figuresOf(state.doc).length > 0;
}

/** Whether there are commented words, or some are selected, or the address names a comment. */
export function needsComments({ state, view }: Editor): boolean {
  return (
    !state.selection.empty ||
    view.dom.querySelector("[data-comment]") !== null ||
    window.location.search.includes("comment=")
  );
}
