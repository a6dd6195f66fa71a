"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { flushSync } from "react-dom";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import type { KnownDefinition } from "#lib/ledger/figures/known-definition.ts";
import { searchDefinitions } from "#lib/ledger/figures/search-definitions.ts";
import { newFigure } from "#lib/summaries/figures/new-figure.ts";
import { questionOf } from "#lib/summaries/figures/question-of.ts";
import { DefinitionWords } from "./definition-words.tsx";
import type { FigureFeed } from "./figure-feed.ts";
import { useWanted } from "./use-feed.ts";

/** How many definitions are shown at a time. */
const shown = 40;

type Props = {
  /** Null until they have come. */
  definitions: KnownDefinition[] | null;
  /** What tells the value of each; null in a template, which has none. */
  feed: FigureFeed | null;
  onClose: () => void;
  onChoose: (definition: KnownDefinition) => void;
};

/** Definitions to choose one from, found by words, with arrows and Enter; each with what it would say. */
export function FigureChooser({ definitions, feed, onClose, onChoose }: Props) {
  const t = useTranslations("figures.choose");
  const list = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const offered = definitions?.filter(({ archived }) => !archived) ?? [];
  const found = searchDefinitions(offered, text).slice(0, shown);
  const current = Math.min(chosen, found.length - 1);
  const choose = (definition: KnownDefinition) => {
    // The window is gone, and the focus back in the text, before anything is put there.
    flushSync(onClose);
    onChoose(definition);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((current + step + found.length) % found.length);
    else if (event.key === "Enter") choose(found[current]!);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onClose={onClose} title={t("title")}>
      <input
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${current}` : undefined}
        aria-label={t("search")}
        placeholder={t("search")}
        value={text}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        className="h-9 w-full rounded-md border border-line-2 px-3"
      />
      {feed && <FailureMessage failure={feed.failure} />}
      {definitions && found.length === 0 && <p className="mt-3 text-ink-3">{t("none")}</p>}
      {feed && <AllValues feed={feed} definitions={offered} />}
      <div id={list} role="listbox" aria-label={t("title")} className="mt-3 max-h-[52dvh] overflow-auto">
        {found.map((definition, index) => (
          <button
            key={definition.id}
            id={`${list}-${index}`}
            ref={(row) => void (index === current && row?.scrollIntoView({ block: "nearest" }))}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={() => choose(definition)}
            className={`flex w-full items-baseline gap-3 rounded px-2.5 py-1.5 text-left ${index === current ? "bg-figure-soft" : "hover:bg-raised"}`}
          >
            <span className="min-w-0 flex-1">
              <span className="block">{definition.name}</span>
              <span className="block truncate text-ink-3 text-xs">
                <DefinitionWords definition={definition} />
              </span>
            </span>
            {feed && <Value feed={feed} definition={definition} />}
          </button>
        ))}
      </div>
    </Dialog>
  );
}

/** Asks for the values of all definitions at once: they are there while one searches. */
function AllValues({ feed, definitions }: { feed: FigureFeed; definitions: KnownDefinition[] }) {
  const { subject } = feed.context;
  useWanted(
    feed,
    definitions.map((definition) => questionOf(newFigure(definition, subject), subject)),
  );
  return null;
}

function Value({ feed, definition }: { feed: FigureFeed; definition: KnownDefinition }) {
  const t = useTranslations("figures.choose");
  const { state, words } = feed.now(newFigure(definition, feed.context.subject));
  return (
    <span
      className={`max-w-40 shrink-0 truncate ${words ? "font-semibold text-figure" : "text-ink-3 text-xs"}`}
    >
      {words ?? t(state === "unknown" ? "reading" : "noRecords")}
    </span>
  );
}
