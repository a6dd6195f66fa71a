import { useFormatter, useTranslations } from "next-intl";
import type { Declaration, Field } from "#lib/ledger/declaration.ts";

type Props = { declaration: Declaration; columns: readonly Field[]; totals: Record<string, number> };

/** The sums of fields that are no columns just now. */
export function HiddenTotals({ declaration, columns, totals }: Props) {
  const t = useTranslations("ledger");
  const format = useFormatter();
  const hidden = declaration.fields.filter(
    ({ key }) => (totals[key] ?? 0) > 0 && !columns.some((column) => column.key === key),
  );
  if (hidden.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap justify-end gap-x-4 text-[13px] text-ink-2 tabular-nums">
      {hidden.map(({ key, name }) => (
        <span key={key}>{t("totalOf", { name, sum: format.number(totals[key] ?? 0) })}</span>
      ))}
    </p>
  );
}
