"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { inputClass } from "#components/ui/field.tsx";
import type { DocumentFacts } from "#lib/imports/reading/to-review.ts";
import { type Review, sureEnough } from "#lib/imports/review/review.ts";
import { partsOfYear, periodKinds } from "#lib/period.ts";
import type { Choice } from "./review-screen.tsx";

type Given = { unitId?: string; outlineId?: string | null; year?: number } & Partial<
  Pick<DocumentFacts, "periodKind" | "part">
>;

type Props = {
  facts: DocumentFacts;
  confidence: Review["confidence"];
  units: Choice[];
  outlines: Choice[];
  disabled: boolean;
  onChange: (facts: Given) => void;
};

/** Whose summary it is, of which kind, for which period; what is only guessed says so. */
export function ReviewFacts({ facts, confidence, units, outlines, disabled, onChange }: Props) {
  const t = useTranslations("imports.page");
  const summaries = useTranslations("summaries");
  const { periodKind, part, year } = facts;
  return (
    <fieldset
      id="facts"
      disabled={disabled}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 border-line border-b bg-raised px-5 py-2.5"
    >
      <Fact
        label={t("unit")}
        onSure={
          facts.unitId && confidence.unit < sureEnough ? () => onChange({ unitId: facts.unitId! }) : null
        }
        className="w-56"
      >
        {(id) => (
          <select
            id={id}
            className={inputClass}
            value={facts.unitId ?? ""}
            onChange={(event) => event.target.value && onChange({ unitId: event.target.value })}
          >
            <option value="" />
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Fact>
      <Fact
        label={t("kind")}
        onSure={confidence.outline < sureEnough ? () => onChange({ outlineId: facts.outlineId }) : null}
        className="w-56"
      >
        {(id) => (
          <select
            id={id}
            className={inputClass}
            value={facts.outlineId ?? ""}
            onChange={(event) => onChange({ outlineId: event.target.value || null })}
          >
            <option value="">{t("noKind")}</option>
            {outlines.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Fact>
      <Fact
        label={t("year")}
        onSure={year && confidence.period < sureEnough ? () => onChange({ year }) : null}
        className="w-24"
      >
        {(id) => (
          <input
            id={id}
            type="number"
            min={1990}
            max={2100}
            className={inputClass}
            defaultValue={year ?? ""}
            key={year ?? ""}
            onBlur={({ target }) => {
              const given = Number(target.value);
              if (target.validity.valid && given && given !== year) onChange({ year: given });
            }}
            onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
          />
        )}
      </Fact>
      <Fact label={t("periodKind")} className="w-24">
        {(id) => (
          <select
            id={id}
            className={inputClass}
            value={periodKind}
            onChange={({ target }) => onChange({ periodKind: target.value as typeof periodKind, part: 1 })}
          >
            {periodKinds.map((kind) => (
              <option key={kind} value={kind}>
                {summaries(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Fact>
      {periodKind !== "year" && (
        <Fact label={t("part")} className="w-28">
          {(id) => (
            <select
              id={id}
              className={inputClass}
              value={part}
              onChange={({ target }) => onChange({ periodKind, part: Number(target.value) })}
            >
              {Array.from({ length: partsOfYear[periodKind] }, (_, index) => (
                <option key={index} value={index + 1}>
                  {summaries(`parts.${periodKind}`, { part: index + 1 })}
                </option>
              ))}
            </select>
          )}
        </Fact>
      )}
    </fieldset>
  );
}

type FactProps = {
  label: string;
  /** Given where the value is only a guess: says that it is right. */
  onSure?: (() => void) | null;
  className: string;
  children: (id: string) => ReactNode;
};

function Fact({ label, onSure = null, className, children }: FactProps) {
  const t = useTranslations("imports.page");
  const id = useId();
  return (
    <div className={className} {...(onSure ? { "data-guess": "" } : {})}>
      <label htmlFor={id} className="mb-0.5 flex items-baseline gap-2 text-[13px]">
        <span className="font-medium">{label}</span>
        {onSure && (
          <button type="button" onClick={onSure} className="truncate text-carried text-xs hover:underline">
            {t("guess")}
          </button>
        )}
      </label>
      {children(id)}
    </div>
  );
}
