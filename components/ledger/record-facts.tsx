import { useTranslations } from "next-intl";
import type { Declaration } from "#lib/ledger/declaration.ts";
import type { RecordRow } from "#lib/ledger/records/queries.ts";
import type { UnitOption } from "./unit-option.ts";
import { useShownValue } from "./use-shown-value.ts";

type Props = { declaration: Declaration; record: RecordRow; units: readonly UnitOption[] };

/** What a record says, for those who may not change it now. */
export function RecordFacts({ declaration, record, units }: Props) {
  const t = useTranslations("ledger");
  const shown = useShownValue(units);
  const lines = [
    { key: "date", name: declaration.dateName, value: record.date },
    { key: "unit", name: t("columns.unit"), value: record.unit.name },
    ...declaration.fields
      .filter(({ type }) => type !== "attachment")
      .map((field) => ({
        ...{ key: field.key, name: field.name },
        value: shown(field, record.values[field.key] ?? null),
      })),
  ];
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2">
      {lines
        .filter(({ value }) => value !== "")
        .map(({ key, name, value }) => (
          <div key={key} className="contents">
            <dt className="max-w-32 text-ink-3">{name}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
