import type { Hits } from "#lib/sections/queries.ts";
import { searchAddress } from "#lib/sections/search-address.ts";
import type { Suggestion } from "#lib/sections/suggestions/queries.ts";
import { useAnswer } from "../use-answer.ts";
import type { OutlineSection } from "../use-document-facts.ts";

/** Rest (ms) in typing after which a search begins, and in writing after which other sections are suggested. */
const searchPause = 150;
const suggestPause = 400;

/**
 * What the library has for the section being written: what is looked for, else what is suggested.
 * @param shown whether anybody looks; without, nothing is asked
 */
export function useLibrary(summaryId: string, section: OutlineSection | null, words: string, shown: boolean) {
  const search = `/api/sections?${searchAddress({ text: words })}&without=${summaryId}`;
  const found = useAnswer<Hits>(shown && words ? search : null, searchPause);
  const suggested = useAnswer<Suggestion[]>(
    shown && !words && section ? suggestionsAddress(summaryId, section) : null,
    suggestPause,
  );
  return { found, suggested };
}

function suggestionsAddress(summaryId: string, { key, template, heading }: OutlineSection): string {
  const asked = new URLSearchParams({ summaryId, key, templateId: template ?? "", heading });
  return `/api/sections/suggestions?${asked}`;
}
