import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Declaration, fieldOf } from "#lib/ledger/declaration.ts";
import type { Condition } from "#lib/ledger/record-filter.ts";
import { periodOfDays } from "#lib/ledger/records/chosen-period.ts";
import type { LedgerPage } from "#lib/ledger/records/input.ts";
import { changedAddress, ledgerAddress } from "#lib/ledger/records/ledger-address.ts";
import { type UnitOption, unitOf } from "./unit-option.ts";
import { useShownValue } from "./use-shown-value.ts";

type Props = {
  kindId: string;
  declaration: Declaration;
  page: LedgerPage;
  units: readonly UnitOption[];
};

/** What narrows the table just now, each removable by itself. */
export function ActiveFilters({ kindId, declaration, page, units }: Props) {
  const t = useTranslations("ledger.filter");
  const condition = useConditionWords(declaration, units);
  const chips: [string, Partial<LedgerPage>][] = [];
  const { text, from, to, unit, own, only, filter } = page;
  if (text) chips.push([t("chip.text", { text }), { text: "" }]);
  const period = periodOfDays(from, to);
  if (period) {
    const { year, periodKind, part } = period;
    const words = t("chip.period", { year: String(year), part: t(`parts.${periodKind}`, { part }) });
    chips.push([words, { from: undefined, to: undefined }]);
  } else if (from) chips.push([t("chip.from", { day: from }), { from: undefined }]);
  if (to && !period) chips.push([t("chip.to", { day: to }), { to: undefined }]);
  if (unit) {
    const name = unitOf(units, unit)?.shortName ?? "";
    chips.push([t(own ? "chip.unitOwn" : "chip.unit", { name }), { unit: undefined, own: undefined }]);
  } else if (own) chips.push([t("chip.own"), { own: undefined }]);
  if (only) chips.push([t(`onlys.${only}`), { only: undefined }]);
  for (const each of filter) {
    chips.push([condition(each), { filter: filter.filter((other) => other !== each) }]);
  }
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("active")} className="mb-3 flex flex-wrap items-center gap-2">
      {chips.map(([what, change]) => (
        <li key={what}>
          <Link
            href={changedAddress(kindId, page, { record: page.record, ...change })}
            scroll={false}
            prefetch={false}
            aria-label={t("remove", { what })}
            className="flex items-center gap-1 rounded-full border border-line-2 bg-surface py-0.5 pr-2 pl-3 text-[13px] hover:bg-raised"
          >
            <span className="wrap-anywhere">{what}</span>
            <X aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={ledgerAddress(kindId, { sort: page.sort, columns: page.columns, record: page.record })}
          scroll={false}
          prefetch={false}
          className="px-1 text-[13px] text-figure hover:underline"
        >
          {t("clear")}
        </Link>
      </li>
    </ul>
  );
}

function useConditionWords(
  declaration: Declaration,
  units: readonly UnitOption[],
): (condition: Condition) => string {
  const t = useTranslations("ledger");
  const shown = useShownValue(units);
  return (condition) => {
    const { field: key } = condition;
    const field = fieldOf(declaration, key);
    const named: Record<string, string> = {
      ...{ state: t("columns.state"), date: declaration.dateName, unit: t("columns.unit") },
    };
    const name = field?.name ?? named[key] ?? key;
    const word = (value: string | number | boolean) => {
      if (key === "state")
        return declaration.workflow?.find((each) => each.key === value)?.name ?? String(value);
      return shown(field ?? { type: key === "unit" ? "unit" : "text" }, value);
    };
    const words = (values: readonly (string | number | boolean)[]) => values.map(word).join("、");
    if ("oneOf" in condition) return t("filter.chip.oneOf", { name, values: words(condition.oneOf) });
    if ("not" in condition) return t("filter.chip.not", { name, values: words(condition.not) });
    if ("contains" in condition) return t("filter.chip.contains", { name, text: condition.contains });
    if ("filled" in condition)
      return t(condition.filled ? "filter.chip.filled" : "filter.chip.empty", { name });
    return "from" in condition
      ? t("filter.chip.least", { name, bound: word(condition.from) })
      : t("filter.chip.most", { name, bound: word(condition.to) });
  };
}
