"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Period, partsOfYear, periodKinds } from "#lib/period.ts";

type Props = { period: Period; yearWrong: boolean; onChange: (period: Period) => void };

/** The period that a new summary is for. */
export function PeriodFields({ period, yearWrong, onChange }: Props) {
  const t = useTranslations("summaries");
  return (
    <div className="grid grid-cols-3 gap-3">
      <SelectField
        label={t("create.kind")}
        value={period.periodKind}
        onChange={(event) =>
          onChange({ ...period, periodKind: event.target.value as Period["periodKind"], part: 1 })
        }
      >
        {periodKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("create.year")}
        type="number"
        min={1990}
        max={2100}
        required
        value={period.year}
        error={yearWrong ? t("create.yearWrong") : null}
        onChange={(event) => onChange({ ...period, year: Number(event.target.value) })}
      />
      {period.periodKind !== "year" && (
        <SelectField
          label={t("create.part")}
          value={period.part}
          onChange={(event) => onChange({ ...period, part: Number(event.target.value) })}
        >
          {Array.from({ length: partsOfYear[period.periodKind] }, (_, index) => (
            <option key={index} value={index + 1}>
              {t(`parts.${period.periodKind}`, { part: index + 1 })}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
