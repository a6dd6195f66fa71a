"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { keepDraft, keptDraft } from "#components/ui/kept-drafts.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { type Draft, typedValues, withField } from "#lib/ledger/records/draft.ts";
import { fieldsAtEntry } from "#lib/ledger/records/workflow.ts";
import { newUuid } from "#lib/uuid.ts";
import { incompleteInputs } from "./incomplete-inputs.ts";
import { type UnitOption, unitOf } from "./unit-option.ts";
import { useEntryQueue, type Waiting } from "./use-entry-queue.ts";
import { useProblems } from "./use-problems.ts";

type Given = {
  kindId: string;
  declaration: Declaration;
  units: readonly UnitOption[];
  ownUnit: string;
  today: string;
  /** The record that the person entered last, as a draft. */
  last: Draft | null;
  /** Where this tab keeps what is not saved. */
  keep: string;
  form: RefObject<HTMLFormElement | null>;
  focus: (field: string) => void;
  /** Called when something was found that was not saved last time. */
  onRestored: () => void;
};

/** What stands in the form for new records, and what happens to it: saved, copied, cleared, kept, found again. */
export function useEntry(given: Given) {
  const { kindId, declaration, units, ownUnit, today, keep, form, focus, onRestored } = given;
  const writable = units.filter((unit) => unit.writable && !unit.archived);
  const own = unitOf(writable, ownUnit) ?? writable[0];
  const [draft, setDraft] = useState<Draft>({ date: today, unit: own?.id ?? "" });
  const [last, setLast] = useState(given.last);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [saved, setSaved] = useState<Waiting[]>([]);
  const [restored, setRestored] = useState(false);
  const problemsOf = useProblems(declaration, units);
  const { waiting, setWaiting, send, forget } = useEntryQueue(
    useCallback((entry: Waiting) => setSaved((all) => [...all, entry]), []),
  );
  const dirty = Object.keys(draft).some((key) => key !== "date" && key !== "unit");
  const fields = fieldsAtEntry(declaration);

  useEffect(() => {
    const kept = keptDraft<{ draft: Draft; waiting: Waiting[] }>(keep);
    if (!kept) return;
    const lost = { code: "system.offline", values: {} } as const;
    setDraft(kept.draft);
    setWaiting(kept.waiting.map((entry) => ({ ...entry, failure: entry.failure ?? lost })));
    setRestored(true);
    onRestored();
  }, [keep, setWaiting, onRestored]);
  useEffect(() => {
    keepDraft(keep, dirty || waiting.length > 0 ? { draft, waiting } : null);
  }, [keep, draft, waiting, dirty]);

  const begin = (next: Draft) => {
    setDraft(next);
    setProblems({});
    setRestored(false);
    for (const input of incompleteInputs(form.current)) input.value = "";
    focus("date");
  };
  const change = (field: string, typed: string) => {
    setDraft((now) => withField(now, field, typed));
    setProblems(({ [field]: _, ...rest }) => rest);
  };
  const save = () => {
    if (!dirty) return focus("date");
    const wrong = problemsOf(draft, form.current);
    setProblems(wrong);
    const [first] = ["date", "unit", ...fields.map(({ key }) => key)].filter((key) => wrong[key]);
    if (first) return focus(first);
    const { date = "", unit: unitId = "" } = draft;
    const input = { id: newUuid(), kindId, unitId, date, values: typedValues(declaration, draft) };
    send({ input, draft, title: draft[declaration.titleField] ?? "", failure: null });
    setLast(draft);
    begin({ date, unit: unitId });
  };
  const copy = () => {
    if (!last) return;
    const { date: _date, unit, ...words } = last;
    const known = new Set(fields.map(({ key }) => key));
    const copied = Object.fromEntries(Object.entries(words).filter(([key]) => known.has(key)));
    const sameUnit: Draft = !dirty && unit && unitOf(writable, unit) ? { unit } : {};
    // What is typed already stays.
    setDraft({ ...copied, ...draft, ...sameUnit });
    setProblems({});
    focus("date");
  };
  const clear = () => begin({ date: draft.date ?? today, unit: draft.unit ?? "" });
  const takeBack = (entry: Waiting) => {
    forget(entry.input.id);
    begin(entry.draft);
  };
  return {
    ...{ draft, fields, problems, dirty, restored, waiting, saved, mayCopy: last !== null },
    ...{ change, save, copy, clear, takeBack, forget, sendAgain: send },
  };
}
