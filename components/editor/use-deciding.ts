import type { Editor } from "@tiptap/react";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import type { Period } from "#lib/period.ts";
import type { SourceText } from "#lib/sections/reuse/queries.ts";
import { accepted, type CardDecision, kept } from "./carried-card.tsx";
import { type CarriedItem, carriedItems } from "./carried-items.ts";
import { type CarriedDecision, carriedKey } from "./extensions/carried-words.ts";
import { carriedFigure } from "./figures/carried-offers.ts";
import { linkWords } from "./figures/change-figures.ts";
import type { FigureFeed } from "./figures/figure-feed.ts";
import { documentFacts } from "./use-document-facts.ts";

type Given = {
  editor: Editor;
  period: Period;
  sources: ReadonlyMap<string, SourceText> | null;
  editable: boolean;
  feed: FigureFeed;
};

/** A change that other places may want too. */
type Repeat = { from: string; to: string; kind: CarriedItem["kind"] };

/** Deciding about carried-over words, one after the other, by mouse and by keys. */
export function useDeciding({ editor, period, sources, editable, feed }: Given) {
  const [repeat, setRepeat] = useState<Repeat | null>(null);
  const [editing, setEditing] = useState(false);
  const byKeys = useRef(false);

  const go = useCallback(
    (item: CarriedItem) => {
      setEditing(false);
      editor.commands.showCarried(item);
    },
    [editor],
  );
  const edit = useCallback((editing: boolean) => {
    byKeys.current = true;
    setEditing(editing);
  }, []);
  // What comes next is looked up in the document as it is by then.
  const openNow = useCallback(
    () =>
      carriedItems(editor.state.doc, documentFacts(editor).sections, period, sources).filter(
        ({ decision }) => decision === null,
      ),
    [editor, period, sources],
  );
  const goOn = useCallback(
    (from: number) => {
      const left = openNow();
      const next = left.find(({ start }) => start >= from) ?? left[0];
      editor.commands.showCarried(next ?? null);
    },
    [editor, openNow],
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
    (shown: CarriedItem, { decision, text }: CardDecision) => {
      // A colleague may have written before it since it was drawn.
      const item = sameItem(openNow(), shown);
      if (!item) return;
      apply([{ start: item.start, end: item.end, decision, text }]);
      setRepeat(decision === "changed" ? { from: item.from, to: text, kind: item.kind } : null);
      setEditing(false);
      goOn(item.start);
    },
    [apply, goOn, openNow],
  );
  /** Puts the figure that the words most likely are in their place. */
  const link = useCallback(
    (shown: CarriedItem) => {
      const item = sameItem(openNow(), shown);
      const figure = item && carriedFigure(feed, editor.state.doc, item);
      if (!figure) return;
      linkWords(editor, item, figure.attrs);
      setRepeat(null);
      setEditing(false);
      goOn(item.start);
    },
    [editor, feed, goOn, openNow],
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
  /** Keys act on the words that are current by then: whoever is fast is ahead of what is drawn. */
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ")) return;
    const now = openNow();
    const start = carriedKey.getState(editor.state)?.place?.start;
    const index = now.findIndex((item) => item.start === start);
    const item = now[index];
    if (!item) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(now[(index + 1) % now.length]!),
      ArrowUp: () => go(now[(index - 1 + now.length) % now.length]!),
      ...(editable && {
        Enter: () =>
          carriedFigure(feed, editor.state.doc, item) ? link(item) : decide(item, accepted(item)),
        k: () => decide(item, kept(item)),
        e: () => edit(true),
        l: () => link(item),
        a: () => keepAll(item),
      }),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    byKeys.current = true;
    act();
  };

  const changeAll = () => {
    if (!repeat) return;
    const same = openNow().filter(({ kind, from }) => kind === repeat.kind && from === repeat.from);
    apply(same.map(({ start, end }) => ({ start, end, decision: "changed", text: repeat.to })));
    setRepeat(null);
    goOn(same[0]?.start ?? 0);
  };

  return { repeat, editing, edit, go, decide, link, keepAll, changeAll, press, byKeys };
}

/** The words of a card in the document as it is now: the nearest of the same words. */
function sameItem(now: readonly CarriedItem[], { start, kind, from }: CarriedItem): CarriedItem | undefined {
  const alike = now.filter((each) => each.kind === kind && each.from === from);
  return alike.sort((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start))[0];
}
