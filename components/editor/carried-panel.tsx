"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { sourcesOf } from "#lib/document/sources.ts";
import { type CardDecision, CarriedCard } from "./carried-card.tsx";
import { type CarriedItem, carriedItems } from "./carried-items.ts";
import { CarriedShare } from "./carried-share.tsx";
import type { EditorSummary } from "./editor-screen.tsx";
import { type CarriedDecision, carriedKey } from "./extensions/carried-words.ts";
import { documentFacts } from "./use-document-facts.ts";
import { useSources } from "./use-sources.ts";

type Props = {
  editor: Editor;
  summary: EditorSummary;
  editable: boolean;
  currentKey: string | null;
  /** Rises whenever somebody asks to go on deciding: the card of the current words gets the focus. */
  asked: number;
};

/** How many cards are shown at a time, from the one before the current on. */
const shown = 24;

/** A change that other places may want too. */
type Repeat = { from: string; to: string; kind: CarriedItem["kind"] };

/** What was carried over: how far it is decided, how much is as it was, and each open word with its choices. */
export default function CarriedPanel({ editor, summary, editable, currentKey, asked }: Props) {
  const t = useTranslations("editor.carried");
  const list = useRef<HTMLUListElement>(null);
  const [repeat, setRepeat] = useState<Repeat | null>(null);
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

  const go = useCallback((item: CarriedItem) => editor.commands.showCarried(item), [editor]);
  // What comes next is looked up in the document as it is by then.
  const openNow = useCallback(
    () =>
      carriedItems(editor.state.doc, documentFacts(editor).sections, summary.period, sources).filter(
        ({ decision }) => decision === null,
      ),
    [editor, summary.period, sources],
  );
  const goOn = useCallback(
    (from: number) => {
      const left = openNow();
      const next = left.find(({ start }) => start >= from) ?? left[0];
      editor.commands.showCarried(next ?? null);
    },
    [editor, openNow],
  );
  const step = useCallback(
    (item: CarriedItem, direction: 1 | -1) => {
      const all = openNow();
      const index = all.findIndex(({ start }) => start === item.start);
      const next = all[(index + direction + all.length) % all.length];
      if (next) go(next);
    },
    [go, openNow],
  );
  const apply = useCallback(
    (decisions: CarriedDecision[]) => {
      // However fast one decides, each decision is one to take back.
      yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing();
      editor.commands.decideCarried(decisions);
    },
    [editor],
  );
  const decide = useCallback(
    (item: CarriedItem, { decision, text }: CardDecision) => {
      apply([{ start: item.start, end: item.end, decision, text }]);
      setRepeat(decision === "changed" ? { from: item.from, to: text, kind: item.kind } : null);
      goOn(item.start);
    },
    [apply, goOn],
  );
  const keepAll = useCallback(
    (item: CarriedItem) => {
      const alike = openNow().filter(
        (each) => each.kind === item.kind && each.section?.key === item.section?.key,
      );
      apply(alike.map(({ start, end, from }) => ({ start, end, decision: "kept", text: from })));
      setRepeat(null);
      goOn(item.start);
    },
    [apply, goOn, openNow],
  );
  const alikeOf = (item: CarriedItem) =>
    open.filter((each) => each.kind === item.kind && each.section?.key === item.section?.key).length;
  const same = repeat ? open.filter(({ kind, from }) => kind === repeat.kind && from === repeat.from) : [];
  const changeAll = () => {
    if (!repeat) return;
    apply(same.map(({ start, end }) => ({ start, end, decision: "changed", text: repeat.to })));
    setRepeat(null);
    goOn(place?.start ?? 0);
  };

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
          className="h-full bg-[#e0a72e]"
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
          <ul ref={list} className="mt-3 space-y-2">
            {open.slice(first, first + shown).map((item) => (
              <CarriedCard
                key={item.number}
                item={item}
                current={item.start === place?.start}
                editable={editable}
                alike={item.start === place?.start ? alikeOf(item) : 0}
                onGo={go}
                onStep={step}
                onDecide={decide}
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
