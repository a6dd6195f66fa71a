"use client";

import { useTranslations } from "next-intl";
import { figureText } from "#lib/document/figure-text.ts";
import type { PlacedFigure } from "#lib/document/figures.ts";
import { type FigureNow, isOpen } from "#lib/summaries/figures/figure-now.ts";
import { useSectionName } from "../outline-lines.tsx";
import type { OutlineSection } from "../use-document-facts.ts";
import { confirmFigures, goToFigure } from "./change-figures.ts";
import type { FigureFeed } from "./figure-feed.ts";
import { SmallButton } from "./small-button.tsx";
import { StateMark } from "./state-mark.tsx";

/** A figure of the draft in the list. */
export type ListedFigure = PlacedFigure & { section: OutlineSection | null; now: FigureNow };

type Props = { feed: FigureFeed; figure: ListedFigure; editable: boolean };

/** One figure of the draft: where it stands, what it says, how that stands to the records. */
export function FigureRow({ feed, figure, editable }: Props) {
  const t = useTranslations("figures");
  const sectionName = useSectionName();
  const { editor } = feed.context;
  const { attrs, section, now } = figure;
  return (
    <li className="rounded-lg border border-line bg-surface p-3">
      <button type="button" onClick={() => goToFigure(editor, figure)} className="block w-full text-left">
        <span className="flex justify-between gap-2 text-ink-3 text-xs">
          <span className="truncate">{section ? sectionName(section) : t("panel.frame")}</span>
          <span className="flex shrink-0 items-start gap-1">
            <StateMark state={now.state} />
            {t(`states.${now.state}`)}
          </span>
        </span>
        <span className="wrap-anywhere mt-1 flex flex-wrap items-baseline justify-between gap-x-3">
          <span>{feed.definition(attrs.definition)?.name ?? (attrs.name || t("unnamed"))}</span>
          <span>
            {isOpen(now) && attrs.text && <del className="text-ink-3">{attrs.text}</del>}{" "}
            <span className="font-semibold text-figure">{isOpen(now) ? now.words : figureText(attrs)}</span>
          </span>
        </span>
      </button>
      {editable && isOpen(now) && (
        <SmallButton className="mt-2" primary onClick={() => confirmFigures(editor, feed, [figure])}>
          {t(attrs.text ? "update" : "fill", { words: now.words ?? "" })}
        </SmallButton>
      )}
    </li>
  );
}
