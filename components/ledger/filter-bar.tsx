"use client";

import { SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, lazy, Suspense, startTransition, useOptimistic, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { partName, partsToChoose, periodOfDays } from "#lib/ledger/records/chosen-period.ts";
import type { LedgerPage } from "#lib/ledger/records/input.ts";
import { changedAddress } from "#lib/ledger/records/ledger-address.ts";
import { daysOf } from "#lib/period.ts";
import { indented, type UnitOption } from "./unit-option.ts";

const FilterDialog = lazy(() =>
  import("./filter-dialog.tsx").then((module) => ({ default: module.FilterDialog })),
);

type Props = {
  kindId: string;
  declaration: Declaration;
  page: LedgerPage;
  units: readonly UnitOption[];
  /** The years that are offered, the latest first. */
  years: readonly number[];
};

const onlys = ["returned", "overdue", "deleted"] as const;

/** Narrows a ledger: words, period, unit, what became of the records; more by its fields. All of it is in the address. */
export function FilterBar({ kindId, declaration, page: pageNow, units, years }: Props) {
  const t = useTranslations("ledger.filter");
  const router = useRouter();
  const [more, setMore] = useState(false);
  // A choice shows at once, the table follows.
  const [page, expect] = useOptimistic(pageNow);
  const [text, setText] = useState(page.text);
  const period = periodOfDays(page.from, page.to);
  const free = !period && Boolean(page.from || page.to);
  const go = (change: Partial<LedgerPage>) =>
    startTransition(() => {
      expect({ ...page, ...change });
      router.push(changedAddress(kindId, page, { text, record: page.record, ...change }), { scroll: false });
    });
  const choose = (year: string, part: string) => {
    if (!year) return go({ from: undefined, to: undefined });
    const chosen = partsToChoose.find((each) => partName(each) === part) ?? partsToChoose[0]!;
    go(daysOf({ ...chosen, year: Number(year) }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go({});
  };
  return (
    <search>
      <form onSubmit={submit} className="mb-3 flex flex-wrap items-end gap-3">
        <div className="w-44">
          <TextField
            label={t("text")}
            placeholder={t("textHint")}
            value={text}
            maxLength={100}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="w-28">
          <SelectField
            label={t("year")}
            value={free ? "free" : (period?.year ?? "")}
            onChange={(event) => choose(event.target.value, period ? partName(period) : "")}
          >
            <option value="">{t("any")}</option>
            {free && (
              <option value="free" disabled>
                {t("other")}
              </option>
            )}
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </SelectField>
        </div>
        {period && (
          <div className="w-32">
            <SelectField
              label={t("period")}
              value={partName(period)}
              onChange={(event) => choose(String(period.year), event.target.value)}
            >
              {partsToChoose.map((each) => (
                <option key={partName(each)} value={partName(each)}>
                  {t(`parts.${each.periodKind}`, { part: each.part })}
                </option>
              ))}
            </SelectField>
          </div>
        )}
        {units.length > 1 && (
          <>
            <div className="w-44">
              <SelectField
                label={t("unit")}
                value={page.unit ?? ""}
                onChange={(event) => go({ unit: event.target.value || undefined })}
              >
                <option value="">{t("allUnits")}</option>
                {units.map((unit) => (
                  <option key={unit.id} value={unit.id}>
                    {indented(unit)}
                  </option>
                ))}
              </SelectField>
            </div>
            <label className="flex h-9 items-center gap-2">
              <input
                type="checkbox"
                checked={page.own !== "1"}
                onChange={(event) => go({ own: event.target.checked ? undefined : "1" })}
                className="accent-accent"
              />
              {t("below")}
            </label>
          </>
        )}
        <div className="w-32">
          <SelectField
            label={t("only")}
            value={page.only ?? ""}
            onChange={(event) => go({ only: onlys.find((only) => only === event.target.value) })}
          >
            <option value="">{t("onlys.all")}</option>
            {onlys.map((only) => (
              <option key={only} value={only}>
                {t(`onlys.${only}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <Button type="submit">{t("apply")}</Button>
        <Button onClick={() => setMore(true)}>
          <SlidersHorizontal aria-hidden className="size-4" />
          {t("more")}
        </Button>
      </form>
      <Suspense>
        {more && (
          <FilterDialog
            {...{ declaration, units, filter: page.filter, from: page.from, to: page.to }}
            onApply={(change) => {
              setMore(false);
              go(change);
            }}
            onClose={() => setMore(false)}
          />
        )}
      </Suspense>
    </search>
  );
}
