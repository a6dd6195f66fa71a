import Form from "next/form";
import { useTranslations } from "next-intl";
import { useMonthNames } from "#components/charts/use-month-names.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { RankingPeriod } from "#lib/ledger/ranking/input.ts";

type Props = { period: RankingPeriod; today: { year: number; month: number } };

/** Which month or year is ranked; it stands in the address. */
export function RankingFilter({ period, today }: Props) {
  const t = useTranslations("ranking");
  const names = useMonthNames();
  const last = Array.from({ length: 5 }, (_, index) => today.year - index);
  const years = last.includes(period.year) ? last : [period.year, ...last].sort((a, b) => b - a);
  const month = period.periodKind === "month" ? period.part : today.month;
  return (
    <Form action="/ranking" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      <div className="w-28">
        <SelectField label={t("filter.kind")} name="kind" defaultValue={period.periodKind}>
          <option value="month">{t("filter.month")}</option>
          <option value="year">{t("filter.year")}</option>
        </SelectField>
      </div>
      <div className="w-28">
        <SelectField label={t("filter.ofYear")} name="year" defaultValue={period.year}>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="w-28">
        <SelectField label={t("filter.ofMonth")} name="month" defaultValue={month}>
          {names.map((name, index) => (
            <option key={name} value={index + 1}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit">{t("filter.apply")}</Button>
    </Form>
  );
}
