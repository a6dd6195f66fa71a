import { useTranslations } from "next-intl";
import { type Declaration, filledFields } from "#lib/ledger/declaration.ts";
import { exampleValues } from "#lib/ledger/kinds/example-values.ts";
import { shownValue } from "./shown-value.ts";

type Props = { declaration: Declaration; unitName: string };

/** What the form of a record will ask, with examples where people will type. */
export function FormPreview({ declaration, unitName }: Props) {
  const t = useTranslations("kinds.preview");
  const values = exampleValues(declaration, unitName);
  const words = { yes: t("yes"), no: t("no") };
  const lines = [
    { key: "date", name: declaration.dateName, required: true, measure: "", shown: "2026-03-05" },
    { key: "unit", name: t("unit"), required: true, measure: "", shown: unitName },
    ...filledFields(declaration).map(({ key, name, required = false, measure = "" }) => ({
      ...{ key, name, required, measure, shown: shownValue(values[key] ?? null, words) },
    })),
  ];
  return (
    <section aria-labelledby="form-preview" className="rounded-lg border border-line bg-surface p-5">
      <h2 id="form-preview" className="font-semibold">
        {t("form")}
      </h2>
      <dl
        className="mt-3 max-h-[60vh] space-y-2.5 overflow-y-auto"
        tabIndex={0}
        aria-labelledby="form-preview"
      >
        {lines.map(({ key, name, required, measure, shown }) => (
          <div key={key}>
            <dt className="font-medium text-[13px]">
              {name || t("unnamed")}
              {required && <span className="ml-1 font-normal text-ink-3">{t("required")}</span>}
            </dt>
            <dd className="flex items-center gap-2">
              <span className="min-h-8 min-w-0 flex-1 truncate rounded-md border border-line-2 px-2.5 leading-8 text-ink-3">
                {shown}
              </span>
              {measure && <span className="text-ink-2">{measure}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
