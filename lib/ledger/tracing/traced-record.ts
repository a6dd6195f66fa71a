/** A record behind a figure; `changed` and `deleted` say what became of it since the figure was traced. */
export type TracedRecord = {
  id: string;
  /** `2026-03-05` */
  date: string;
  ledger: string;
  unit: string;
  title: string;
  /** Everything else that it says. */
  words: string;
  state: "same" | "changed" | "deleted";
  /** Whether it is one of the year before, with which the figure compares. */
  before: boolean;
};

/** Records of a figure by their ids, in order; the first `now` are those of its period. */
export type TracedIds = { ids: readonly string[]; versions: readonly number[]; now: number };

/** The first of the records of a figure, how many the reader may see, and how many were changed or deleted since. */
export type RecordListing = { reachable: number; altered: number; listed: TracedRecord[] };
