import { useTranslations } from "next-intl";
import { MarkedText } from "#components/sections/marked-text.tsx";
import type { Hit } from "#lib/sections/hit.ts";

/** A section that may serve, to be opened in the panel. */
export function HitCard({ hit, onOpen }: { hit: Hit; onOpen: (id: string) => void }) {
  const t = useTranslations("editor.library");
  const summaries = useTranslations("summaries");
  return (
    <li>
      <button
        type="button"
        onClick={() => onOpen(hit.id)}
        className="block w-full rounded-md border border-line bg-surface px-3 py-2.5 text-left hover:border-line-2 hover:bg-raised"
      >
        <span className="flex items-baseline gap-2 text-ink-3 text-xs">
          <span className="min-w-0 truncate">
            {summaries(`periods.${hit.periodKind}`, { year: hit.year, part: hit.part })} · {hit.unitName}
          </span>
          <span className="ml-auto shrink-0">{t("characters", { n: hit.characters })}</span>
        </span>
        <span className="mt-0.5 block font-medium leading-snug wrap-anywhere">
          {hit.heading ? <MarkedText text={hit.heading} marks={hit.headingMarks} /> : t("opening")}
        </span>
        {hit.snippet.text && (
          <span className="mt-1 line-clamp-3 text-[13px] text-ink-2 leading-relaxed wrap-anywhere">
            <MarkedText {...hit.snippet} />
          </span>
        )}
      </button>
    </li>
  );
}
