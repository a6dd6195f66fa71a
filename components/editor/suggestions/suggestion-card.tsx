"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { suggestionsOf } from "#lib/document/suggestions/list-suggestions.ts";
import { settleSuggestions } from "./settle-suggestions.ts";
import { placesOf } from "./suggestion-at.ts";
import { SuggestionButtons } from "./suggestion-buttons.tsx";
import { showSuggestion } from "./suggestion-filling.ts";
import { SuggestionSays } from "./suggestion-says.tsx";
import type { Suggesting } from "./use-suggesting.ts";

type Props = { editor: Editor; suggesting: Suggesting; decides: boolean; readOnly: boolean; id: string };

/** Beside a suggestion that was clicked: whose it is, what it does, and what can be done with it. */
export function SuggestionCard({ editor, suggesting, decides, readOnly, id }: Props) {
  const t = useTranslations("suggestions");
  const card = useRef<HTMLDivElement>(null);
  const doc = useEditorState({ editor, selector: ({ editor }) => editor.state.doc });
  const suggestion = useMemo(() => suggestionsOf(doc).find((each) => each.id === id), [doc, id]);

  useLayoutEffect(() => {
    const place = placesOf(editor.state.doc, id)[0];
    if (!card.current || !place) return;
    const rect = editor.view.coordsAtPos(place.whole ? place.from + 1 : place.from);
    const { offsetWidth, offsetHeight } = card.current;
    const edge = editor.view.dom.closest("main")?.getBoundingClientRect().right ?? window.innerWidth;
    const left = Math.max(8, Math.min(rect.left, edge - offsetWidth - 16));
    const room = window.innerHeight - rect.bottom - 16 >= offsetHeight;
    card.current.style.transform = `translate(${left}px, ${room ? rect.bottom + 8 : Math.max(8, rect.top - offsetHeight - 8)}px)`;
  });

  useEffect(() => {
    const close = () => editor.view.dispatch(showSuggestion(editor.state.tr, id, false));
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    const room = editor.view.dom.closest("main");
    window.addEventListener("keydown", pressed, true);
    room?.addEventListener("scroll", close);
    return () => {
      window.removeEventListener("keydown", pressed, true);
      room?.removeEventListener("scroll", close);
    };
  }, [editor, id]);

  if (!suggestion) return null;
  return (
    <section
      ref={card}
      aria-label={t("card")}
      className="fixed top-0 left-0 z-30 max-h-[50dvh] w-[300px] space-y-2 overflow-auto rounded-md border border-line bg-surface p-3 text-sm shadow-lg"
    >
      <SuggestionSays suggestion={suggestion} />
      <SuggestionButtons
        {...{ suggestion, suggesting, decides, readOnly }}
        onSettle={(verdict) => {
          settleSuggestions(editor, verdict, new Set([id]));
          editor.commands.focus();
        }}
      />
    </section>
  );
}
