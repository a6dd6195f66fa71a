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
  const { unitId, outlineId, periodKind, part, year } = facts;
  const unsure = (guess: number) => guess < sureEnough;
  return (
    <fieldset
      id="facts"
      disabled={disabled}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 border-line border-b bg-raised px-5 py-2.5"
    >
      <FactSelect
        className="w-56"
        label={t("unit")}
        value={unitId ?? ""}
        options={[...(unitId ? [] : [{ id: "", name: "" }]), ...units]}
        onSure={unitId && unsure(confidence.unit) ? () => onChange({ unitId }) : null}
        onChange={(unitId) => onChange({ unitId })}
      />
      <FactSelect
        className="w-56"
        label={t("kind")}
        value={outlineId ?? ""}
        options={[{ id: "", name: t("noKind") }, ...outlines]}
        onSure={unsure(confidence.outline) ? () => onChange({ outlineId }) : null}
        onChange={(id) => onChange({ outlineId: id || null })}
      />
      <Fact
        className="w-24"
        label={t("year")}
        onSure={year && unsure(confidence.period) ? () => onChange({ year }) : null}
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
      <FactSelect
        className="w-24"
        label={t("periodKind")}
        value={periodKind}
        options={periodKinds.map((kind) => ({ id: kind, name: summaries(`kinds.${kind}`) }))}
        onChange={(kind) => onChange({ periodKind: kind as typeof periodKind, part: 1 })}
      />
      {periodKind !== "year" && (
        <FactSelect
          className="w-28"
          label={t("part")}
          value={String(part)}
          options={Array.from({ length: partsOfYear[periodKind] }, (_, index) => ({
            id: String(index + 1),
            name: summaries(`parts.${periodKind}`, { part: index + 1 }),
          }))}
          onChange={(part) => onChange({ periodKind, part: Number(part) })}
        />
      )}
    </fieldset>
  );
}

type FactProps = {
  label: string;
  /** Given where the value is only a guess: says that it is right. */
  onSure?: (() => void) | null;
  className: string;
};

type SelectProps = FactProps & { value: string; options: Choice[]; onChange: (id: string) => void };

function FactSelect({ value, options, onChange, ...fact }: SelectProps) {
  return (
    <Fact {...fact}>
      {(id) => (
        <select
          id={id}
          className={inputClass}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Fact>
  );
}

function Fact({ label, onSure, className, children }: FactProps & { children: (id: string) => ReactNode }) {
  const t = useTranslations("imports.page");
  const id = useId();
  return (
    <div className={className} {...(onSure ? { "data-guess": "" } : {})}>
      <span className="mb-0.5 flex items-baseline gap-2 text-[13px]">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {onSure && (
          <button type="button" onClick={onSure} className="truncate text-carried text-xs hover:underline">
            {t("guess")}
          </button>
        )}
      </span>
      {children(id)}
    </div>
  );
}
