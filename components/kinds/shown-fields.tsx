"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { type Declaration, fieldOf } from "#lib/ledger/declaration.ts";
import { mayBeColumn, mayBeTitle, mayBeTotal } from "#lib/ledger/kinds/declaration-problems.ts";
import { moved } from "#lib/ledger/kinds/edit-declaration.ts";
import { OrderButtons } from "./order-buttons.tsx";

type Props = { declaration: Declaration; onChange: (declaration: Declaration) => void };

/** What the table of a ledger shows: the field that names a record, the columns in order, the sums. */
export function ShownFields({ declaration, onChange }: Props) {
  const t = useTranslations("kinds.shown");
  const { fields, titleField, columns, totals } = declaration;
  const nameOf = (key: string) => fieldOf(declaration, key)?.name || t("unnamed");
  const numbers = fields.filter(mayBeTotal);
  return (
    <section aria-labelledby="shown-label" className="rounded-lg border border-line bg-surface">
      <h2 id="shown-label" className="border-line border-b px-5 py-3 font-semibold">
        {t("title")}
      </h2>
      <div className="grid gap-5 p-5 sm:grid-cols-2">
        <div className="space-y-4">
          <SelectField
            label={t("titleField")}
            hint={t("titleFieldHint")}
            value={titleField}
            onChange={(event) => onChange({ ...declaration, titleField: event.target.value })}
          >
            {fields.filter(mayBeTitle).map(({ key, name }) => (
              <option key={key} value={key}>
                {name || t("unnamed")}
              </option>
            ))}
          </SelectField>
          <fieldset>
            <legend className="mb-1 font-medium text-[13px]">{t("totals")}</legend>
            {numbers.length === 0 && <p className="text-[13px] text-ink-3">{t("noNumbers")}</p>}
            {numbers.map(({ key, name }) => (
              <label key={key} className="flex items-center gap-2 py-0.5">
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={totals.includes(key)}
                  onChange={(event) =>
                    onChange({
                      ...declaration,
                      totals: event.target.checked ? [...totals, key] : totals.filter((each) => each !== key),
                    })
                  }
                />
                {name || t("unnamed")}
              </label>
            ))}
          </fieldset>
        </div>
        <div>
          <h3 id="columns-label" className="mb-1 font-medium text-[13px]">
            {t("columns")}
          </h3>
          <ol aria-labelledby="columns-label" className="rounded-md border border-line">
            {columns.map((key, index) => (
              <li key={key} className="flex items-center gap-1 border-line border-b px-1 last:border-b-0">
                <OrderButtons
                  name={nameOf(key)}
                  first={index === 0}
                  last={index === columns.length - 1}
                  onMove={(step) => onChange({ ...declaration, columns: moved(columns, key, step) })}
                />
                <span className="min-w-0 flex-1 truncate">{nameOf(key)}</span>
                <IconButton
                  label={t("hide", { name: nameOf(key) })}
                  disabled={columns.length === 1}
                  onClick={() =>
                    onChange({ ...declaration, columns: columns.filter((each) => each !== key) })
                  }
                >
                  <X aria-hidden className="size-4" />
                </IconButton>
              </li>
            ))}
          </ol>
          <div className="mt-3">
            <SelectField
              label={t("addColumn")}
              value=""
              onChange={(event) => onChange({ ...declaration, columns: [...columns, event.target.value] })}
            >
              <option value="">{t("choose")}</option>
              {fields
                .filter((field) => mayBeColumn(field) && !columns.includes(field.key))
                .map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name || t("unnamed")}
                  </option>
                ))}
            </SelectField>
          </div>
        </div>
      </div>
    </section>
  );
}
