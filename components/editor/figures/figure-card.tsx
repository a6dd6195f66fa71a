"use client";

import { useTranslations } from "next-intl";
import { figureText } from "#lib/document/figure-text.ts";
import type { PlacedFigure } from "#lib/document/figures.ts";
import { isOpen } from "#lib/summaries/figures/figure-now.ts";
import { CardAt } from "./card-at.tsx";
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
    <CardAt editor={editor} pos={pos} label={t("card")} onClose={close}>
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
