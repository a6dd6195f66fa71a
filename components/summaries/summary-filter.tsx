import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ListSummaries, summaryStates } from "#lib/summaries/input.ts";

type Props = { filter: ListSummaries; years: number[]; mayRestore: boolean };

/** Narrows the list; the filter is in the address, so that it survives a reload and can be sent on. */
export function SummaryFilter({ filter, years, mayRestore }: Props) {
  const t = useTranslations("summaries");
  return (
    <Form action="/summaries" className="mb-4 flex flex-wrap items-end gap-3">
      <div className="w-72">
        <TextField label={t("filter.text")} name="text" defaultValue={filter.text} />
      </div>
      <div className="w-32">
        <SelectField label={t("columns.state")} name="state" defaultValue={filter.state ?? ""}>
          <option value="">{t("filter.all")}</option>
          {summaryStates.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="w-32">
        <SelectField label={t("create.year")} name="year" defaultValue={filter.year ?? ""}>
          <option value="">{t("filter.all")}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </SelectField>
      </div>
      {mayRestore && (
        <label className="flex h-9 items-center gap-2">
          <input
            type="checkbox"
            name="deleted"
            value="1"
            defaultChecked={filter.deleted === "1"}
            className="accent-accent"
          />
          {t("filter.deleted")}
        </label>
      )}
      <Button type="submit">{t("filter.apply")}</Button>
    </Form>
  );
}
