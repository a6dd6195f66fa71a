"use client";

import { useTranslations } from "next-intl";
import { type Declaration, fieldOf } from "#lib/ledger/declaration.ts";
import { checkValues, isDay, type Values } from "#lib/ledger/records/check-values.ts";
import { type Draft, typedValues } from "#lib/ledger/records/draft.ts";
import { incompleteInputs } from "./incomplete-inputs.ts";
import { type UnitOption, unitOf } from "./unit-option.ts";

/**
 * Says what is wrong with a form before it is sent: a sentence for each field that does not fit.
 * @returns a function from what is typed, the form that it stands in, and what the record had before, to sentences by
 *   field
 */
export function useProblems(
  declaration: Declaration,
  units: readonly UnitOption[],
): (draft: Draft, form: HTMLFormElement | null, before?: Values) => Record<string, string> {
  const t = useTranslations("ledger");
  return (draft, form, before) => {
    const sentences: Record<string, string> = {};
    const closed = unitOf(units, draft.unit ?? "")?.closed;
    if (!isDay(draft.date ?? "")) sentences.date = t("problems.date", { name: declaration.dateName });
    else if (closed && draft.date! <= closed) sentences.date = t("entry.closedDay", { day: closed });
    if (!draft.unit) sentences.unit = t("problems.unit", { name: t("fields.unit") });
    for (const { field, code, values } of checkValues(declaration, typedValues(declaration, draft), before)
      .problems) {
      const name = fieldOf(declaration, field)?.name ?? field;
      sentences[field] ??= t(`problems.${code}`, {
        most: "",
        value: "",
        offered: "",
        other: "",
        ...values,
        name,
      });
    }
    for (const { name: field, type } of incompleteInputs(form)) {
      const name = fieldOf(declaration, field)?.name ?? declaration.dateName;
      sentences[field] = t(type === "date" ? "problems.date" : "problems.time", { name });
    }
    return sentences;
  };
}
