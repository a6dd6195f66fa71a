"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { type Suggestion, suggestionsOf } from "#lib/document/suggestions/list-suggestions.ts";
import type { Verdict } from "#lib/document/suggestions/settle.ts";
import { SmallButton } from "../figures/small-button.tsx";
import { goToSuggestion, settleSuggestions } from "./settle-suggestions.ts";
import { SuggestionButtons } from "./suggestion-buttons.tsx";
import { suggestionState } from "./suggestion-filling.ts";
import { SuggestionSays } from "./suggestion-says.tsx";
import type { Suggesting } from "./use-suggesting.ts";

type Props = { editor: Editor; suggesting: Suggesting; decides: boolean; readOnly: boolean };

/** How many are shown at a time, from a few before the current one on. */
const shown = 40;
const before = 5;

/** All suggestions in the order of the text, of everybody or of one person, to be decided one by one or together. */
export default function SuggestionsPanel({ editor, suggesting, decides, readOnly }: Props) {
  const t = useTranslations("suggestions");
  const [person, setPerson] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const live = useEditorState({ editor, selector: ({ editor }) => editor.state.doc });
  const current = useEditorState({
    editor,
    selector: ({ editor }) => suggestionState(editor.state)?.current ?? null,
  });
  const doc = useDeferredValue(live);
  const all = useMemo(() => suggestionsOf(doc), [doc]);
  const people = useMemo(() => new Map(all.map((each) => [keyOf(each), each.name])), [all]);
  const chosen = people.has(person) ? person : "";
  const listed = chosen ? all.filter((each) => keyOf(each) === chosen) : all;
  const at = listed.findIndex(({ id }) => id === current);
  const first = Math.max(0, Math.min(at - before, listed.length - shown));
  const own = listed.filter(({ author }) => author === suggesting.user.id);

  useEffect(() => {
    if (current) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const settle = (verdict: Verdict, which: readonly Suggestion[]) => {
    const next = which.length === 1 ? listed[listed.indexOf(which[0]!) + 1] : undefined;
    settleSuggestions(editor, verdict, new Set(which.map(({ id }) => id)));
    if (next) goToSuggestion(editor, next.id);
  };
  const step = (by: 1 | -1) => {
    const next =
      listed[
        at < 0 ? (by > 0 ? nextAfter(listed, editor.state.selection.from) : listed.length - 1) : at + by
      ];
    const around = next ?? listed[by > 0 ? 0 : listed.length - 1];
    if (around) goToSuggestion(editor, around.id);
  };
  const stepping = useRef(step);
  useEffect(() => {
    stepping.current = step;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "PageDown" && event.key !== "PageUp")) return;
      event.preventDefault();
      stepping.current(event.key === "PageDown" ? 1 : -1);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);

  if (all.length === 0) return <p className="p-4 text-ink-2 leading-relaxed">{t("none")}</p>;
  return (
    <div className="flex min-h-full flex-col">
      <div className="sticky top-0 z-10 space-y-2 border-line border-b bg-surface p-4 pb-3">
        <div className="flex items-center gap-2">
          <span className="font-semibold">{t("count", { n: listed.length })}</span>
          <span className="ml-auto" />
          <StepButton label={t("previous")} keys="Alt+PageUp" onClick={() => step(-1)}>
            <ArrowUp aria-hidden className="size-4" />
          </StepButton>
          <StepButton label={t("next")} keys="Alt+PageDown" onClick={() => step(1)}>
            <ArrowDown aria-hidden className="size-4" />
          </StepButton>
        </div>
        {people.size > 1 && (
          <select
            aria-label={t("person")}
            value={chosen}
            onChange={(event) => setPerson(event.target.value)}
            className="h-8 w-full rounded-md border border-line-2 bg-surface px-2"
          >
            <option value="">{t("everybody")}</option>
            {[...people].map(([key, name]) => (
              <option key={key} value={key}>
                {name || t("nobody")}
              </option>
            ))}
          </select>
        )}
        {!readOnly && (
          <div className="flex flex-wrap gap-1.5">
            {decides && (
              <>
                <SmallButton onClick={() => settle("accept", listed)}>{t("acceptAll")}</SmallButton>
                <SmallButton onClick={() => settle("reject", listed)}>{t("rejectAll")}</SmallButton>
              </>
            )}
            {!decides && suggesting.may && own.length > 0 && (
              <SmallButton onClick={() => settle("reject", own)}>{t("takeBackAll")}</SmallButton>
            )}
          </div>
        )}
      </div>
      <ul ref={list} aria-label={t("list")} className="space-y-2 p-4 pt-3">
        {listed.slice(first, first + shown).map((suggestion) => (
          <li
            key={suggestion.id}
            aria-current={suggestion.id === current ? "true" : undefined}
            className={`scroll-my-28 rounded-lg border bg-surface p-3 ${suggestion.id === current ? "border-ink-3 shadow-[0_0_0_3px_var(--color-line)]" : "border-line"}`}
          >
            <button
              type="button"
              onClick={() => {
                goToSuggestion(editor, suggestion.id);
                editor.commands.focus();
              }}
              className="mb-2 block w-full text-left"
            >
              <SuggestionSays suggestion={suggestion} />
            </button>
            <SuggestionButtons
              {...{ suggestion, suggesting, decides, readOnly }}
              onSettle={(verdict) => settle(verdict, [suggestion])}
            />
          </li>
        ))}
      </ul>
      {listed.length > first + shown && (
        <p className="px-4 pb-4 text-ink-3 text-xs">{t("more", { n: listed.length - first - shown })}</p>
      )}
    </div>
  );
}

function StepButton(props: { label: string; keys: string; onClick: () => void; children: React.ReactNode }) {
  const { label, keys, onClick, children } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label}（${keys}）`}
      onClick={onClick}
      className="flex size-7 items-center justify-center rounded border border-line-2 hover:bg-raised"
    >
      {children}
    </button>
  );
}

/** People without a user are told apart by their names. */
function keyOf({ author, name }: Suggestion): string {
  return author || `name:${name}`;
}

function nextAfter(listed: readonly Suggestion[], pos: number): number {
  return Math.max(
    0,
    listed.findIndex(({ from }) => from >= pos),
  );
}
