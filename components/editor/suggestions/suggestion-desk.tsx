"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { NoticeContent } from "#components/ui/notice.tsx";
import { suggestionsOf } from "#lib/document/suggestions/list-suggestions.ts";
import { fillSlot } from "../extensions/slots.ts";
import { SuggestionCard } from "./suggestion-card.tsx";
import { suggestionFilling, suggestionState } from "./suggestion-filling.ts";
import type { Suggesting } from "./use-suggesting.ts";

type Props = {
  editor: Editor;
  suggesting: Suggesting;
  /** Whether this person decides about suggestions. */
  decides: boolean;
  readOnly: boolean;
  onNotice: (notice: NoticeContent) => void;
};

/** Pause (ms) after a change before the suggestions are counted anew. */
const pause = 250;

/** Makes suggestions of what is changed while that is on, counts them, and shows the card of the one that was clicked. */
export default function SuggestionDesk({ editor, suggesting, decides, readOnly, onNotice }: Props) {
  const t = useTranslations("suggestions");
  const { user, on, setReady, setCount } = suggesting;
  const current = useEditorState({
    editor,
    selector: ({ editor }) => {
      const state = suggestionState(editor.state);
      return state?.card ? state.current : null;
    },
  });

  useEffect(() => {
    fillSlot(
      editor,
      "suggestions",
      suggestionFilling({ user, on, onRefused: () => onNotice({ text: t("refused") }) }),
    );
    setReady(true);
  }, [editor, user, on, onNotice, setReady, t]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      setCount(suggestionsOf(editor.state.doc).length);
    };
    const changed = () => {
      timer ??= setTimeout(count, pause);
    };
    count();
    editor.on("update", changed);
    return () => {
      clearTimeout(timer);
      editor.off("update", changed);
    };
  }, [editor, setCount]);

  return (
    current && <SuggestionCard key={current} {...{ editor, suggesting, decides, readOnly }} id={current} />
  );
}
