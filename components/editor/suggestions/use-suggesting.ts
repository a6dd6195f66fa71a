import type { Editor } from "@tiptap/react";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { useCallback, useEffect, useMemo, useState } from "react";
import { hasSuggestions } from "#lib/document/suggestions/said.ts";
import type { EditorSummary } from "../editor-screen.tsx";

/** What the editor knows about suggesting: whether one may, whether it is on, how many suggestions there are. */
export type Suggesting = {
  /** Who suggests. */
  user: { id: string; name: string };
  /** Whether this person may suggest now, and whether they may do nothing else. */
  may: boolean;
  forced: boolean;
  /** Whether what they change becomes a suggestion. */
  on: boolean;
  /** Whether nothing may be written yet: what makes suggestions of it is still on its way. */
  waits: boolean;
  count: number;
  /** Whether what shows and makes suggestions is needed. */
  needed: boolean;
  setOn: (on: boolean) => void;
  setReady: (ready: boolean) => void;
  setCount: (count: number) => void;
};

/** Suggesting in an editor. This browser remembers for each person whether it is on; for reviewers it is at first. */
export function useSuggesting(
  summary: EditorSummary,
  user: { id: string; name: string },
  editor: Editor | null,
): Suggesting {
  const may = summary.maySuggest;
  const forced = may && !summary.mayEdit;
  const name = `chengwen:suggesting:${user.id}`;
  const [chosen, setChosen] = useState(() => remembered(name) ?? summary.suggestsFirst);
  const [ready, setReady] = useState(false);
  const [count, setCount] = useState(0);
  const wanted = may && (forced || chosen);
  const [begins] = useState(wanted);
  const on = wanted && ready;
  const waits = (begins || forced) && !ready;
  // What made suggestions once has to hear that it is off.
  const needed = useHasSuggestions(editor) || wanted || ready;
  useEffect(() => {
    // What was written directly before it went to review cannot be taken back any more.
    if (forced && editor) yUndoPluginKey.getState(editor.state)?.undoManager.clear();
  }, [forced, editor]);
  const setOn = useCallback(
    (on: boolean) => {
      setChosen(on);
      try {
        localStorage.setItem(name, on ? "on" : "off");
      } catch {
        // Without storage it is as at first the next time.
      }
    },
    [name],
  );
  return useMemo(
    () => ({ user, may, forced, on, waits, count, needed, setOn, setReady, setCount }),
    [user, may, forced, on, waits, count, needed, setOn],
  );
}

/** Whether there is, or has been since it was opened, a suggestion in the text. */
function useHasSuggestions(editor: Editor | null): boolean {
  const [found, setFound] = useState(false);
  useEffect(() => {
    if (!editor || found) return;
    const look = () => setFound(hasSuggestions(editor.state.doc));
    look();
    editor.on("update", look);
    return () => void editor.off("update", look);
  }, [editor, found]);
  return found;
}

function remembered(name: string): boolean | undefined {
  try {
    const stored = localStorage.getItem(name);
    return stored === null ? undefined : stored === "on";
  } catch {
    return undefined;
  }
}
