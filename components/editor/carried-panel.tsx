"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { sourcesOf } from "#lib/document/sources.ts";
import { CarriedCard } from "./carried-card.tsx";
import { type CarriedItem, carriedItems } from "./carried-items.ts";
import { CarriedShare } from "./carried-share.tsx";
import type { EditorSummary } from "./editor-screen.tsx";
import { carriedKey } from "./extensions/carried-words.ts";
import { carriedFigure, carriedOffer } from "./figures/carried-offers.ts";
import type { FigureContext } from "./figures/figure-feed.ts";
import { useFeed, useWanted } from "./figures/use-feed.ts";
import { useDeciding } from "./use-deciding.ts";
import { documentFacts } from "./use-document-facts.ts";
import { useSources } from "./use-sources.ts";

type Props = {
  editor: Editor;
  summary: EditorSummary;
  figures: FigureContext;
  editable: boolean;
  currentKey: string | null;
  /** Rises whenever somebody asks to go on deciding: the card of the current words gets the focus. */
  asked: number;
};

/** How many cards are shown at a time, from the one before the current on. */
const shown = 24;

/** What was carried over: how far it is decided, how much is as it was, and each open word with its choices. */
export default function CarriedPanel(props: Props) {
  const { editor, summary, figures, editable, currentKey, asked } = props;
  const t = useTranslations("editor.carried");
  const list = useRef<HTMLUListElement>(null);
  const live = useEditorState({ editor, selector: ({ editor }) => editor.state.doc });
  const place = useEditorState({
    editor,
    selector: ({ editor }) => carriedKey.getState(editor.state)?.place ?? null,
  });
  const doc = useDeferredValue(live);
  const sources = useSources(
    summary.id,
    useMemo(() => sourcesOf(doc), [doc]),
  );
  const items = useMemo(
    () => carriedItems(doc, documentFacts(editor).sections, summary.period, sources),
    [doc, editor, summary.period, sources],
  );
  const open = useMemo(() => items.filter(({ decision }) => decision === null), [items]);
  const at = open.findIndex(({ start }) => start === place?.start);
  const first = Math.max(0, at - 1);

  const answered = useRef(0);
  useEffect(() => {
    if (asked === answered.current || at < 0) return;
    answered.current = asked;
    list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, [asked, at]);

  const feed = useFeed(figures);
  const cards = open.slice(first, first + shown);
  useWanted(
    feed,
    cards.flatMap((item) => carriedOffer(feed, doc, item)?.question ?? []),
  );
  const deciding = useDeciding({ editor, period: summary.period, sources, editable, feed });
  const { repeat, editing, edit, go, decide, link, keepAll, changeAll, press, byKeys } = deciding;
  // Before anything is drawn: a key that came meanwhile would go nowhere.
  useLayoutEffect(() => {
    const active = document.activeElement;
    const lost = active === document.body || active?.tagName === "LI";
    if (byKeys.current && lost && !editing) {
      list.current?.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
    }
  });

  const alikeOf = (item: CarriedItem) =>
    open.filter((each) => each.kind === item.kind && each.section?.key === item.section?.key).length;
  const same = repeat ? open.filter(({ kind, from }) => kind === repeat.kind && from === repeat.from) : [];
  if (items.length === 0 && sources?.size === 0) {
    return <p className="px-4 pt-16 text-center text-ink-3 leading-relaxed">{t("none")}</p>;
  }
  const year = items.find((item) => item.year > 0)?.year;
  return (
    <section aria-label={year ? t("title", { year }) : t("titleNone")}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold text-[15px]">{year ? t("title", { year }) : t("titleNone")}</h2>
        <span role="status" className="shrink-0 text-ink-2 tabular-nums">
          {t("progress", { done: items.length - open.length, all: items.length })}
        </span>
      </div>
      <div aria-hidden className="mt-2 h-1.5 overflow-hidden rounded-full bg-line">
        <div
          className="h-full bg-carried-strong"
          style={{
            width: `${items.length > 0 ? (100 * (items.length - open.length)) / items.length : 100}%`,
          }}
        />
      </div>
      <CarriedShare
        editor={editor}
        doc={doc}
        sources={sources}
        currentKey={currentKey}
        title={summary.title}
      />
      {same.length > 0 && repeat && (
        <button
          type="button"
          onClick={changeAll}
          className="mt-3 w-full rounded-md border border-figure bg-figure-soft px-3 py-2 text-left text-figure text-xs leading-relaxed"
        >
          {t("sameAll", { n: same.length, from: repeat.from, to: repeat.to })}
        </button>
      )}
      {open.length === 0 ? (
        <p className="mt-6 text-center text-good">{t("allDone")}</p>
      ) : (
        <>
          <ul
            ref={list}
            onKeyDown={press}
            onBlur={({ relatedTarget }) => {
              if (relatedTarget && !list.current?.contains(relatedTarget)) byKeys.current = false;
            }}
            className="mt-3 space-y-2"
          >
            {cards.map((item) => (
              <CarriedCard
                key={item.number}
                item={item}
                figure={nameAndWords(carriedFigure(feed, doc, item))}
                current={item.start === place?.start}
                editable={editable}
                editing={editing && item.start === place?.start}
                alike={item.start === place?.start ? alikeOf(item) : 0}
                onGo={go}
                onEdit={edit}
                onDecide={decide}
                onLink={link}
                onKeepAll={keepAll}
              />
            ))}
          </ul>
          {editable && <p className="mt-3 text-ink-3 text-xs leading-relaxed">{t("keys")}</p>}
        </>
      )}
    </section>
  );
}

/** The figure of a card as one text that stays the same while it says the same: name and words. */
function nameAndWords(figure: ReturnType<typeof carriedFigure>): string | null {
  return figure && `${figure.name}\n${figure.attrs.text}`;
}
