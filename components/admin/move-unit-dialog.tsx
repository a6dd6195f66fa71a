"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "#components/ui/select-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { moveUnit } from "#lib/units/actions.ts";
import type { UnitRow } from "#lib/units/queries.ts";
import { FormDialog } from "./form-dialog.tsx";
import { UnitOptions } from "./unit-options.tsx";

/** Puts a unit below another one; itself and what lies below it are not offered. */
export function MoveUnitDialog({
  unit,
  units,
  onClose,
}: {
  unit: UnitRow;
  units: UnitRow[];
  onClose: () => void;
}) {
  const t = useTranslations("admin.units.moving");
  const { run, pending, failure } = useAction(moveUnit);
  const [parentId, setParentId] = useState(unit.parentId ?? "");
  const choices = units.filter(({ path, archivedAt }) => !path.startsWith(unit.path) && !archivedAt);
  return (
    <FormDialog
      title={t("title")}
      submit={t("confirm")}
      pending={pending}
      failure={failure}
      onSubmit={() => run({ id: unit.id, parentId }, onClose)}
      onClose={onClose}
    >
      <p className="text-ink-2 leading-relaxed">{t("text", { name: unit.name })}</p>
      <SelectField label={t("below")} value={parentId} onChange={(event) => setParentId(event.target.value)}>
        <UnitOptions units={choices} />
      </SelectField>
    </FormDialog>
  );
}
