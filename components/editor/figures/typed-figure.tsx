"use client";

import type { Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { figureText } from "#lib/document/figure-text.ts";
import { numbersIn } from "#lib/ledger/figures/numbers-in.ts";
import { linkWords } from "./change-figures.ts";
import type { FigureFeed } from "./figure-feed.ts";
import { type Offer, offeredFigure, offerFor } from "./offers.ts";
import { placedText } from "./unlinked.ts";
import { useWanted } from "./use-feed.ts";

/** Pause (ms) in the typing after which the number before the caret is looked at. */
const pause = 500;

/** How far (characters) behind a number one may have typed on. */
const reach = 6;

type Typed = { start: number; end: number; words: string; offer: Offer };

/** Under a number that somebody has just typed: the figure that it most likely is. Tab links it; typing goes on. */
export function TypedFigure({ feed }: { feed: FigureFeed }) {
  const typed = useTyped(feed);
  return typed ? <TypedOffer key={`${typed.start} ${typed.words}`} feed={feed} typed={typed} /> : null;
}

/** The number that was typed last, until the text or the caret changes. */
function useTyped(feed: FigureFeed): Typed | null {
  const [typed, setTyped] = useState<Typed | null>(null);
  const { editor } = feed.context;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setTyped(null);
    };
    const written = ({ transaction }: { transaction: Transaction }) => {
      hide();
      // What a colleague writes is nothing that was typed here.
      if (!transaction.getMeta(ySyncPluginKey)) timer = setTimeout(() => setTyped(typedNumber(feed)), pause);
    };
    const refused = (event: KeyboardEvent) => event.key === "Escape" && hide();
    const { dom } = editor.view;
    dom.addEventListener("keydown", refused);
    editor.on("selectionUpdate", hide);
    editor.on("update", written);
    return () => {
      clearTimeout(timer);
      dom.removeEventListener("keydown", refused);
      editor.off("selectionUpdate", hide);
      editor.off("update", written);
    };
  }, [editor, feed]);
  return typed;
}

function typedNumber(feed: FigureFeed): Typed | null {
  const { editor } = feed.context;
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock || editor.view.composing || !editor.view.hasFocus()) return null;
  const text = placedText($from.parent);
  const before = $from.parentOffset;
  const last = numbersIn(text).findLast(({ start, end }) => start < before && end >= before - reach);
  const offer = last && offerFor(feed, text, last.start, last.end);
  if (!last || !offer) return null;
  const base = $from.start();
  return { start: base + last.start, end: base + last.end, words: text.slice(last.start, last.end), offer };
}

function TypedOffer({ feed, typed }: { feed: FigureFeed; typed: Typed }) {
  const t = useTranslations("figures.typed");
  const hint = useRef<HTMLButtonElement>(null);
  const { editor } = feed.context;
  const { start, end, words, offer } = typed;
  useWanted(feed, [offer.question]);
  const figure = offeredFigure(feed, offer, words);

  useLayoutEffect(() => {
    if (!hint.current) return;
    const { left, bottom } = editor.view.coordsAtPos(start);
    hint.current.style.transform = `translate(${Math.min(left, window.innerWidth - hint.current.offsetWidth - 16)}px, ${bottom + 4}px)`;
  });
  useEffect(() => {
    if (!figure) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      linkWords(editor, { start, end }, figure);
    };
    const { dom } = editor.view;
    dom.addEventListener("keydown", pressed, true);
    return () => dom.removeEventListener("keydown", pressed, true);
  }, [editor, start, end, figure]);

  if (!figure) return null;
  return (
    <button
      ref={hint}
      type="button"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => linkWords(editor, { start, end }, figure)}
      className="fixed top-0 left-0 z-30 flex items-center gap-1.5 rounded border border-figure/40 bg-surface px-2 py-0.5 text-figure text-xs shadow-md"
    >
      {t("link", { name: offer.definition.name, words: figureText(figure) })}
      <kbd className="rounded border border-line-2 px-1 font-sans text-[10px] text-ink-3">Tab</kbd>
    </button>
  );
}
