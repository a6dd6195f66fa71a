import { type Conflict, type Draft, mergeDrafts, sameDraft, withField } from "./draft.ts";

/** A stored state of a record: its version, and what a form of it says. */
export type Base = { version: number; draft: Draft };

/** A record that somebody changes in a form. */
export type Opened = {
  /** What the changes are made from, and must name when they are saved. */
  base: Base;
  draft: Draft;
  /** Fields that somebody else changed too, until the person chooses. */
  conflicts: Conflict[];
  /** Fields that only somebody else changed, taken over. */
  taken: string[];
};

/** A record as it is opened, nothing changed yet. */
export function openedFrom(base: Base): Opened {
  return { base, draft: base.draft, conflicts: [], taken: [] };
}

/** Whether something is typed that is not saved. */
export function isDirty({ base, draft }: Pick<Opened, "base" | "draft">): boolean {
  return !sameDraft(base.draft, draft);
}

/** A field with something else typed into it; an undecided one stays so, unless both say the same now. */
export function typedInto(opened: Opened, field: string, typed: string): Opened {
  const conflicts = opened.conflicts.flatMap((conflict) => {
    if (conflict.field !== field) return [conflict];
    return conflict.theirs === typed ? [] : [{ ...conflict, mine: typed }];
  });
  return { ...opened, draft: withField(opened.draft, field, typed), conflicts };
}

/** A field that two changed, with what the person chose. */
export function decided(opened: Opened, field: string, chosen: string): Opened {
  const { conflicts, draft } = opened;
  return {
    ...opened,
    draft: withField(draft, field, chosen),
    conflicts: conflicts.filter((conflict) => conflict.field !== field),
  };
}

/**
 * The form over a newer state of the record. What only one changed stands, what both changed waits, and so does what
 * already waited. An older state, or the same, changes nothing.
 */
export function rebased(opened: Opened, base: Base): Opened {
  if (base.version <= opened.base.version) return opened;
  const { draft, conflicts, taken } = mergeDrafts(opened.base.draft, opened.draft, base.draft);
  const waiting = opened.conflicts
    .map((conflict) => ({ ...conflict, theirs: base.draft[conflict.field] ?? "" }))
    .filter(({ field, theirs }) => theirs !== (draft[field] ?? ""))
    .filter(({ field }) => !conflicts.some((conflict) => conflict.field === field));
  return {
    ...{ base, draft },
    conflicts: [...waiting, ...conflicts],
    taken: [...new Set([...opened.taken, ...taken])],
  };
}

/** The form after what was sent is saved as a new version; what was typed since is not. */
export function savedAs(opened: Opened, version: number, sent: Draft): Opened {
  return { ...opened, base: { version, draft: sent }, conflicts: [], taken: [] };
}
