"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Declaration, Field } from "#lib/ledger/declaration.ts";
import type { Filter } from "#lib/ledger/record-filter.ts";
import { type FieldFilter, filterOf, filterWay, formsOf } from "#lib/ledger/records/filter-form.ts";
import type { UnitOption } from "./unit-option.ts";

/** Most conditions that an address carries. */
const most = 12;

type Days = { from?: string; to?: string };

type Props = Days & {
  declaration: Declaration;
  units: readonly UnitOption[];
  filter: Filter;
  onApply: (change: Days & { filter: Filter }) => void;
  onClose: () => void;
};

/** Narrows by the fields of a ledger, made from what it declares. */
export function FilterDialog({ declaration, units, filter, from = "", to = "", onApply, onClose }: Props) {
  const t = useTranslations("ledger");
  const form = useId();
  const [forms, setForms] = useState(() => formsOf(filter));
  const [days, setDays] = useState({ from, to });
  const [tooMany, setTooMany] = useState(false);
  const change = (key: string, part: FieldFilter) =>
    setForms((now) => ({ ...now, [key]: { ...now[key], ...part } }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = filterOf(declaration, forms, filter);
    setTooMany(next.length > most);
    if (next.length <= most) {
      onApply({ filter: next, from: days.from || undefined, to: days.to || undefined });
    }
  };
  const day = (bound: "from" | "to") => (
    <TextField
      type="date"
      label={t(`filter.${bound}`, { name: declaration.dateName })}
      value={days[bound]}
      onChange={(event) => setDays({ ...days, [bound]: event.target.value })}
    />
  );
  const state = declaration.workflow && {
    ...{ key: "state", name: t("columns.state"), type: "choice" as const },
    choices: declaration.workflow.map(({ key }) => ({ value: key })),
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("filter.title")}
      footer={
        <Button type="submit" form={form} variant="primary">
          {t("filter.submit")}
        </Button>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="space-y-4">
        {tooMany && (
          <p role="alert" className="rounded-md bg-accent-soft px-3 py-2 text-accent">
            {t("filter.tooMany")}
          </p>
        )}
        <div className="grid grid-cols-2 gap-3">
          {day("from")}
          {day("to")}
        </div>
        {[...(state ? [state] : []), ...declaration.fields.filter(({ archived }) => !archived)].map(
          (field) => (
            <FieldFilterInput
              key={field.key}
              {...{ field, units, declaration }}
              form={forms[field.key] ?? {}}
              onChange={(part) => change(field.key, part)}
            />
          ),
        )}
      </form>
    </Dialog>
  );
}

type InputProps = {
  field: Field;
  declaration: Declaration;
  units: readonly UnitOption[];
  form: FieldFilter;
  onChange: (part: FieldFilter) => void;
};

function FieldFilterInput({ field, declaration, units, form, onChange }: InputProps) {
  const t = useTranslations("ledger.filter");
  const way = filterWay(field);
  if (way === null) return null;
  if (way === "values") return <Values {...{ field, declaration, units, form, onChange }} />;
  if (way === "words") {
    return (
      <TextField
        label={t("contains", { name: field.name })}
        value={form.contains ?? ""}
        maxLength={100}
        onChange={(event) => onChange({ contains: event.target.value })}
      />
    );
  }
  const bound = (key: "from" | "to") => (
    <TextField
      label={t(key, { name: field.name })}
      {...(way === "days" ? { type: "date" } : { inputMode: "decimal" as const })}
      value={form[key] ?? ""}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  );
  return (
    <div className="grid grid-cols-2 gap-3">
      {bound("from")}
      {bound("to")}
    </div>
  );
}

function Values({ field, declaration, units, form, onChange }: InputProps) {
  const t = useTranslations("ledger.value");
  const { values = [] } = form;
  const stateName = new Map(declaration.workflow?.map(({ key, name }) => [key, name]));
  const options: [string, string][] =
    field.type === "yesNo"
      ? [
          ["true", t("yes")],
          ["false", t("no")],
        ]
      : field.type === "unit"
        ? units.map(({ id, shortName }) => [id, shortName])
        : (field.choices ?? []).map(({ value, archived }) => [
            value,
            field.key === "state"
              ? (stateName.get(value) ?? value)
              : archived
                ? t("archived", { value })
                : value,
          ]);
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-[13px]">{field.name}</legend>
      <div className="flex max-h-40 flex-wrap gap-x-4 gap-y-1 overflow-auto">
        {options.map(([value, name]) => (
          <label key={value} className="flex items-center gap-1.5">
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={(event) =>
                onChange({
                  values: event.target.checked ? [...values, value] : values.filter((each) => each !== value),
                })
              }
              className="accent-accent"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
