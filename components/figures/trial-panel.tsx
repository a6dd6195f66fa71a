"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type UnitChoice, UnitOptions } from "#components/admin/unit-options.tsx";
import { PeriodFields } from "#components/summaries/period-fields.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { Formula } from "#lib/ledger/figures/definition.ts";
import { recordsAddress } from "#lib/ledger/figures/records-address.ts";
import type { Period } from "#lib/period.ts";
import { ReadingText } from "./reading-text.tsx";
import { useTrial } from "./use-trial.ts";

type Props = {
  kind: { id: string; name: string };
  /** null while something is missing. */
  formula: Formula | null;
  measure: string;
  units: UnitChoice[];
  unitId: string;
  year: number;
};

/** Tries a formula against the records of a unit and a period while it is being written. */
export function TrialPanel({ kind, formula, measure, units, unitId, year }: Props) {
  const t = useTranslations("definitions.trial");
  const [unit, setUnit] = useState(unitId);
  const [below, setBelow] = useState(true);
  const [period, setPeriod] = useState<Period>({ periodKind: "year", year, part: 1 });
  const inRange = Number.isInteger(period.year) && period.year >= 1990 && period.year <= 2100;
  const trial = formula && inRange ? { kindId: kind.id, formula, unit, below, ...period } : null;
  const { reading, failure, pending } = useTrial(trial);
  return (
    <section aria-labelledby="trial-label" className="space-y-4 rounded-lg border border-line bg-surface p-5">
      <h2 id="trial-label" className="font-semibold">
        {t("title")}
      </h2>
      <div
        role="status"
        aria-busy={pending}
        className="flex min-h-20 flex-col justify-center rounded-md bg-figure-soft px-4 py-3"
      >
        {reading && formula ? (
          <>
            <p className="break-words font-semibold text-[20px] text-figure leading-snug">
              <ReadingText reading={reading} aggregate={formula.aggregate} measure={measure} />
            </p>
            <p className="mt-1 text-[13px] text-ink-2">
              {reading.records > 0 ? t("records", { n: reading.records }) : t("none")}
            </p>
          </>
        ) : (
          <p className="text-ink-2">{t(pending ? "pending" : "waiting")}</p>
        )}
      </div>
      <FailureMessage failure={failure} />
      <SelectField label={t("unit")} value={unit} onChange={(event) => setUnit(event.target.value)}>
        <UnitOptions units={units} />
      </SelectField>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="accent-accent"
          checked={below}
          onChange={(event) => setBelow(event.target.checked)}
        />
        {t("below")}
      </label>
      <PeriodFields period={period} yearWrong={!inRange} onChange={setPeriod} />
      {formula && trial && (
        <p>
          <Link
            prefetch={false}
            href={recordsAddress(
              { kind, filter: formula.filter, span: formula.span },
              { unit, below, ...period },
            )}
            target="_blank"
            className="text-figure underline underline-offset-4"
          >
            {t("see")}
          </Link>
        </p>
      )}
    </section>
  );
}
