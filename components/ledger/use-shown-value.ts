import { useFormatter, useTranslations } from "next-intl";
import type { Field, FieldValue } from "#lib/ledger/declaration.ts";
import { type UnitOption, unitOf } from "./unit-option.ts";

/** Writes values of fields as people read them; the same on the server and in the browser. */
export function useShownValue(
  units: readonly UnitOption[],
): (field: Pick<Field, "type" | "choices">, value: FieldValue) => string {
  const t = useTranslations("ledger.value");
  const format = useFormatter();
  return ({ type, choices }, value) => {
    if (value === null || value === "") return "";
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") {
      const number = format.number(value, { maximumFractionDigits: 4 });
      return type === "percent" ? `${number}%` : number;
    }
    if (type === "unit") return unitOf(units, value)?.shortName ?? t("gone");
    if (type === "time") return value.replace("T", " ");
    const archived =
      type === "choice" && choices?.some((choice) => choice.value === value && choice.archived);
    return archived ? t("archived", { value }) : value;
  };
}
