"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { createUnit, renameUnit } from "#lib/units/actions.ts";
import type { UnitRow } from "#lib/units/queries.ts";
import { FormDialog } from "./form-dialog.tsx";

type Props = {
  /** The unit to change; or the one that gets a new unit below it. */
  unit: UnitRow;
  isNew: boolean;
  onClose: () => void;
};

const kinds = ["office", "school", "bureau"] as const;

/** The words of a unit: full name, short name, kind. */
export function UnitFormDialog({ unit, isNew, onClose }: Props) {
  const t = useTranslations("admin.units");
  const creating = useAction(createUnit);
  const renaming = useAction(renameUnit);
  const { pending, failure } = isNew ? creating : renaming;
  const [words, setWords] = useState<Pick<UnitRow, "name" | "shortName" | "kind">>(
    isNew
      ? { name: "", shortName: "", kind: "office" }
      : { name: unit.name, shortName: unit.shortName, kind: unit.kind },
  );
  const failed = failure?.fields ?? {};
  const submit = () => {
    if (isNew) creating.run({ parentId: unit.id, ...words }, onClose);
    else renaming.run({ id: unit.id, ...words }, onClose);
  };
  return (
    <FormDialog
      title={t(isNew ? "form.create" : "form.rename")}
      submit={t(isNew ? "form.add" : "form.save")}
      pending={pending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {isNew && <p className="text-ink-2">{t("form.below", { name: unit.name })}</p>}
      <TextField
        label={t("form.name")}
        hint={t("form.nameHint")}
        error={failed.name ? t("form.nameHint") : null}
        required
        maxLength={80}
        value={words.name}
        onChange={(event) => setWords({ ...words, name: event.target.value })}
      />
      <TextField
        label={t("form.shortName")}
        hint={t("form.shortNameHint")}
        error={failed.shortName ? t("form.shortNameHint") : null}
        required
        maxLength={20}
        value={words.shortName}
        onChange={(event) => setWords({ ...words, shortName: event.target.value })}
      />
      <SelectField
        label={t("form.kind")}
        value={words.kind}
        onChange={(event) => setWords({ ...words, kind: event.target.value as UnitRow["kind"] })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
