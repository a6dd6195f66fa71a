import { useTranslations } from "next-intl";
import { Td, Th } from "#components/ui/table.tsx";
import { type Declaration, fieldOf, isNumeric } from "#lib/ledger/declaration.ts";
import { exampleValues } from "#lib/ledger/kinds/example-values.ts";
import { shownValue } from "./shown-value.ts";

type Props = { declaration: Declaration; unitName: string };

/** The head of the ledger's table, with one example. */
export function TablePreview({ declaration, unitName }: Props) {
  const t = useTranslations("kinds.preview");
  const values = exampleValues(declaration, unitName);
  const words = { yes: t("yes"), no: t("no") };
  const columns = declaration.columns.flatMap((key) => fieldOf(declaration, key) ?? []);
  const right = (number: boolean) => (number ? "text-right" : "");
  return (
    <section aria-labelledby="table-preview">
      <h2 id="table-preview" className="mb-2 font-semibold">
        {t("table")}
      </h2>
      {/* Nothing in it takes the focus, so the scrolling part itself does. */}
      <section
        aria-label={t("table")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it with the keys
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line bg-surface"
      >
        <table className="w-full border-collapse text-left">
          <caption className="sr-only">{t("table")}</caption>
          <thead>
            <tr>
              <Th>{declaration.dateName}</Th>
              <Th>{t("unit")}</Th>
              {columns.map((field) => (
                <Th key={field.key} className={right(isNumeric(field))}>
                  {field.name || t("unnamed")}
                </Th>
              ))}
              {declaration.workflow && <Th>{t("state")}</Th>}
            </tr>
          </thead>
          <tbody>
            <tr className="text-ink-2">
              <Td className="whitespace-nowrap">2026-03-05</Td>
              <Td className="whitespace-nowrap">{unitName}</Td>
              {columns.map((field) => (
                <Td key={field.key} className={`whitespace-nowrap ${right(isNumeric(field))}`}>
                  {shownValue(values[field.key] ?? null, words)}
                  {values[field.key] !== undefined && field.measure}
                  {field.type === "percent" && "%"}
                </Td>
              ))}
              {declaration.workflow && <Td>{declaration.workflow[0]?.name}</Td>}
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}
