"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { numberSections } from "#lib/document/numbering.ts";
import { type Period, titleFrom } from "#lib/period.ts";
import { createSummary } from "#lib/summaries/actions.ts";
import { newUuid } from "#lib/uuid.ts";
import { PeriodFields } from "./period-fields.tsx";

type Outline = { id: string; name: string; title: string; unitName: string | null; headings: string[] };
type Unit = { id: string; name: string };

type Props = { outlines: Outline[]; units: Unit[]; unitId: string; year: number };

/** Begins a summary: which outline, which unit, which period; the title follows and can be changed. */
export function CreateForm({ outlines, units, unitId, year }: Props) {
  const t = useTranslations("summaries");
  const router = useRouter();
  const { run, pending, failure } = useAction(createSummary);
  // Sent again after a lost answer it is the same; for another summary it is another one.
  const [requestId, setRequestId] = useState(newUuid);
  const [outline, setOutline] = useState(outlines[0]);
  const [unit, setUnit] = useState(units.find(({ id }) => id === unitId) ?? units[0]);
  const [period, setPeriod] = useState<Period>({ periodKind: "year", year, part: 1 });
  const [typed, setTyped] = useState<string | null>(null);
  const suggested = useMemo(
    () => (outline && unit ? titleFrom(outline.title, unit.name, period) : ""),
    [outline, unit, period],
  );
  const title = typed ?? suggested;
  const failed = failure?.fields ?? {};

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!outline || !unit) return;
    run({ requestId, outlineId: outline.id, unitId: unit.id, ...period, title }, ({ id }) => {
      setRequestId(newUuid());
      router.push(`/summaries/${id}`);
    });
  };

  return (
    <form onSubmit={submit} className="grid items-start gap-8 lg:grid-cols-[1fr_360px]">
      <fieldset className="min-w-0">
        <legend className="mb-2 font-medium text-[13px]">{t("create.outline")}</legend>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
          {outlines.map((item) => (
            <label
              key={item.id}
              className="relative flex cursor-pointer flex-col rounded-lg border border-line bg-surface p-4 has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-figure has-checked:shadow-[inset_3px_0_0_var(--color-accent)]"
            >
              <span className="flex items-start gap-2 font-medium leading-snug">
                <input
                  type="radio"
                  name="outline"
                  checked={outline?.id === item.id}
                  onChange={() => setOutline(item)}
                  className="mt-0.5 accent-accent"
                />
                {item.name}
              </span>
              <ol className="mt-2.5 space-y-0.5 pl-5.5 text-[13px] text-ink-2">
                {numberSections(item.headings).map((number, index) => (
                  <li key={index} className="truncate">
                    {number}
                    {item.headings[index] || t("create.opening")}
                  </li>
                ))}
              </ol>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="space-y-4 rounded-lg border border-line bg-surface p-5 lg:sticky lg:top-8">
        <FailureMessage failure={failure} />
        <SelectField
          label={t("create.unit")}
          value={unit?.id}
          onChange={(event) => setUnit(units.find(({ id }) => id === event.target.value))}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <PeriodFields period={period} yearWrong={Boolean(failed.year)} onChange={setPeriod} />
        <TextField
          label={t("create.title")}
          hint={t("create.titleHint")}
          required
          maxLength={200}
          value={title}
          error={failed.title ? t("create.titleWrong") : null}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" variant="primary" disabled={pending || !outline || !unit} className="w-full">
          {t(pending ? "create.creating" : "create.submit")}
        </Button>
      </div>
    </form>
  );
}
