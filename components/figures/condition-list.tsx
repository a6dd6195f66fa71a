"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { UnitChoice } from "#components/admin/unit-options.tsx";
import { Button } from "#components/ui/button.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Declaration } from "#lib/ledger/declaration.ts";
import {
  type ConditionDraft,
  type DraftTest,
  offeredTests,
  withDraftField,
} from "#lib/ledger/definitions/condition-draft.ts";
import { sortOf } from "#lib/ledger/figures/fitting-fields.ts";
import { newUuid } from "#lib/uuid.ts";
import { ConditionValue } from "./condition-value.tsx";

type Props = {
  title: string;
  /** What it means that there are no conditions. */
  none: string;
  declaration: Declaration;
  units: UnitChoice[];
  drafts: ConditionDraft[];
  onChange: (drafts: ConditionDraft[]) => void;
};

/** Most conditions that a filter has. */
const most = 12;

/** Conditions that all hold, each in a line: a field, how it compares, with what. */
export function ConditionList({ title, none, declaration, units, drafts, onChange }: Props) {
  const t = useTranslations("definitions");
  const id = useId();
  const own = ["date", "unit", ...(declaration.workflow ? ["state"] : [])] as ("date" | "unit" | "state")[];
  const set = (draft: ConditionDraft) =>
    onChange(drafts.map((each) => (each.id === draft.id ? draft : each)));
  const testName = (field: string, test: DraftTest) => {
    const sort = sortOf(declaration, field);
    const days = (sort === "date" || sort === "time") && (test === "from" || test === "to");
    return days ? t(`conditions.dayTests.${test}`) : t(`conditions.tests.${test}`);
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1 font-medium text-[13px]">
        {title}
      </h3>
      {drafts.length === 0 && <p className="mb-2 text-[13px] text-ink-3">{none}</p>}
      <ul aria-labelledby={id} className="space-y-2">
        {drafts.map((draft, index) => (
          <li key={draft.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
            <div className="flex flex-wrap items-start gap-2">
              <select
                aria-label={t("conditions.field", { n: index + 1 })}
                className={`${inputClass} max-w-40`}
                value={draft.field}
                onChange={(event) => set(withDraftField(declaration, draft, event.target.value))}
              >
                <option value="">{t("conditions.choose")}</option>
                {declaration.fields
                  .filter(
                    ({ key, type, archived }) => (!archived || key === draft.field) && type !== "attachment",
                  )
                  .map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                {own.map((key) => (
                  <option key={key} value={key}>
                    {key === "date" ? declaration.dateName : t(`own.${key}`)}
                  </option>
                ))}
              </select>
              {draft.field !== "" && (
                <>
                  <select
                    aria-label={t("conditions.test", { n: index + 1 })}
                    className={`${inputClass} max-w-28`}
                    value={draft.test}
                    onChange={(event) => set({ ...draft, test: event.target.value as DraftTest, values: [] })}
                  >
                    {offeredTests(declaration, draft.field).map((test) => (
                      <option key={test} value={test}>
                        {testName(draft.field, test)}
                      </option>
                    ))}
                  </select>
                  <ConditionValue
                    label={t("conditions.value", { n: index + 1 })}
                    {...{ declaration, draft, units }}
                    onChange={(values) => set({ ...draft, values })}
                  />
                </>
              )}
            </div>
            <IconButton
              label={t("conditions.remove", { n: index + 1 })}
              onClick={() => onChange(drafts.filter((each) => each.id !== draft.id))}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button
        className="mt-2"
        disabled={drafts.length >= most}
        onClick={() => onChange([...drafts, { id: newUuid(), field: "", test: "filled", values: [] }])}
      >
        <Plus aria-hidden className="size-4" />
        {t("conditions.add")}
      </Button>
    </section>
  );
}
