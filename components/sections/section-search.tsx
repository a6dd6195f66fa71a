"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { searchAddress } from "#lib/sections/search-address.ts";
import { HitList } from "./hit-list.tsx";
import { type SearchChoices, SearchFilters } from "./search-filters.tsx";
import { type FirstAnswer, useSearch } from "./use-search.ts";

/** Rest (ms) in typing after which the search begins. */
const pause = 150;

/** Looks for sections while one types; the search is in the address, so that it survives reload and back. */
export function SectionSearch({ first, choices }: { first: FirstAnswer; choices: SearchChoices }) {
  const t = useTranslations("sections");
  const { given, query, change, hits, failure, pending } = useSearch(first);
  const [text, setText] = useState(given.text ?? "");
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(typing.current), []);

  const search = (words: string, wait: number) => {
    clearTimeout(typing.current);
    typing.current = setTimeout(() => change("text", words.trim()), wait);
  };
  return (
    <>
      <search className="mb-5 block">
        <form
          action="/sections"
          onSubmit={(event) => {
            event.preventDefault();
            search(text, 0);
          }}
        >
          <label htmlFor="words" className="sr-only">
            {t("words")}
          </label>
          <div className="relative">
            <Search aria-hidden className="absolute top-3.5 left-3.5 size-4 text-ink-3" />
            <input
              id="words"
              type="search"
              name="text"
              value={text}
              maxLength={100}
              autoComplete="off"
              placeholder={t("wordsHint")}
              onChange={(event) => {
                setText(event.target.value);
                search(event.target.value, pause);
              }}
              className={`${inputClass} h-11! pl-10! text-[15px]`}
            />
          </div>
          <SearchFilters choices={choices} chosen={(part) => given[part] ?? ""} onChoose={change} />
        </form>
      </search>
      {failure && <FailureMessage failure={failure} />}
      <p role="status" className="mb-2 min-h-6 text-[13px] text-ink-2">
        {hits && hits.total > 0 && t(hits.more ? "many" : hits.partial ? "some" : "count", { n: hits.total })}
      </p>
      <div aria-busy={pending} className={pending ? "opacity-50 transition-opacity delay-150" : ""}>
        {hits && hits.hits.length > 0 && <HitList hits={hits.hits} query={query} />}
        {hits?.hits.length === 0 &&
          (query === "" ? (
            <EmptyState title={t("empty.title")}>{t("empty.hint")}</EmptyState>
          ) : (
            <EmptyState title={t("none.title")}>
              <p className="mb-4">{t("none.hint")}</p>
              <Link href="/sections" onClick={() => setText("")} className={buttonClass()}>
                {t("none.clear")}
              </Link>
            </EmptyState>
          ))}
      </div>
      {hits && hits.pages > 1 && (
        <Pagination
          page={Number(given.page ?? 1)}
          pages={hits.pages}
          href={(page) => `/sections?${searchAddress({ ...given, page: page === 1 ? "" : String(page) })}`}
        />
      )}
    </>
  );
}
