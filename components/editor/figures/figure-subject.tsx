"use client";

import { useTranslations } from "next-intl";
import type { FigureAttributes } from "#lib/document/figure.ts";
import { type Period, partsOfYear, periodKinds } from "#lib/period.ts";
import { subjectOf } from "#lib/summaries/figures/question-of.ts";
import type { FigureFeed } from "./figure-feed.ts";
import { useUnits } from "./use-units.ts";

type Props = { feed: FigureFeed; attrs: FigureAttributes; onChange: (attrs: FigureAttributes) => void };

const field = "h-7 min-w-0 rounded border border-line-2 bg-surface px-1";

/** Of whom and when a figure counts. After a change its words are of another time until somebody confirms new ones. */
export function FigureSubject({ feed, attrs, onChange }: Props) {
  const t = useTranslations("figures.subject");
  const s = useTranslations("summaries");
  const units = useUnits(feed);
  const { unit, period } = subjectOf(attrs, feed.context.subject);
  const change = (changed: Partial<FigureAttributes>) =>
    onChange({ ...attrs, unit, ...period, ...changed, stale: attrs.text !== "" });
  const year = (value: string) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1990 && number <= 2100) change({ year: number });
  };
  return (
    <div className="space-y-1.5 border-line border-t pt-2 text-xs">
      <div className="flex gap-1.5">
        <select
          aria-label={t("kind")}
          value={period.periodKind}
          onChange={({ target }) => change({ periodKind: target.value as Period["periodKind"], part: 1 })}
          className={`${field} flex-1`}
        >
          {periodKinds.map((kind) => (
            <option key={kind} value={kind}>
              {s(`kinds.${kind}`)}
            </option>
          ))}
        </select>
        <input
          key={period.year}
          type="number"
          min={1990}
          max={2100}
          aria-label={t("year")}
          defaultValue={period.year}
          onBlur={({ target }) => target.value !== String(period.year) && year(target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
          className={`${field} w-18`}
        />
        {period.periodKind !== "year" && (
          <select
            aria-label={t("part")}
            value={period.part}
            onChange={({ target }) => change({ part: Number(target.value) })}
            className={`${field} flex-1`}
          >
            {Array.from({ length: partsOfYear[period.periodKind] }, (_, index) => (
              <option key={index} value={index + 1}>
                {s(`parts.${period.periodKind}`, { part: index + 1 })}
              </option>
            ))}
          </select>
        )}
      </div>
      <div className="flex items-center gap-2">
        <select
          aria-label={t("unit")}
          value={unit}
          onChange={({ target }) => change({ unit: target.value })}
          className={`${field} flex-1`}
        >
          {!units?.some(({ id }) => id === unit) && <option value={unit}>{t("otherUnit")}</option>}
          {units?.map(({ id, shortName, depth }) => (
            <option key={id} value={id}>{`${"　".repeat(depth)}${shortName}`}</option>
          ))}
        </select>
        <label className="flex shrink-0 items-center gap-1">
          <input
            type="checkbox"
            checked={attrs.below}
            onChange={({ target }) => change({ below: target.checked })}
            className="accent-accent"
          />
          {t("below")}
        </label>
      </div>
    </div>
  );
}
