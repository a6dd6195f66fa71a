"use client";

import { useTranslations } from "next-intl";
import type { KnownDefinition, SaidCondition } from "#lib/ledger/figures/known-definition.ts";

/** What a figure counts, in a line: its ledger, how it is computed, which records count. */
export function DefinitionWords({ definition }: { definition: KnownDefinition }) {
  const t = useTranslations("figures.definition");
  const { aggregate, fields, conditions, kind, span } = definition;
  const value = (each: SaidCondition["values"][number]) =>
    typeof each === "boolean" ? t(each ? "yes" : "no") : each === null ? t("someUnit") : String(each);
  const name = (field = "") => (field === "unit" || field === "state" ? t(`own.${field}`) : field);
  const parts = [
    kind.name,
    t(`aggregates.${aggregate}`, { field: name(fields[0]), other: name(fields[1]) }),
    ...conditions.map(({ field, sign, values }) =>
      t(`conditions.${sign}`, { field: name(field), values: values.map(value).join(t("or")) }),
    ),
    ...(span === "until" ? [t("until")] : []),
  ];
  return <>{parts.join(" · ")}</>;
}
