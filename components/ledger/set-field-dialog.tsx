"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { type Declaration, type Field, filledFields } from "#lib/ledger/declaration.ts";
import { setField } from "#lib/ledger/records/actions.ts";
import { typedValue } from "#lib/ledger/records/draft.ts";
import { FieldInput } from "./field-input.tsx";
import { useLedgerScreen } from "./ledger-screen.tsx";
import type { UnitOption } from "./unit-option.ts";
import { useProblems } from "./use-problems.ts";

type Props = {
  ids: string[];
  declaration: Declaration;
  units: readonly UnitOption[];
  onClose: () => void;
};

/** Gives one field of the ticked records the same value. */
export function SetFieldDialog({ ids, declaration, units, onClose }: Props) {
  const t = useTranslations("ledger.bulk");
  const form = useId();
  const { tell, tickAll } = useLedgerScreen();
  const { run, pending, failure } = useAction(setField);
  const problemsOf = useProblems(declaration, units);
  const fields = filledFields(declaration);
  const [field, setChosen] = useState<Field | undefined>();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!field) return;
    const wrong = problemsOf({ [field.key]: typed }, event.currentTarget)[field.key] ?? null;
    setProblem(wrong);
    if (wrong) return;
    run({ ids, field: field.key, value: typedValue(field, typed) }, () => {
      tell({ text: t("setDone", { n: ids.length }) });
      tickAll(false);
      onClose();
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("setTitle", { n: ids.length })}
      footer={
        <Button type="submit" form={form} variant="primary" disabled={pending || !field}>
          {t("submit")}
        </Button>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="space-y-4">
        <FailureMessage failure={failure} />
        <p className="text-ink-2">{t("setText")}</p>
        <SelectField
          label={t("field")}
          value={field?.key ?? ""}
          onChange={(event) => {
            setChosen(fields.find(({ key }) => key === event.target.value));
            setTyped("");
            setProblem(null);
          }}
        >
          <option value="" disabled>
            {t("choose")}
          </option>
          {fields.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
        {field && (
          <FieldInput
            field={{ ...field, name: t("value") }}
            value={typed}
            error={problem}
            units={units}
            onChange={setTyped}
          />
        )}
      </form>
    </Dialog>
  );
}
