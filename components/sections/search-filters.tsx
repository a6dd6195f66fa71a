import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type UnitChoice, UnitOptions } from "#components/admin/unit-options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { periodKinds } from "#lib/period.ts";
import type { SearchPart } from "#lib/sections/search-address.ts";
import { summaryStates } from "#lib/summaries/input.ts";

/** What there is to choose from. */
export type SearchChoices = {
  units: UnitChoice[];
  years: number[];
  templates: { id: string; heading: string }[];
  outlines: { id: string; name: string }[];
};

type Props = {
  choices: SearchChoices;
  chosen: (part: SearchPart) => string;
  onChoose: (part: SearchPart, value: string) => void;
};

/** The choices by which a search in the library is narrowed; each works at once. */
export function SearchFilters({ choices, chosen, onChoose }: Props) {
  const t = useTranslations("sections");
  const summaries = useTranslations("summaries");
  const filter = (part: SearchPart, options: ReactNode) => (
    <SelectField
      label={t(`filter.${part as "unit"}`)}
      name={part}
      value={chosen(part)}
      onChange={(event) => onChoose(part, event.target.value)}
    >
      <option value="">{t("filter.all")}</option>
      {options}
    </SelectField>
  );
  const option = (value: string | number, name: string | number) => (
    <option key={value} value={value}>
      {name}
    </option>
  );
  return (
    <div className="mt-3 grid grid-cols-2 gap-3 lg:grid-cols-3 xl:grid-cols-[1.3fr_0.7fr_1.3fr_1.3fr_0.7fr_0.7fr]">
      {filter("unit", <UnitOptions units={choices.units} />)}
      {filter(
        "year",
        choices.years.map((year) => option(year, year)),
      )}
      {filter(
        "template",
        choices.templates.map(({ id, heading }) => option(id, heading || t("opening"))),
      )}
      {filter(
        "outline",
        choices.outlines.map(({ id, name }) => option(id, name)),
      )}
      {filter(
        "period",
        periodKinds.map((kind) => option(kind, summaries(`kinds.${kind}`))),
      )}
      {filter(
        "state",
        summaryStates.map((state) => option(state, summaries(`states.${state}`))),
      )}
    </div>
  );
}
