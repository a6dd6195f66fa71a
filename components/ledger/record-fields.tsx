"use client";

import { useTranslations } from "next-intl";
import { Field, inputClass } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Declaration, isNumeric, type Field as LedgerField } from "#lib/ledger/declaration.ts";
import { type Draft, typedValues } from "#lib/ledger/records/draft.ts";
import { hoursBetween } from "#lib/ledger/records/hours-between.ts";
import { FieldInput } from "./field-input.tsx";
import { indented, type UnitOption } from "./unit-option.ts";
import { useShownValue } from "./use-shown-value.ts";

type Props = {
  declaration: Declaration;
  /** The fields that are asked for, in order. */
  fields: readonly LedgerField[];
  draft: Draft;
  /** What is wrong, by field. */
  problems: Record<string, string>;
  units: readonly UnitOption[];
  onChange: (field: string, typed: string) => void;
  /** Makes the ids of the inputs, so that two forms can stand on one page. */
  prefix: string;
  /** What else stands below a field. */
  below?: (field: string) => React.ReactNode;
};

/** The inputs of a record: day, unit, then the fields of the ledger; what is computed is shown, not asked. */
export function RecordFields({
  declaration,
  fields,
  draft,
  problems,
  units,
  onChange,
  prefix,
  below,
}: Props) {
  const t = useTranslations("ledger.fields");
  const shown = useShownValue(units);
  const writable = units.filter(({ id, writable, archived }) => (writable && !archived) || id === draft.unit);
  const values = typedValues(declaration, draft);
  const input = (key: string) => ({
    ...{ id: `${prefix}-${key}`, name: key, value: draft[key] ?? "", error: problems[key] ?? null },
    onChange: (event: { target: { value: string } }) => onChange(key, event.target.value),
  });
  const wide = (field: LedgerField) =>
    field.type === "longText"
      ? "col-span-full"
      : field.key === declaration.titleField || field.type === "link"
        ? "col-span-2"
        : "";
  return (
    <>
      <div>
        <TextField
          {...input("date")}
          label={declaration.dateName}
          type="date"
          min="1990-01-01"
          max="2100-12-31"
          aria-required
        />
        {below?.("date")}
      </div>
      {(writable.length > 1 || below) && (
        <div>
          <SelectField {...input("unit")} label={t("unit")} disabled={writable.length < 2}>
            {writable.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {indented(unit)}
              </option>
            ))}
          </SelectField>
          {below?.("unit")}
        </div>
      )}
      {fields.map((field) => (
        <div key={field.key} className={wide(field)}>
          <FieldInput
            id={`${prefix}-${field.key}`}
            field={field}
            value={draft[field.key] ?? ""}
            error={problems[field.key] ?? null}
            units={units}
            onChange={(typed) => onChange(field.key, typed)}
          />
          {below?.(field.key)}
        </div>
      ))}
      {declaration.fields
        .filter(({ hours, archived }) => hours && !archived)
        .map((field) => (
          <Field key={field.key} id={`${prefix}-${field.key}`} label={field.name} hint={t("computed")}>
            <output
              id={`${prefix}-${field.key}`}
              className={`${inputClass} flex items-center border-dashed bg-raised tabular-nums`}
            >
              {isNumeric(field) && field.hours ? shown(field, hoursBetween(values, field.hours)) || "—" : ""}
              {field.measure && hoursBetween(values, field.hours!) !== null && ` ${field.measure}`}
            </output>
          </Field>
        ))}
    </>
  );
}
