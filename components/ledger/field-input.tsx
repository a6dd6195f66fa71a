"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextareaField } from "#components/ui/textarea-field.tsx";
import { type Field, isNumeric, offeredChoices } from "#lib/ledger/declaration.ts";
import { indented, type UnitOption } from "./unit-option.ts";

type Props = {
  field: Field;
  value: string;
  error?: string | null;
  hint?: string;
  units: readonly UnitOption[];
  onChange: (typed: string) => void;
  id?: string;
};

/** The input that fits the type of a field. What is typed stays as it is: the check answers to it. */
export function FieldInput({ field, value, error, hint, units, onChange, id }: Props) {
  const t = useTranslations("ledger");
  const { name, type, measure, required } = field;
  const label = measure && !name.includes(measure) ? t("fields.withMeasure", { name, measure }) : name;
  const shared = {
    ...{ id, label, error, hint, value, name: field.key, "aria-required": required || undefined },
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (type === "longText") return <TextareaField {...shared} rows={3} maxLength={6_000} />;
  if (type === "date") return <TextField {...shared} type="date" min="1990-01-01" max="2100-12-31" />;
  if (type === "time") {
    return <TextField {...shared} type="datetime-local" min="1990-01-01T00:00" max="2100-12-31T23:59" />;
  }
  if (isNumeric(field)) return <TextField {...shared} inputMode="decimal" autoComplete="off" />;
  if (type === "choice" || type === "yesNo" || type === "unit") {
    return (
      <SelectField {...shared}>
        <option value="">{t(required ? "fields.choose" : "value.none")}</option>
        <Options field={field} value={value} units={units} />
      </SelectField>
    );
  }
  return (
    <TextField {...shared} type={type === "link" ? "url" : "text"} maxLength={1_000} autoComplete="off" />
  );
}

function Options({ field, value, units }: Pick<Props, "field" | "value" | "units">) {
  const t = useTranslations("ledger.value");
  if (field.type === "yesNo") {
    return (
      <>
        <option value="true">{t("yes")}</option>
        <option value="false">{t("no")}</option>
      </>
    );
  }
  if (field.type === "unit") {
    return units
      .filter(({ id, archived }) => !archived || id === value)
      .map((unit) => (
        <option key={unit.id} value={unit.id}>
          {indented(unit)}
        </option>
      ));
  }
  const offered = offeredChoices(field);
  return (
    <>
      {offered.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
      {value && !offered.includes(value) && <option value={value}>{t("archived", { value })}</option>}
    </>
  );
}
