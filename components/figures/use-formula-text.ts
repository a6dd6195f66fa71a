import { useTranslations } from "next-intl";
import { type Declaration, fieldOf } from "#lib/ledger/declaration.ts";
import { draftOf } from "#lib/ledger/definitions/condition-draft.ts";
import type { Formula } from "#lib/ledger/figures/definition.ts";
import { sortOf } from "#lib/ledger/figures/fitting-fields.ts";
import type { Condition } from "#lib/ledger/record-filter.ts";

type Ledger = { name: string; declaration: Declaration };

/** Says in a sentence how a figure is counted. */
export function useFormulaText(): (kind: Ledger, formula: Formula) => string {
  const t = useTranslations("definitions");
  const nameOf = ({ declaration }: Ledger, key: string) => {
    if (key === "date") return declaration.dateName;
    if (key === "unit" || key === "state") return t(`own.${key}`);
    return fieldOf(declaration, key)?.name ?? key;
  };
  const wordOf = ({ declaration }: Ledger, key: string, value: string | number | boolean) => {
    const sort = sortOf(declaration, key);
    if (typeof value === "boolean") return t(value ? "conditions.yes" : "conditions.no");
    if (sort === "unit") return t("said.someUnit");
    if (sort !== "state") return String(value).replace("T", " ");
    return declaration.workflow?.find((state) => state.key === value)?.name ?? String(value);
  };
  const conditionText = (kind: Ledger, condition: Condition) => {
    const { field, test, values } = draftOf(condition, "");
    const words = values.map((value) => wordOf(kind, field, value)).join(t("said.or"));
    return t(`said.${test}`, { field: nameOf(kind, field), values: words });
  };
  const conditionsText = (kind: Ledger, conditions: Condition[]) =>
    conditions.map((each) => conditionText(kind, each)).join(t("said.and"));

  return (kind, { aggregate, filter, span }) => {
    const what = t(`said.${aggregate.type}`, {
      kind: kind.name,
      field: "field" in aggregate ? nameOf(kind, aggregate.field) : "",
      numerator: aggregate.type === "ratio" ? nameOf(kind, aggregate.numerator) : "",
      denominator: aggregate.type === "ratio" ? nameOf(kind, aggregate.denominator) : "",
      top: aggregate.type === "list" ? aggregate.top : 0,
      where: aggregate.type === "share" ? conditionsText(kind, aggregate.where) || t("said.everything") : "",
    });
    const conditions = conditionsText(kind, filter);
    const narrowed = conditions ? t("said.with", { what, conditions }) : what;
    return span === "until" ? t("said.until", { what: narrowed }) : narrowed;
  };
}
