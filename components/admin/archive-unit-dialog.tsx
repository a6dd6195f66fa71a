"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveUnit } from "#lib/units/actions.ts";
import type { UnitRow } from "#lib/units/queries.ts";

/** Puts a unit away after asking, or says what still has to leave it. */
export function ArchiveUnitDialog({ unit, onClose }: { unit: UnitRow; onClose: () => void }) {
  const t = useTranslations("admin.units.archiving");
  const { run, pending, failure } = useAction(archiveUnit);
  return (
    <ConfirmDialog
      open
      title={t("title")}
      confirm={t("confirm")}
      pending={pending}
      onClose={onClose}
      onConfirm={() => run({ id: unit.id, archived: true }, onClose)}
    >
      <FailureMessage failure={failure} />
      <p>{t("text", { name: unit.name })}</p>
    </ConfirmDialog>
  );
}
