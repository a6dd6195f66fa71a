"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Declaration, type Field, isNumeric } from "#lib/ledger/declaration.ts";
import { withChanged } from "#lib/ledger/kinds/edit-declaration.ts";
import { ChoicesEditor } from "./choices-editor.tsx";

type Props = { field: Field; declaration: Declaration; onChange: (declaration: Declaration) => void };

/** What belongs to the type of a field: choices, measure word, times between which hours lie, an example. */
export function FieldSettings({ field, declaration, onChange }: Props) {
  const t = useTranslations("kinds.fields");
  const { key, type, hours, measure = "", example } = field;
  const change = (part: Partial<Field>) => onChange(withChanged(declaration, key, part));
  const times = declaration.fields.filter((each) => each.type === "time" && !each.archived);
  if (type === "attachment") return <p className="text-[13px] text-ink-2">{t("attachmentHint")}</p>;
  if (type === "choice") return <ChoicesEditor field={field} onChange={(choices) => change({ choices })} />;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {hours &&
        (["from", "to"] as const).map((end) => (
          <SelectField
            key={end}
            label={t(end)}
            value={hours[end]}
            onChange={(event) => change({ hours: { ...hours, [end]: event.target.value } })}
          >
            <option value="">{t("chooseTime")}</option>
            {times.map((time) => (
              <option key={time.key} value={time.key}>
                {time.name}
              </option>
            ))}
          </SelectField>
        ))}
      {isNumeric(field) && type !== "percent" && (
        <TextField
          label={t("measure")}
          hint={t("measureHint")}
          maxLength={10}
          value={measure}
          onChange={(event) => change({ measure: event.target.value })}
        />
      )}
      {!hours && type !== "unit" && type !== "yesNo" && (
        <TextField
          key={type}
          label={t("example")}
          hint={t("exampleHint")}
          type={inputTypes[type] ?? "text"}
          step="any"
          maxLength={500}
          defaultValue={example === undefined || example === null ? "" : String(example)}
          onChange={({ target: { value } }) =>
            change({ example: value === "" ? null : isNumeric(field) ? Number(value) : value })
          }
        />
      )}
      {(type === "unit" || type === "yesNo") && <p className="text-[13px] text-ink-2">{t("nothing")}</p>}
    </div>
  );
}

const inputTypes: Partial<Record<Field["type"], string>> = {
  date: "date",
  time: "datetime-local",
  number: "number",
  percent: "number",
  people: "number",
  link: "url",
};
