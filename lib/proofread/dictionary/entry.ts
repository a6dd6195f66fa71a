/** What an entry says of its wrong form. */
export type EntryWords = {
  /** Empty where the wrong form should not be said at all. */
  right: string;
  source: string;
  /** `2026-03-05`; empty when nobody said. */
  date: string;
  note: string;
};

/** An entry as it is at one time; the history keeps these. */
export type EntryState = EntryWords & { wrong: string; archived: boolean };

/** Whether two states of an entry are the same. */
export function isSameEntry(one: EntryState, other: EntryState): boolean {
  const keys = ["wrong", "right", "source", "date", "note", "archived"] as const;
  return keys.every((key) => one[key] === other[key]);
}
