"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { UnitChoice } from "#components/admin/unit-options.tsx";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { createDefinition, editDefinition } from "#lib/ledger/definitions/actions.ts";
import {
  draftOfFormula,
  type FormulaDraft,
  formulaOf,
  forOtherLedger,
} from "#lib/ledger/definitions/formula-draft.ts";
import type { Formula } from "#lib/ledger/figures/definition.ts";
import { FormulaFields } from "./formula-fields.tsx";
import { TrialPanel } from "./trial-panel.tsx";
import { useFormulaText } from "./use-formula-text.ts";

type Ledger = { id: string; name: string; declaration: Declaration };
type Fields = { kindId: string; name: string; words: string; measure: string; draft: FormulaDraft };

type Props = {
  /** The stored definition, or null for a new one; `final` when a final summary is computed by it. */
  stored: { id: string; updatedAt: Date; final: boolean } | null;
  fields: Omit<Fields, "draft"> & { formula: Formula };
  kinds: Ledger[];
  units: UnitChoice[];
  unitId: string;
  year: number;
};

/** A definition of a figure, tried against the records while it is being written. */
export function FigureForm({
  stored,
  fields: { formula: given, ...words },
  kinds,
  units,
  unitId,
  year,
}: Props) {
  const t = useTranslations("definitions.form");
  const formulaText = useFormulaText();
  const router = useRouter();
  const creating = useAction(createDefinition);
  const editing = useAction(editDefinition);
  const [fields, setFields] = useState<Fields>(() => ({ ...words, draft: draftOfFormula(given) }));
  const [updatedAt, setUpdatedAt] = useState(stored?.updatedAt);
  const [unsaved, setUnsaved] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const latest = useRef(fields);
  useUnsavedGuard(unsaved);

  const change = (part: Partial<Fields>) => {
    latest.current = { ...latest.current, ...part };
    setFields(latest.current);
    setUnsaved(true);
    setIncomplete(false);
  };
  const { kindId, name, measure, draft } = fields;
  const kind = kinds.find(({ id }) => id === kindId);
  const formula = formulaOf(draft);

  const create = () => {
    if (!formula) return setIncomplete(true);
    creating.run({ kindId, name, words: fields.words, measure, formula }, (id) => {
      setUnsaved(false);
      router.replace(`/figures/${id}`);
    });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!stored || !updatedAt) return create();
    if (!formula) return setIncomplete(true);
    const sent = fields;
    editing.run({ id: stored.id, updatedAt, name, words: fields.words, measure, formula }, (next) => {
      setUpdatedAt(next);
      // What was typed while the answer was under way is still unsaved.
      setUnsaved(latest.current !== sent);
    });
  };

  const failure = creating.failure ?? editing.failure;
  const pending = creating.pending || editing.pending;
  const final = stored?.final || editing.failure?.code === "definition.final";
  const state = unsaved ? t("unsaved") : updatedAt && updatedAt !== stored?.updatedAt ? t("saved") : "";
  return (
    <form onSubmit={save} className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="min-w-0 space-y-6">
        <div className="grid gap-4 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2">
          <TextField
            label={t("name")}
            hint={t("nameHint")}
            error={failure?.fields?.name ? t("nameWrong") : null}
            value={name}
            required
            maxLength={80}
            onChange={(event) => change({ name: event.target.value })}
          />
          <TextField
            label={t("measure")}
            hint={t("measureHint")}
            value={measure}
            maxLength={10}
            onChange={(event) => change({ measure: event.target.value })}
          />
          <div className="sm:col-span-2">
            <TextField
              label={t("words")}
              hint={t("wordsHint")}
              value={fields.words}
              maxLength={200}
              onChange={(event) => change({ words: event.target.value })}
            />
          </div>
        </div>
        <section aria-labelledby="how-label" className="rounded-lg border border-line bg-surface">
          <h2 id="how-label" className="border-line border-b px-5 py-3 font-semibold">
            {t("how")}
          </h2>
          <div className="space-y-5 p-5">
            <SelectField
              label={t("kind")}
              hint={stored ? t("kindLocked") : undefined}
              value={kindId}
              disabled={stored !== null}
              onChange={(event) => change({ kindId: event.target.value, draft: forOtherLedger(draft) })}
            >
              {kinds.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </SelectField>
            {kind && (
              <FormulaFields
                key={kindId}
                declaration={kind.declaration}
                draft={draft}
                units={units}
                onChange={(part) => change({ draft: { ...draft, ...part } })}
              />
            )}
            {kind && formula && (
              <p className="rounded-md bg-raised px-3 py-2 text-ink-2">{formulaText(kind, formula)}</p>
            )}
          </div>
        </section>
      </div>
      <div className="space-y-6 lg:sticky lg:top-8">
        {kind && <TrialPanel {...{ kind, formula, measure, units, unitId, year }} />}
        <div className="space-y-3 rounded-lg border border-line bg-surface p-5">
          {final && <p className="text-[13px] text-carried leading-relaxed">{t("final")}</p>}
          <FailureMessage failure={failure} />
          {incomplete && (
            <p role="alert" className="text-accent">
              {t("incomplete")}
            </p>
          )}
          <Button type="submit" variant="primary" disabled={pending} className="w-full">
            {t(pending ? "saving" : stored ? "save" : "create")}
          </Button>
          {stored && final && (
            <Button disabled={pending} onClick={create} className="w-full">
              {t("saveAsNew")}
            </Button>
          )}
          <p role="status" className="min-h-6 text-center text-[13px] text-ink-3">
            {state}
          </p>
        </div>
      </div>
    </form>
  );
}
