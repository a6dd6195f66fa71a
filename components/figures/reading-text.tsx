import { useFormatter, useTranslations } from "next-intl";
import type { Aggregate } from "#lib/ledger/figures/definition.ts";
import { isPercentType } from "#lib/ledger/figures/is-percent-type.ts";
import type { Reading } from "#lib/ledger/figures/question.ts";

type Props = { reading: Reading; aggregate: Aggregate; measure: string };

/** What the records say: a number with its measure word, a percent, or a list. */
export function ReadingText({ reading: { value, list }, aggregate, measure }: Props) {
  const t = useTranslations("definitions");
  const format = useFormatter();
  if (list && list.length > 0) return <span className="line-clamp-3">{list.join(t("listed"))}</span>;
  if (value === null) return <span className="text-ink-3">{t("noRecords")}</span>;
  const percent = isPercentType(aggregate.type);
  const shown = percent ? value * 100 : value;
  return (
    <>
      {format.number(shown, { maximumFractionDigits: 2, useGrouping: false })}
      {percent ? "%" : measure}
    </>
  );
}
