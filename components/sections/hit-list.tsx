import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateChip } from "#components/summaries/state-chip.tsx";
import type { Hit } from "#lib/sections/hit.ts";
import { MarkedText } from "./marked-text.tsx";

/**
 * The sections that were found, each a row to open.
 * @param query the search as it stands in the address, for the way back to it
 */
export function HitList({ hits, query }: { hits: Hit[]; query: string }) {
  const t = useTranslations("sections");
  const summaries = useTranslations("summaries");
  return (
    <ul aria-label={t("found")} className="divide-y divide-line rounded-lg border border-line bg-surface">
      {hits.map((hit) => (
        <li key={hit.id} className="group relative px-5 py-4 hover:bg-raised">
          <div className="flex items-baseline gap-3">
            <h2 className="min-w-0 font-medium text-[15px] leading-relaxed wrap-anywhere">
              <Link
                href={`/sections/${hit.id}${query && `?${query}`}`}
                className="after:absolute after:inset-0 group-hover:underline"
              >
                {hit.heading ? <MarkedText text={hit.heading} marks={hit.headingMarks} /> : t("opening")}
              </Link>
            </h2>
            <span className="ml-auto flex shrink-0 items-center gap-2">
              <StateChip state={hit.state} />
            </span>
          </div>
          {hit.snippet.text && (
            <p className="mt-0.5 line-clamp-2 text-ink-2 wrap-anywhere">
              <MarkedText {...hit.snippet} />
            </p>
          )}
          <p className="mt-1.5 flex items-center gap-x-3 whitespace-nowrap text-ink-3 text-[13px]">
            <span className="max-w-40 shrink-0 truncate">{hit.unitName}</span>
            <span className="shrink-0">
              {summaries(`periods.${hit.periodKind}`, { year: hit.year, part: hit.part })}
            </span>
            <span className="min-w-0 truncate">{hit.summaryTitle}</span>
            <span className="shrink-0">{t("characters", { n: hit.characters })}</span>
            {hit.template && hit.template !== hit.heading && (
              <span className="ml-auto min-w-0 truncate rounded-full border border-line bg-raised px-2 text-ink-2 text-xs leading-5">
                {hit.template}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
