import { z } from "zod";
import { PeriodKind, SummaryState } from "../../prisma/client/enums.ts";
import { yearInput } from "../period-input.ts";
import { pageNumber, searchWords } from "../search-parameters.ts";

const id = z.uuid().optional().catch(undefined);

/** What a search in the library is narrowed by; `outline` is the kind of summary, `unit` counts with all below it. */
export const searchInput = z.object({
  text: searchWords,
  unit: id,
  year: yearInput.optional().catch(undefined),
  template: id,
  outline: id,
  period: z.enum(PeriodKind).optional().catch(undefined),
  state: z.enum(SummaryState).optional().catch(undefined),
  /** A summary whose own sections are left out: the one that is being written. */
  without: id,
  page: pageNumber,
});

/** A checked search in the library. */
export type Search = z.output<typeof searchInput>;

/** The section for which others are suggested, as the editor shows it this moment. */
export const suggestionsInput = z.object({
  summaryId: z.uuid(),
  /** Empty for an opening. */
  key: z.string().max(100).catch(""),
  templateId: id,
  heading: searchWords,
});

/** A checked request for suggestions. */
export type SuggestionsRequest = z.output<typeof suggestionsInput>;

/** What is to be carried over into a summary: a whole section, or the blocks of it with these indices. */
export const carryInput = z.object({
  summaryId: z.uuid(),
  paragraphs: z.array(z.int().min(0)).max(10_000).optional(),
});

/** A checked request to carry a section over. */
export type CarryRequest = z.output<typeof carryInput>;
