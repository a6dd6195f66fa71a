"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { nextPeriod, type Period } from "#lib/period.ts";
import { previewRollForward, rollForward } from "#lib/summaries/actions.ts";
import type { RollPreview as Preview } from "#lib/summaries/rolling/queries.ts";
import { newUuid } from "#lib/uuid.ts";
import { PeriodFields } from "./period-fields.tsx";
import { RollPreview } from "./roll-preview.tsx";

type Source = Period & { id: string; title: string; unitId: string; unitName: string };
type Unit = { id: string; name: string };
type Props = { sources: Source[]; units: Unit[]; chosen: string | null };

/** Begins a summary from an older one: which one, for which unit and period, and what will be marked. */
export function RollForm({ sources, units, chosen }: Props) {
  const t = useTranslations("summaries");
  const router = useRouter();
  const { run, pending, failure } = useAction(rollForward);
  const { run: look, pending: looking, failure: lookFailure } = useAction(previewRollForward);
  const [requestId, setRequestId] = useState(newUuid);
  const [source, setSource] = useState(sources.find(({ id }) => id === chosen) ?? sources[0]);
  const [unitId, setUnitId] = useState(unitFor(source, units));
  const [period, setPeriod] = useState<Period>(after(source));
  const [preview, setPreview] = useState<Preview | null>(null);

  useEffect(() => {
    if (!source || !unitId || period.year < 1990 || period.year > 2100) return;
    // A year is typed digit by digit.
    const timer = setTimeout(
      () => look({ requestId, sourceId: source.id, unitId, ...period }, setPreview),
      250,
    );
    return () => clearTimeout(timer);
  }, [source, unitId, period, look, requestId]);

  const choose = (next: Source) => {
    setSource(next);
    setUnitId(unitFor(next, units));
    setPeriod(after(next));
    setPreview(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!source || !unitId) return;
    run({ requestId, sourceId: source.id, unitId, ...period }, ({ id }) => {
      setRequestId(newUuid());
      router.push(`/summaries/${id}`);
    });
  };
  return (
    <form onSubmit={submit} className="grid items-start gap-8 lg:grid-cols-[1fr_440px]">
      <fieldset className="min-w-0">
        <legend className="mb-2 font-medium text-[13px]">{t("roll.source")}</legend>
        <div className="space-y-2">
          {sources.map((each) => (
            <label
              key={each.id}
              className="flex cursor-pointer items-start gap-2 rounded-lg border border-line bg-surface px-4 py-3 has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-figure has-checked:shadow-[inset_3px_0_0_var(--color-accent)]"
            >
              <input
                type="radio"
                name="source"
                checked={source?.id === each.id}
                onChange={() => choose(each)}
                className="mt-1 accent-accent"
              />
              <span className="min-w-0">
                <span className="block font-medium leading-snug">{each.title}</span>
                <span className="text-[13px] text-ink-2">
                  {each.unitName} · {t(`periods.${each.periodKind}`, { year: each.year, part: each.part })}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="space-y-4 rounded-lg border border-line bg-surface p-5 lg:sticky lg:top-8">
        <FailureMessage failure={failure ?? lookFailure} />
        <SelectField
          label={t("create.unit")}
          value={unitId}
          onChange={(event) => setUnitId(event.target.value)}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <PeriodFields period={period} yearWrong={Boolean(failure?.fields?.year)} onChange={setPeriod} />
        <Button type="submit" variant="primary" disabled={pending || !source || !unitId} className="w-full">
          {t(pending ? "roll.rolling" : "roll.submit")}
        </Button>
        <section aria-label={t("roll.preview")} aria-busy={looking} className="border-line border-t pt-4">
          <h2 className="mb-2 text-ink-3 text-xs">{t("roll.preview")}</h2>
          {preview ? <RollPreview preview={preview} /> : <p className="text-ink-3">{t("roll.loading")}</p>}
        </section>
      </div>
    </form>
  );
}

function unitFor(source: Source | undefined, units: Unit[]): string {
  return (units.find(({ id }) => id === source?.unitId) ?? units[0])?.id ?? "";
}

function after(source: Source | undefined): Period {
  return source ? nextPeriod(source) : { periodKind: "year", year: 2000, part: 1 };
}
