"use client";

import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { figuresOf } from "#lib/document/figures.ts";
import { type FigureState, figureStates, isOpen } from "#lib/summaries/figures/figure-now.ts";
import { documentFacts } from "../use-document-facts.ts";
import { confirmFigures, openFigures } from "./change-figures.ts";
import type { FigureContext } from "./figure-feed.ts";
import { FigureRow, type ListedFigure } from "./figure-row.tsx";
import { SmallButton } from "./small-button.tsx";
import { UnlinkedList } from "./unlinked-list.tsx";
import { useFeed } from "./use-feed.ts";

type Props = { context: FigureContext; editable: boolean; onInsert: () => void };

/** All figures of the draft with how they stand to the records, problems first; and numbers that could be figures. */
export default function FiguresPanel({ context, editable, onInsert }: Props) {
  const t = useTranslations("figures");
  const { editor } = context;
  const feed = useFeed(context);
  const [only, setOnly] = useState<FigureState | null>(null);
  const doc = useDeferredValue(useEditorState({ editor, selector: ({ editor }) => editor.state.doc }));
  useEffect(() => void feed.renew(), [feed]);

  const figures = useMemo(() => figuresOf(doc), [doc]);
  const { sections } = documentFacts(editor);
  const listed = figures.map((figure): ListedFigure => {
    const section = sections.find(({ from, to }) => figure.pos >= from && figure.pos < to) ?? null;
    return { ...figure, section, now: feed.now(figure.attrs) };
  });
  const rank = ({ now }: ListedFigure) => figureStates.indexOf(now.state);
  const shown = listed
    .filter(({ now }) => only === null || now.state === only)
    .sort((one, other) => rank(one) - rank(other) || one.pos - other.pos);
  const waiting = figures.filter(({ attrs }) => feed.waits(attrs)).length;
  const open = listed.filter(({ now }) => isOpen(now)).length;
  const present = figureStates.filter((state) => listed.some(({ now }) => now.state === state));
  return (
    <section aria-label={t("panel.title")} className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h2 className="whitespace-nowrap font-semibold text-[15px]">{t("panel.title")}</h2>
        <span role="status" className="whitespace-nowrap text-ink-2 text-xs tabular-nums">
          {t("panel.count", { n: listed.length, open: waiting })}
        </span>
        {editable && (
          <SmallButton className="shrink-0" onClick={onInsert}>
            {t("panel.insert")}
          </SmallButton>
        )}
      </div>
      <FailureMessage failure={feed.failure} />
      {listed.length === 0 && <p className="text-ink-3 leading-relaxed">{t("panel.none")}</p>}
      {editable && open > 1 && (
        <SmallButton primary onClick={() => confirmFigures(editor, feed, openFigures(editor, feed))}>
          {t("panel.confirmAll", { n: open })}
        </SmallButton>
      )}
      {present.length > 1 && (
        <div className="flex flex-wrap gap-1">
          {[null, ...present].map((state) => (
            <button
              key={state ?? ""}
              type="button"
              aria-pressed={only === state}
              onClick={() => setOnly(state)}
              className={`rounded-full border px-2 text-xs leading-5 ${only === state ? "border-figure bg-figure-soft text-figure" : "border-line-2 text-ink-2 hover:bg-raised"}`}
            >
              {state === null
                ? t("panel.all")
                : `${t(`states.${state}`)} ${listed.filter(({ now }) => now.state === state).length}`}
            </button>
          ))}
        </div>
      )}
      <ul className="space-y-2">
        {shown.map((figure) => (
          <FigureRow key={figure.pos} feed={feed} figure={figure} editable={editable} />
        ))}
      </ul>
      {!context.frozen && <UnlinkedList feed={feed} doc={doc} editable={editable} />}
    </section>
  );
}
