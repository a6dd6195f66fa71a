"use client";

import { Copy } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { type Draft, typedValues, withField } from "#lib/ledger/records/draft.ts";
import { fieldsAtEntry } from "#lib/ledger/records/workflow.ts";
import { newUuid } from "#lib/uuid.ts";
import { EntryQueue } from "./entry-queue.tsx";
import { keepDraft, keptDraft } from "./kept-drafts.ts";
import { useLedgerScreen } from "./ledger-screen.tsx";
import { RecordFields } from "./record-fields.tsx";
import { savesOnEnter } from "./saves-on-enter.ts";
import { type UnitOption, unitOf } from "./unit-option.ts";
import { useEntryQueue, type Waiting } from "./use-entry-queue.ts";
import { useProblems } from "./use-problems.ts";

type Props = {
  kindId: string;
  declaration: Declaration;
  units: readonly UnitOption[];
  ownUnit: string;
  today: string;
  /** The record that the person entered last, as a draft. */
  last: Draft | null;
  /** Where this tab keeps what is not saved. */
  keep: string;
};

/** Enters records one after the other, by keyboard alone if one likes. */
export function EntryForm({ kindId, declaration, units, ownUnit, today, last: lastStored, keep }: Props) {
  const t = useTranslations("ledger.entry");
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const { entering, enter } = useLedgerScreen();
  const writable = units.filter((unit) => unit.writable && !unit.archived);
  const [draft, setDraft] = useState<Draft>({
    date: today,
    unit: (unitOf(writable, ownUnit) ?? writable[0])?.id ?? "",
  });
  const [last, setLast] = useState(lastStored);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [saved, setSaved] = useState<Waiting[]>([]);
  const [restored, setRestored] = useState(false);
  const problemsOf = useProblems(declaration, units);
  const { waiting, setWaiting, send, forget } = useEntryQueue(
    useCallback((entry: Waiting) => setSaved((all) => [...all, entry]), []),
  );
  const dirty = Object.keys(draft).some((key) => key !== "date" && key !== "unit");
  useUnsavedGuard(dirty || waiting.length > 0, { samePage: true });
  const fields = fieldsAtEntry(declaration);
  const unit = unitOf(units, draft.unit ?? "");
  const latest = saved.at(-1);
  const parameters = useSearchParams();

  useEffect(() => {
    const kept = keptDraft<{ draft: Draft; waiting: Waiting[] }>(keep);
    if (!kept) return;
    setDraft(kept.draft);
    setWaiting(
      kept.waiting.map((entry) => ({
        ...entry,
        failure: entry.failure ?? { code: "system.offline", values: {} },
      })),
    );
    enter("open");
    setRestored(true);
  }, [keep, enter, setWaiting]);
  useEffect(() => {
    if (dirty || waiting.length > 0) keepDraft(keep, { draft, waiting });
    else if (saved.length > 0 || restored) keepDraft(keep, null);
  }, [keep, draft, waiting, dirty, saved, restored]);

  useEffect(() => {
    if (entering === "asked") form.current?.querySelector("input")?.focus();
  }, [entering]);

  const focus = (key: string) => form.current?.querySelector<HTMLElement>(`[id="${prefix}-${key}"]`)?.focus();
  const begin = (next: Draft) => {
    setDraft(next);
    setProblems({});
    setRestored(false);
  };
  const save = () => {
    if (!dirty) return focus("date");
    const wrong = problemsOf(draft);
    setProblems(wrong);
    const [first] = ["date", "unit", ...fields.map(({ key }) => key)].filter((key) => wrong[key]);
    if (first) return focus(first);
    const { date = "", unit: unitId = "" } = draft;
    const input = { id: newUuid(), kindId, unitId, date, values: typedValues(declaration, draft) };
    send({ input, draft, title: draft[declaration.titleField] ?? "", failure: null });
    setLast(draft);
    begin({ date, unit: unitId });
    focus("date");
  };
  const copy = () => {
    if (!last) return;
    // What is typed already stays.
    const { date: _date, unit: lastUnit, ...words } = last;
    const known = new Set(fields.map(({ key }) => key));
    const copied = Object.entries(words).filter(([key]) => known.has(key));
    setDraft({
      ...Object.fromEntries(copied),
      ...draft,
      ...(!dirty && lastUnit && unitOf(writable, lastUnit) && { unit: lastUnit }),
    });
    setProblems({});
    focus("date");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") {
      event.preventDefault();
      copy();
    } else if (savesOnEnter(event)) {
      event.preventDefault();
      save();
    }
  };

  if (entering === "no") return null;
  return (
    <form
      ref={form}
      noValidate
      aria-label={t("title")}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="mb-5 rounded-lg border border-line bg-surface p-5"
    >
      <div className="mb-3 flex flex-wrap items-baseline gap-x-4">
        <h2 className="font-semibold text-[15px]">{t("title")}</h2>
        <p className="text-[13px] text-ink-3">{t("keys")}</p>
        <Button variant="quiet" className="-mr-2 ml-auto" onClick={() => enter("no")}>
          {t("close")}
        </Button>
      </div>
      {unit?.closed && (
        <p className="mb-3 rounded-md bg-carried-soft px-3 py-2 text-carried">
          {t("closed", { unit: unit.name, day: unit.closed })}
        </p>
      )}
      {restored && (
        <p role="status" className="mb-3 text-[13px] text-carried">
          {t("restored")}
        </p>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(168px,1fr))] gap-x-4 gap-y-3">
        <RecordFields
          declaration={declaration}
          fields={fields}
          draft={draft}
          problems={problems}
          units={units}
          prefix={prefix}
          onChange={(key, typed) => {
            setDraft((now) => withField(now, key, typed));
            setProblems(({ [key]: _, ...rest }) => rest);
          }}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary">
          {t("save")}
        </Button>
        <Button onClick={copy} disabled={!last} title={last ? undefined : t("copyNone")}>
          <Copy aria-hidden className="size-4" />
          {t("copy")}
        </Button>
        {dirty && (
          <Button
            variant="quiet"
            onClick={() => begin({ date: draft.date ?? today, unit: draft.unit ?? "" })}
          >
            {t("clear")}
          </Button>
        )}
        <p role="status" className="ml-auto text-[13px] text-good">
          {saved.length > 0 && t("saved", { n: saved.length })}
          {latest && (
            <Link
              href={`?${new URLSearchParams({ ...Object.fromEntries(parameters), record: latest.input.id })}`}
              scroll={false}
              prefetch={false}
              className="ml-2 text-figure hover:underline"
            >
              {t("latest", { title: latest.title })}
            </Link>
          )}
        </p>
      </div>
      <EntryQueue
        waiting={waiting}
        free={!dirty}
        onAgain={send}
        onForget={forget}
        onTakeBack={(entry) => {
          forget(entry.input.id);
          begin(entry.draft);
          focus("date");
        }}
      />
    </form>
  );
}
