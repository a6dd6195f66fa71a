"use client";

import { useCallback, useEffect, useState } from "react";
import type { Declaration } from "#lib/ledger/declaration.ts";
import {
  type Conflict,
  type Draft,
  draftOf,
  mergeDrafts,
  sameDraft,
  withField,
} from "#lib/ledger/records/draft.ts";
import type { RecordRow } from "#lib/ledger/records/queries.ts";
import { keepDraft, keptDraft } from "./kept-drafts.ts";

/** What the form began with: a version of the record, and what it said. */
type Base = { version: number; draft: Draft };

type Opened = {
  base: Base;
  draft: Draft;
  /** Fields that somebody else changed too, until the person chooses. */
  conflicts: Conflict[];
  /** Fields that only somebody else changed, taken over. */
  taken: string[];
};

/**
 * What somebody types about a stored record. When the record changes underneath, both are brought together: what only
 * one changed stands, and what both changed waits. The tab keeps what is not saved.
 * @param keep where the tab keeps it
 */
export function useRecordDraft(declaration: Declaration, record: RecordRow, keep: string) {
  const { version, date, values } = record;
  const stored = draftOf(declaration, { date, unitId: record.unit.id, values });
  const [opened, setOpened] = useState<Opened>({
    ...{ base: { version, draft: stored }, draft: stored, conflicts: [], taken: [] },
  });
  if (version > opened.base.version) setOpened(brought(opened, { version, draft: stored }));

  const { base, draft, conflicts, taken } = opened;
  const dirty = !sameDraft(base.draft, draft);
  useEffect(() => {
    const kept = keptDraft<{ base: Base; draft: Draft }>(keep);
    if (!kept) return;
    // What was kept may be older than the record is now.
    setOpened((now) => brought({ ...kept, conflicts: [], taken: [] }, now.base));
  }, [keep]);
  useEffect(() => {
    if (dirty) keepDraft(keep, { base, draft });
  }, [keep, base, draft, dirty]);

  const change = useCallback(
    (field: string, typed: string) =>
      setOpened((now) => ({ ...now, draft: withField(now.draft, field, typed) })),
    [],
  );
  const decide = (field: string, typed: string) =>
    setOpened((now) => ({
      ...now,
      draft: withField(now.draft, field, typed),
      conflicts: now.conflicts.filter((conflict) => conflict.field !== field),
    }));
  const discard = () => {
    keepDraft(keep, null);
    setOpened((now) => ({ ...now, draft: now.base.draft, conflicts: [], taken: [] }));
  };
  /** What was sent is saved now; what was typed since is not. */
  const saved = (savedVersion: number, sent: Draft) => {
    keepDraft(keep, null);
    setOpened((now) => ({ ...now, base: { version: savedVersion, draft: sent }, conflicts: [], taken: [] }));
  };
  return { base, draft, conflicts, taken, dirty, change, decide, discard, saved };
}

function brought(opened: Opened, base: Base): Opened {
  if (base.version <= opened.base.version) return opened;
  const { draft, conflicts, taken } = mergeDrafts(opened.base.draft, opened.draft, base.draft);
  return { base, draft, conflicts, taken };
}
