import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateChip } from "#components/summaries/state-chip.tsx";
import type { definitionUse } from "#lib/ledger/definitions/queries.ts";

type Props = { summaries: Awaited<ReturnType<typeof definitionUse>>["summaries"] };

/** The summaries that a figure stands in. */
export function FigureUses({ summaries }: Props) {
  const t = useTranslations("definitions.read");
  return (
    <section aria-labelledby="uses-label" className="mt-8">
      <h2 id="uses-label" className="mb-2 font-semibold">
        {t("uses")}
      </h2>
      {summaries.length === 0 ? (
        <p className="text-ink-3">{t("noUses")}</p>
      ) : (
        <ul aria-labelledby="uses-label" className="space-y-1">
          {summaries.map(({ id, title, state, unit }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <Link href={`/summaries/${id}`} className="hover:underline">
                {title}
              </Link>
              <span className="text-[13px] text-ink-3">{unit.shortName}</span>
              <StateChip state={state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
