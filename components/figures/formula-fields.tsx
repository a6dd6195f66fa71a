"use client";

import { useTranslations } from "next-intl";
import type { UnitChoice } from "#components/admin/unit-options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Declaration, fieldOf } from "#lib/ledger/declaration.ts";
import type { FormulaDraft } from "#lib/ledger/definitions/formula-draft.ts";
import type { Aggregate } from "#lib/ledger/figures/definition.ts";
import { keysOffered } from "#lib/ledger/figures/fitting-fields.ts";
import { ConditionList } from "./condition-list.tsx";

type Props = {
  declaration: Declaration;
  draft: FormulaDraft;
  units: UnitChoice[];
  onChange: (part: Partial<FormulaDraft>) => void;
};

const types = ["count", "sum", "average", "median", "ratio", "share", "distinct", "list"] as const;

/** What is counted, from which field, of which records. */
export function FormulaFields({ declaration, draft, units, onChange }: Props) {
  const t = useTranslations("definitions");
  const { type } = draft;
  const offered = type === "distinct" ? "any" : type === "list" ? "listed" : "numeric";
  const numeric = keysOffered(declaration, "numeric");
  const needsNumbers = offered === "numeric" && type !== "count" && type !== "share";
  const nameOf = (key: string) => {
    if (key === "date") return declaration.dateName;
    if (key === "unit" || key === "state") return t(`own.${key}`);
    return fieldOf(declaration, key)?.name ?? key;
  };
  const chooseField = (name: "field" | "numerator" | "denominator", keys: string[]) => (
    <SelectField
      label={t(`aggregate.${name}`)}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    >
      <option value="">{t("aggregate.choose")}</option>
      {[...new Set([...keys, draft[name]])].filter(Boolean).map((key) => (
        <option key={key} value={key}>
          {nameOf(key)}
        </option>
      ))}
    </SelectField>
  );
  return (
    <div className="space-y-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <div className={type === "count" || type === "share" ? "sm:col-span-2" : ""}>
          <SelectField
            label={t("aggregate.type")}
            value={type}
            hint={needsNumbers && numeric.length === 0 ? t("aggregate.noNumbers") : undefined}
            onChange={(event) =>
              onChange({ type: event.target.value as Aggregate["type"], field: "", by: "" })
            }
          >
            {types.map((each) => (
              <option key={each} value={each}>
                {t(`aggregates.${each}`)}
              </option>
            ))}
          </SelectField>
        </div>
        {type === "ratio" ? (
          <div className="grid grid-cols-2 gap-4">
            {chooseField("numerator", numeric)}
            {chooseField("denominator", numeric)}
          </div>
        ) : (
          type !== "count" && type !== "share" && chooseField("field", keysOffered(declaration, offered))
        )}
        {type === "list" && (
          <>
            <TextField
              label={t("aggregate.top")}
              type="number"
              min={1}
              max={50}
              required
              value={draft.top || ""}
              onChange={(event) => onChange({ top: event.target.valueAsNumber || 0 })}
            />
            <SelectField
              label={t("aggregate.by")}
              value={draft.by}
              onChange={(event) => onChange({ by: event.target.value })}
            >
              <option value="">{t("aggregate.byDate")}</option>
              {numeric.map((key) => (
                <option key={key} value={key}>
                  {t("aggregate.byField", { name: nameOf(key) })}
                </option>
              ))}
            </SelectField>
          </>
        )}
      </div>
      <ConditionList
        title={t("conditions.filter")}
        none={t("conditions.none")}
        {...{ declaration, units }}
        drafts={draft.filter}
        onChange={(filter) => onChange({ filter })}
      />
      {type === "share" && (
        <ConditionList
          title={t("conditions.where")}
          none={t("conditions.noneWhere")}
          {...{ declaration, units }}
          drafts={draft.where}
          onChange={(where) => onChange({ where })}
        />
      )}
      <fieldset>
        <legend className="mb-1 font-medium text-[13px]">{t("span.title")}</legend>
        {(["period", "until"] as const).map((span) => (
          <label key={span} className="flex items-baseline gap-2 py-0.5">
            <input
              type="radio"
              name="span"
              className="accent-accent"
              checked={draft.span === span}
              onChange={() => onChange({ span })}
            />
            <span>
              {t(`span.${span}`)}
              <span className="ml-2 text-[13px] text-ink-3">{t(`span.${span}Hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
