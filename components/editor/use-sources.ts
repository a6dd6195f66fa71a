import { useEffect, useState } from "react";
import { requestJson } from "#components/ui/request-json.ts";
import type { Source } from "#lib/document/source.ts";
import { sourceText } from "#lib/document/source.ts";
import type { SourceText } from "#lib/sections/reuse/queries.ts";

/** The text of the sections that a summary was carried over from, by the name that paragraphs have for them; null while it is being read. */
export function useSources(summaryId: string, sources: readonly Source[]): Map<string, SourceText> | null {
  const [texts, setTexts] = useState<Map<string, SourceText> | null>(null);
  const asked = sources.map(sourceText).sort().join("\n");
  useEffect(() => {
    let left = false;
    if (asked === "") return setTexts(new Map());
    const query = new URLSearchParams(asked.split("\n").map((each) => ["source", each]));
    void requestJson<SourceText[]>(`/api/summaries/${summaryId}/sources?${query}`).then((result) => {
      if (!left) setTexts(new Map(result.ok ? result.value.map((each) => [each.source, each]) : []));
    });
    return () => {
      left = true;
    };
  }, [summaryId, asked]);
  return texts;
}
