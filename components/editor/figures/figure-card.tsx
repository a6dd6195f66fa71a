"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { figureText } from "#lib/document/figure.ts";
import type { PlacedFigure } from "#lib/document/figures.ts";
import { isOpen } from "#lib/summaries/figures/figure-now.ts";
import { changeFigures, confirmFigures, unlinkFigure } from "./change-figures.ts";
import type { FigureFeed } from "./figure-feed.ts";
import { FigureSource } from "./figure-source.tsx";
import { FigureStyle } from "./figure-style.tsx";
import { FigureSubject } from "./figure-subject.tsx";
import { SmallButton } from "./small-button.tsx";
import { StateMark } from "./state-mark.tsx";
import { useSayFigure } from "./use-feed.ts";

type Props = { feed: FigureFeed; figure: PlacedFigure; editable: boolean };

/** Beside a selected figure: how it stands to the records, where it comes from, how it is printed. */
export default function FigureCard({ feed, figure, editable }: Props) {
  const t = useTranslations("figures");
  const say = useSayFigure();
  const { editor, frozen } = feed.context;
  const { pos, attrs } = figure;
  const definition = feed.definition(attrs.definition);
  const now = feed.now(attrs);
  const close = () =>
    editor
      .chain()
      .focus()
      .setTextSelection(pos + 1)
      .run();
  return (
    <CardAt editor={editor} pos={pos} onClose={close}>
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-semibold">{definition?.name ?? attrs.name ?? t("unnamed")}</span>
        <span className="shrink-0 font-semibold text-figure">{figureText(attrs)}</span>
      </p>
      {!frozen && (
        <p className="flex items-start gap-1.5 text-ink-2 text-xs leading-relaxed">
          <StateMark state={now.state} />
          {say({ ...attrs, name: definition?.name ?? attrs.name }, now)}
        </p>
      )}
      {editable && isOpen(now) && (
        <div className="flex flex-wrap gap-1.5">
          <SmallButton primary onClick={() => confirmFigures(editor, feed, [figure])}>
            {t(attrs.text ? "update" : "fill", { words: now.words ?? "" })}
          </SmallButton>
          {attrs.text && <SmallButton onClick={close}>{t("keep", { words: attrs.text })}</SmallButton>}
        </div>
      )}
      <FigureSource feed={feed} attrs={attrs} />
      {editable && definition && (
        <FigureStyle
          feed={feed}
          attrs={attrs}
          definition={definition}
          onChange={(changed) => changeFigures(editor, [{ pos, attrs: changed }])}
        />
      )}
      {editable && (
        <FigureSubject
          key={pos}
          feed={feed}
          attrs={attrs}
          onChange={(changed) => changeFigures(editor, [{ pos, attrs: changed }])}
        />
      )}
      {editable && (
        <p className="border-line border-t pt-2">
          <SmallButton title={t("unlinkTip")} onClick={() => unlinkFigure(editor, pos)}>
            {t("unlink")}
          </SmallButton>
        </p>
      )}
    </CardAt>
  );
}

type PlaceProps = { editor: Editor; pos: number; onClose: () => void; children: ReactNode };

/** A card below a place of the text, or above where there is no room; Escape closes it. */
export function CardAt({ editor, pos, onClose, children }: PlaceProps) {
  const t = useTranslations("figures");
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = editor.view.nodeDOM(pos);
    const dom = node instanceof HTMLElement ? node : null;
    const rect = dom?.getClientRects()[0];
    if (!card.current || !rect) return;
    const { offsetWidth, offsetHeight } = card.current;
    // Within the room of the paper: the panel beside it says more about the same.
    const edge = dom?.closest("main")?.getBoundingClientRect().right ?? window.innerWidth;
    const left = Math.max(8, Math.min(rect.left, edge - offsetWidth - 16));
    const room = window.innerHeight - rect.bottom - 16 >= offsetHeight;
    const top = room ? rect.bottom + 8 : Math.max(8, rect.top - offsetHeight - 8);
    card.current.style.transform = `translate(${left}px, ${top}px)`;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [onClose]);
  return (
    <section
      ref={card}
      aria-label={t("card")}
      className="fixed top-0 left-0 z-30 max-h-[80dvh] w-[340px] space-y-2 overflow-auto rounded-md border border-line bg-surface p-3 text-sm shadow-lg"
    >
      {children}
    </section>
  );
}
