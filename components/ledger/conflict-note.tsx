"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { type Declaration, fieldOf } from "#lib/ledger/declaration.ts";
import { type Conflict, typedValue } from "#lib/ledger/records/draft.ts";
import type { UnitOption } from "./unit-option.ts";
import { useShownValue } from "./use-shown-value.ts";

type NoteProps = { name: string; declaration: Declaration; conflicts: Conflict[]; taken: string[] };

/** Says that somebody else changed the record too, and what of it needs no choice. */
export function ConflictNote({ name, declaration, conflicts, taken }: NoteProps) {
  const t = useTranslations("ledger");
  const names: Record<string, string> = { date: declaration.dateName, unit: t("columns.unit") };
  const fields = taken.map((key) => fieldOf(declaration, key)?.name ?? names[key] ?? key).join("、");
  return (
    <div role="alert" className="mb-3 rounded-md bg-carried-soft px-4 py-3 text-carried">
      <p className="font-medium">{t("conflict.title", { name })}</p>
      {conflicts.length > 0 && <p className="mt-1">{t("conflict.text")}</p>}
      {taken.length > 0 && <p className="mt-1">{t("conflict.taken", { name, fields })}</p>}
    </div>
  );
}

type ChoiceProps = {
  declaration: Declaration;
  units: readonly UnitOption[];
  conflict: Conflict;
  onDecide: (field: string, typed: string) => void;
};

/** What the other one made of a field, and the choice between both. */
export function ConflictChoice({ declaration, units, conflict, onDecide }: ChoiceProps) {
  const t = useTranslations("ledger");
  const shown = useShownValue(units);
  const { field: key, mine, theirs } = conflict;
  const field = fieldOf(declaration, key) ?? { type: key === "unit" ? ("unit" as const) : ("text" as const) };
  const value = shown(field, typedValue(field, theirs)) || t("history.empty");
  return (
    <div className="mt-1 rounded-md bg-carried-soft px-3 py-2 text-[13px] text-carried">
      <p className="wrap-anywhere">{t("conflict.theirs", { value })}</p>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <Button onClick={() => onDecide(key, theirs)}>{t("conflict.take")}</Button>
        <Button onClick={() => onDecide(key, mine)}>{t("conflict.keep")}</Button>
      </div>
    </div>
  );
}
