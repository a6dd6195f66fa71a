"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { FigureAttributes } from "#lib/document/figure.ts";
import type { KnownDefinition } from "#lib/ledger/figures/known-definition.ts";
import { roundings } from "#lib/ledger/figures/roundings.ts";
import { confirmed, figureNow } from "#lib/summaries/figures/figure-now.ts";
import { styledBy, styleOf } from "#lib/summaries/figures/figure-style.ts";
import { questionOf } from "#lib/summaries/figures/question-of.ts";
import type { FigureFeed } from "./figure-feed.ts";

type Props = {
  feed: FigureFeed;
  attrs: FigureAttributes;
  definition: KnownDefinition;
  onChange: (attrs: FigureAttributes) => void;
};

const shows = ["value", "difference", "rate"] as const;

/** How a figure is printed: all ways that are true, as they would stand in the text; what is chosen is confirmed. */
export function FigureStyle({ feed, attrs, definition, onChange }: Props) {
  const t = useTranslations("figures.style");
  const id = useId();
  const { subject } = feed.context;
  const answer = feed.answer({ ...questionOf(attrs, subject), before: true });
  if (answer?.state !== "read" || definition.list) return null;
  const { now, before } = answer;
  const style = styleOf(attrs, definition.percent);
  const ways = roundings(now, style, before);
  const after = (change: Partial<FigureAttributes>) => {
    const changed = { ...attrs, ...change };
    return confirmed(changed, figureNow(changed, answer, definition), subject);
  };
  const says = (show: (typeof shows)[number]) =>
    figureNow({ ...attrs, show }, answer, definition).words !== null;
  return (
    <div className="space-y-1.5 border-line border-t pt-2 text-xs">
      <div className="flex items-center gap-2">
        <label htmlFor={`${id}-show`} className="text-ink-3">
          {t("show")}
        </label>
        <select
          id={`${id}-show`}
          value={style.show}
          onChange={(event) => onChange(after({ show: event.target.value }))}
          className="h-7 min-w-0 flex-1 rounded border border-line-2 bg-surface px-1"
        >
          {shows.map((show) => (
            <option key={show} value={show} disabled={!says(show)}>
              {t(`shows.${show}`)}
            </option>
          ))}
        </select>
        {!definition.percent && (
          <>
            <label htmlFor={`${id}-measure`} className="text-ink-3">
              {t("measure")}
            </label>
            <input
              key={attrs.measure}
              id={`${id}-measure`}
              defaultValue={attrs.measure}
              maxLength={20}
              onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
              onBlur={({ target }) => {
                const measure = target.value.trim();
                if (measure !== attrs.measure) onChange(after({ measure }));
              }}
              className="h-7 w-16 rounded border border-line-2 px-1.5"
            />
          </>
        )}
      </div>
      <fieldset aria-label={t("ways")} className="flex flex-wrap gap-1">
        {ways.map(({ style: way, words }) => (
          <button
            key={words}
            type="button"
            aria-pressed={words === attrs.text}
            onClick={() => onChange(after(styledBy(way)))}
            className={`rounded border px-1.5 py-0.5 ${words === attrs.text ? "border-figure bg-figure-soft text-figure" : "border-line-2 hover:bg-raised"}`}
          >
            {words}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
