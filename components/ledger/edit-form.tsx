"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { draftKey } from "#components/ui/kept-drafts.ts";
import { useAction } from "#components/ui/use-action.ts";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import { type Declaration, filledFields } from "#lib/ledger/declaration.ts";
import { editRecord } from "#lib/ledger/records/actions.ts";
import { typedValues } from "#lib/ledger/records/draft.ts";
import type { RecordRow } from "#lib/ledger/records/queries.ts";
import { ConflictChoice, ConflictNote } from "./conflict-note.tsx";
import { RecordFields } from "./record-fields.tsx";
import { savesOnEnter } from "./saves-on-enter.ts";
import { staysOnRecord } from "./stays-here.ts";
import type { UnitOption } from "./unit-option.ts";
import { useFreshRecord } from "./use-fresh-record.ts";
import { useProblems } from "./use-problems.ts";
import { useRecordActions } from "./use-record-actions.ts";
import { useRecordDraft } from "./use-record-draft.ts";

type Props = {
  declaration: Declaration;
  record: RecordRow;
  units: readonly UnitOption[];
  me: { id: string; name: string };
  /** The address without the record. */
  close: string;
};

/** Changes a record. Who saves second is shown what the first one changed, and loses nothing. */
export function EditForm({ declaration, record, units, me, close }: Props) {
  const t = useTranslations("ledger");
  const prefix = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { run, pending, failure } = useAction(editRecord);
  const { remove } = useRecordActions();
  const [removing, start] = useTransition();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [wasSaved, setWasSaved] = useState(false);
  const opened = useRecordDraft(declaration, record, draftKey(me.id, record.id));
  const { base, draft, conflicts, taken, dirty } = opened;
  const problemsOf = useProblems(declaration, units);
  const fields = filledFields(declaration);
  const clash = record.updatedBy !== me.name && (conflicts.length > 0 || taken.length > 0);
  useUnsavedGuard(dirty, staysOnRecord);

  useFreshRecord(failure);

  const save = () => {
    const wrong = problemsOf(draft, form.current, record.values);
    setProblems(wrong);
    const [first] = ["date", "unit", ...fields.map(({ key }) => key)].filter((key) => wrong[key]);
    if (first || conflicts.length > 0) {
      const field = first ?? conflicts[0]!.field;
      return form.current?.querySelector<HTMLElement>(`[id="${prefix}-${field}"]`)?.focus();
    }
    const { date = "", unit: unitId = "" } = draft;
    const values = typedValues(declaration, draft);
    run({ id: record.id, version: base.version, unitId, date, values }, ({ version }) => {
      opened.saved(version, draft);
      setWasSaved(true);
    });
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={t("panel.label")}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (!savesOnEnter(event)) return;
        event.preventDefault();
        save();
      }}
    >
      {clash && <ConflictNote name={record.updatedBy} {...{ declaration, conflicts, taken }} />}
      {!clash && (
        <div className="mb-3 empty:hidden">
          <FailureMessage failure={failure} />
        </div>
      )}
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        <RecordFields
          {...{ declaration, fields, draft, problems, units, prefix }}
          onChange={(key, typed) => {
            opened.change(key, typed);
            setProblems(({ [key]: _, ...rest }) => rest);
            setWasSaved(false);
          }}
          below={(key) => {
            const conflict = conflicts.find(({ field }) => field === key);
            return (
              conflict && <ConflictChoice {...{ declaration, units, conflict }} onDecide={opened.decide} />
            );
          }}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" disabled={pending || !dirty}>
          {t(pending ? "panel.saving" : "panel.save")}
        </Button>
        {dirty && (
          <Button variant="quiet" onClick={opened.discard}>
            {t("panel.undoChanges")}
          </Button>
        )}
        <p role="status" className="text-[13px] text-ink-3">
          {conflicts.length > 0
            ? t("conflict.undecided", { n: conflicts.length })
            : dirty
              ? t("panel.unsaved")
              : wasSaved && t("panel.saved")}
        </p>
        <Button
          variant="quiet"
          data-leaves
          disabled={removing}
          className="ml-auto"
          onClick={() =>
            start(async () => {
              if (await remove([record.id])) router.push(close, { scroll: false });
            })
          }
        >
          {t("panel.delete")}
        </Button>
      </div>
    </form>
  );
}
