import { ExternalLink, History, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { inputClass } from "#components/ui/field.tsx";
import type { Hits } from "#lib/sections/queries.ts";
import { searchAddress } from "#lib/sections/search-address.ts";
import type { Suggestion } from "#lib/sections/suggestions/queries.ts";
import { HitCard } from "./hit-card.tsx";
import type { LibraryProps } from "./library-props.ts";
import { useLibrary } from "./use-library.ts";

type Props = Pick<LibraryProps, "section" | "images" | "shown"> & { onOpen: (id: string) => void };

const reasons = ["lastYear", "sameTemplate", "near"] as const;

/** A box to search in; below it what was found, or unasked what may serve for the section being written. */
export function LibraryList({ section, images, shown, onOpen }: Props) {
  const t = useTranslations("editor.library");
  const [text, setText] = useState("");
  const words = text.trim();
  const { found, suggested } = useLibrary(images.summaryId, section, words, shown);
  const { failure, pending } = words ? found : suggested;

  return (
    <>
      <search className="sticky top-0 z-10 block border-line border-b bg-surface px-4 pt-4 pb-3">
        <div className="relative">
          <Search aria-hidden className="absolute top-2.5 left-3 size-4 text-ink-3" />
          <input
            type="search"
            aria-label={t("search")}
            placeholder={t("searchHint")}
            value={text}
            maxLength={100}
            onChange={(event) => setText(event.target.value)}
            className={`${inputClass} pl-9!`}
          />
        </div>
      </search>
      <div aria-busy={pending} className={`p-4 ${pending ? "opacity-60 transition-opacity delay-150" : ""}`}>
        {failure ? (
          <FailureMessage failure={failure} />
        ) : words ? (
          found.value && <Found hits={found.value} words={words} onOpen={onOpen} />
        ) : section ? (
          suggested.value && <Suggested suggestions={suggested.value} onOpen={onOpen} />
        ) : (
          <Nothing>{t("choose")}</Nothing>
        )}
      </div>
    </>
  );
}

function Found({ hits, words, onOpen }: { hits: Hits; words: string; onOpen: Props["onOpen"] }) {
  const t = useTranslations("editor.library");
  if (hits.hits.length === 0) return <Nothing>{t("notFound")}</Nothing>;
  return (
    <>
      <p role="status" className="mb-2.5 text-ink-3 text-xs">
        {t(hits.more ? "many" : hits.partial ? "some" : "found", { n: hits.total })}
      </p>
      <ul className="space-y-2.5">
        {hits.hits.map((hit) => (
          <HitCard key={hit.id} hit={hit} onOpen={onOpen} />
        ))}
      </ul>
      {hits.pages > 1 && (
        <a
          href={`/sections?${searchAddress({ text: words })}`}
          target="_blank"
          rel="noreferrer"
          className="mt-3 inline-flex items-center gap-1.5 text-[13px] text-figure hover:underline"
        >
          {t("all")}
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      )}
    </>
  );
}

function Suggested({ suggestions, onOpen }: { suggestions: Suggestion[]; onOpen: Props["onOpen"] }) {
  const t = useTranslations("editor.library");
  if (suggestions.length === 0) return <Nothing>{t("noSuggestions")}</Nothing>;
  return reasons.map((reason) => {
    const hits = suggestions.filter((suggestion) => suggestion.reason === reason);
    return (
      hits.length > 0 && (
        <section key={reason} className="mb-5 last:mb-0">
          <h2 className="mb-2 font-semibold text-[13px]">{t(`reasons.${reason}`)}</h2>
          <ul className="space-y-2.5">
            {hits.map((hit) => (
              <HitCard key={hit.id} hit={hit} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )
    );
  });
}

function Nothing({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 pt-12 text-center text-ink-3">
      <History aria-hidden className="size-7" strokeWidth={1.5} />
      <p className="leading-relaxed">{children}</p>
    </div>
  );
}
