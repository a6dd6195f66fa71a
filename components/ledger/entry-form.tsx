"use client";

import { Copy } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useId, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import type { Draft } from "#lib/ledger/records/draft.ts";
import { EntryQueue } from "./entry-queue.tsx";
import { useLedgerScreen } from "./ledger-screen.tsx";
import { RecordFields } from "./record-fields.tsx";
import { savesOnEnter } from "./saves-on-enter.ts";
import { staysOnPage } from "./stays-here.ts";
import { type UnitOption, unitOf } from "./unit-option.ts";
import { useEntry } from "./use-entry.ts";

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
export function EntryForm({ kindId, declaration, units, ownUnit, today, last, keep }: Props) {
  const t = useTranslations("ledger.entry");
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const { entering, enter } = useLedgerScreen();
  const entry = useEntry({
    ...{ kindId, declaration, units, ownUnit, today, last, keep, form },
    focus: (key) => form.current?.querySelector<HTMLElement>(`[id="${prefix}-${key}"]`)?.focus(),
    onRestored: useCallback(() => enter("open"), [enter]),
  });
  const { draft, dirty, saved, waiting } = entry;
  useUnsavedGuard(dirty || waiting.length > 0, staysOnPage);
  const unit = unitOf(units, draft.unit ?? "");
  const latest = saved.at(-1);
  const parameters = useSearchParams();

  useEffect(() => {
    if (entering === "asked") form.current?.querySelector("input")?.focus();
  }, [entering]);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") {
      event.preventDefault();
      entry.copy();
    } else if (savesOnEnter(event)) {
      event.preventDefault();
      entry.save();
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
        entry.save();
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
      {entry.restored && (
        <p role="status" className="mb-3 text-[13px] text-carried">
          {t("restored")}
        </p>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(168px,1fr))] gap-x-4 gap-y-3">
        <RecordFields
          {...{ declaration, draft, units, prefix }}
          fields={entry.fields}
          problems={entry.problems}
          onChange={entry.change}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary">
          {t("save")}
        </Button>
        <Button
          onClick={entry.copy}
          disabled={!entry.mayCopy}
          title={entry.mayCopy ? undefined : t("copyNone")}
        >
          <Copy aria-hidden className="size-4" />
          {t("copy")}
        </Button>
        {dirty && (
          <Button variant="quiet" onClick={entry.clear}>
            {t("clear")}
          </Button>
        )}
        <p role="status" className="ml-auto flex min-w-0 text-[13px] text-good">
          {saved.length > 0 && <span className="shrink-0">{t("saved", { n: saved.length })}</span>}
          {latest && (
            <Link
              href={`?${new URLSearchParams({ ...Object.fromEntries(parameters), record: latest.input.id })}`}
              scroll={false}
              prefetch={false}
              className="ml-2 max-w-80 truncate text-figure hover:underline"
            >
              {t("latest", { title: latest.title })}
            </Link>
          )}
        </p>
      </div>
      <EntryQueue
        waiting={waiting}
        free={!dirty}
        onAgain={entry.sendAgain}
        onForget={entry.forget}
        onTakeBack={entry.takeBack}
      />
    </form>
  );
}
