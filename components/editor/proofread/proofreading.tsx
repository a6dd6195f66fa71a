"use client";

import type { Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { countLevels } from "#lib/proofread/checking/count-levels.ts";
import type { PlacedFinding } from "#lib/proofread/checking/place.ts";
import type { FigureContext } from "../figures/figure-feed.ts";
import { FindingCard } from "./finding-card.tsx";
import { markedFindings } from "./finding-marks.ts";
import { showFinding } from "./fix-findings.ts";
import { useFindings, useFindingWords } from "./use-findings.ts";

type Props = {
  context: FigureContext;
  editable: boolean;
  /** Opens the panel with all findings. */
  onOpen: () => void;
  /** How many errors and warnings there are. */
  onCount: (count: number) => void;
};

/** Proofreads while somebody writes: underlines, the card of underlined words, F7, and the count in the foot line. */
export default function Proofreading({ context, editable, onOpen, onCount }: Props) {
  const t = useTranslations("checking");
  const { feed, view } = useFindings(context);
  const { say } = useFindingWords();
  const [card, setCard] = useState<PlacedFinding | null>(null);
  const { editor } = context;
  const { error, warning, hint } = countLevels(view.findings);
  const open = error + warning;
  useEffect(() => feed.speak(say), [feed, say]);
  useEffect(() => onCount(open), [open, onCount]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "F7" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      const next = nextFinding(feed.context.editor.state, event.shiftKey);
      if (!next) return onOpen();
      if (!showFinding(editor, next)) return;
      feed.look(next);
      if (window.innerWidth >= panelFrom) onOpen();
      else setCard(next);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [editor, feed, onOpen]);

  useEffect(() => {
    const { dom } = editor.view;
    const clicked = ({ target, clientX, clientY }: MouseEvent) => {
      const words = target instanceof HTMLElement ? target.closest(".finding, .finding-block") : null;
      // Figures and blanks have cards of their own.
      if (!words || words.matches(".figure, .blank")) return setCard(null);
      const pos = editor.view.posAtCoords({ left: clientX, top: clientY })?.pos;
      const [found] = pos === undefined ? [] : markedFindings(editor.state, pos, pos);
      if (found) feed.look(found.finding);
      setCard(found?.finding ?? null);
    };
    dom.addEventListener("click", clicked);
    return () => dom.removeEventListener("click", clicked);
  }, [editor, feed]);

  useEffect(() => {
    if (!card) return;
    const close = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.getMeta(ySyncPluginKey)) setCard(null);
    };
    editor.on("update", close);
    return () => void editor.off("update", close);
  }, [editor, card]);

  const said = { begun: t("checking"), failed: t("foot.failed"), ready: t("foot.count", { n: open + hint }) };
  return (
    <>
      <button type="button" onClick={onOpen} className="rounded px-1 hover:bg-line/60">
        {said[view.phase]}
        <kbd className="ml-1.5 rounded border border-line-2 bg-surface px-1 font-sans text-[11px] text-ink-3">
          F7
        </kbd>
      </button>
      {card && <FindingCard {...{ feed, view, editable }} finding={card} onClose={() => setCard(null)} />}
    </>
  );
}

/** From this width (px) of the window on there is room for the panel. */
const panelFrom = 1024;

/** The first finding after the selection, or the last one before it; at the end it begins anew. */
function nextFinding(
  state: Parameters<typeof markedFindings>[0],
  backwards: boolean,
): PlacedFinding | undefined {
  const { from, to, empty } = state.selection;
  const marked = markedFindings(state).filter(({ part }) => part === 0);
  const isCurrent = (each: { from: number; to: number }) => each.from === from && each.to === to;
  const at = marked.findIndex(isCurrent);
  if (at >= 0) return marked.at((at + (backwards ? -1 : 1)) % marked.length)?.finding;
  const next = backwards
    ? (marked.findLast((each) => each.to <= from) ?? marked.at(-1))
    : (marked.find((each) => (empty ? each.to > from : each.from >= to)) ?? marked[0]);
  return next?.finding;
}
