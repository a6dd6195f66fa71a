"use client";

import { useEffect, useState } from "react";
import { keepDraft, keptDraft } from "#components/ui/kept-drafts.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { type Draft, draftOf } from "#lib/ledger/records/draft.ts";
import {
  decided,
  isDirty,
  type Opened,
  openedFrom,
  rebased,
  savedAs,
  typedInto,
} from "#lib/ledger/records/opened-draft.ts";
import type { RecordRow } from "#lib/ledger/records/queries.ts";

/**
 * What somebody types about a stored record. When the record changes underneath, both are brought together; the tab
 * keeps what is not saved.
 * @param keep where the tab keeps it
 */
export function useRecordDraft(declaration: Declaration, record: RecordRow, keep: string) {
  const { version, date, values } = record;
  const stored = { version, draft: draftOf(declaration, { date, unitId: record.unit.id, values }) };
  const [opened, setOpened] = useState(() => openedFrom(stored));
  if (version > opened.base.version) setOpened(rebased(opened, stored));

  const dirty = isDirty(opened);
  useEffect(() => {
    const kept = keptDraft<Opened>(keep);
    // What was kept may be older than the record is now; what waited to be chosen still waits.
    if (kept) setOpened((now) => rebased({ ...openedFrom(kept.base), ...kept }, now.base));
  }, [keep]);
  useEffect(() => {
    keepDraft(keep, dirty ? opened : null);
  }, [keep, opened, dirty]);

  return {
    ...opened,
    dirty,
    change: (field: string, typed: string) => setOpened((now) => typedInto(now, field, typed)),
    decide: (field: string, chosen: string) => setOpened((now) => decided(now, field, chosen)),
    discard: () => setOpened((now) => openedFrom(now.base)),
    saved: (savedVersion: number, sent: Draft) => setOpened((now) => savedAs(now, savedVersion, sent)),
  };
}
