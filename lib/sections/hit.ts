import type { PeriodKind, SummaryState } from "../../prisma/client/enums.ts";
import { type Snippet, snippet } from "./snippet.ts";

/** A section that was found. */
export type Hit = {
  id: string;
  key: string;
  summaryId: string;
  heading: string;
  summaryTitle: string;
  unitName: string;
  periodKind: PeriodKind;
  year: number;
  part: number;
  state: SummaryState;
  template: string | null;
  characters: number;
  snippet: Snippet;
  headingMarks: Snippet["marks"];
};

/** A section as the database has it. */
export type HitRow = Omit<Hit, "snippet" | "headingMarks" | "characters"> & { text: string };

/** A found section as lists show it, with the words that were looked for marked. */
export function hitOf({ text, ...row }: HitRow, terms: readonly string[]): Hit {
  return {
    ...row,
    characters: text.replace(/\s/g, "").length,
    snippet: snippet(withoutHeading(text, row.heading), terms),
    headingMarks: snippet(row.heading, terms, Number.POSITIVE_INFINITY).marks,
  };
}

/** The stored text begins with the heading, which is shown by itself. */
function withoutHeading(text: string, heading: string): string {
  return heading && text.startsWith(heading)
    ? text.slice(heading.length).replace(/^[。．.；;：:\s]+/, "")
    : text;
}
