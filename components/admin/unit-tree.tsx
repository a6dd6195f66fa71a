"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveUnit } from "#lib/units/actions.ts";
import type { UnitRow } from "#lib/units/queries.ts";
import { ArchiveUnitDialog } from "./archive-unit-dialog.tsx";
import { MoveUnitDialog } from "./move-unit-dialog.tsx";
import { UnitFormDialog } from "./unit-form-dialog.tsx";
import { type UnitDialog, UnitRowActions } from "./unit-row-actions.tsx";

/** The units as a tree, with what can be done to each. */
export function UnitTree({ units }: { units: UnitRow[] }) {
  const t = useTranslations("admin.units");
  const [open, setOpen] = useState<{ dialog: UnitDialog; unit: UnitRow } | null>(null);
  const restoring = useAction(archiveUnit);
  const close = () => setOpen(null);
  return (
    <>
      <div className="mb-4 empty:hidden">
        <FailureMessage failure={restoring.failure} />
      </div>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <Th className="w-full">{t("columns.name")}</Th>
            <Th className="max-xl:hidden">{t("columns.shortName")}</Th>
            <Th>{t("columns.kind")}</Th>
            <Th className="text-right">{t("columns.people")}</Th>
            <Th className="text-right">{t("columns.summaries")}</Th>
            <Th>
              <span className="sr-only">{t("columns.actions")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id} className="hover:bg-raised">
              <Td className="min-w-56">
                <span
                  className="flex items-center gap-2"
                  style={{ paddingInlineStart: `${unit.depth * 24}px` }}
                >
                  {unit.depth > 0 && (
                    <span
                      aria-hidden
                      className="-mt-2 h-3.5 w-3 shrink-0 rounded-bl-sm border-line-2 border-b border-l"
                    />
                  )}
                  <span className={unit.archivedAt ? "text-ink-3" : unit.depth === 0 ? "font-medium" : ""}>
                    {unit.name}
                  </span>
                  {unit.archivedAt && <Chip>{t("archivedChip")}</Chip>}
                </span>
              </Td>
              <Td className="whitespace-nowrap text-ink-2 max-xl:hidden">{unit.shortName}</Td>
              <Td className="whitespace-nowrap text-ink-2">{t(`kinds.${unit.kind}`)}</Td>
              <Td className="text-right text-ink-2 tabular-nums">{unit.people}</Td>
              <Td className="text-right text-ink-2 tabular-nums">{unit.openSummaries}</Td>
              <Td className="py-1!">
                <UnitRowActions
                  unit={unit}
                  top={unit.depth === 0}
                  pending={restoring.pending}
                  onOpen={(dialog) => setOpen({ dialog, unit })}
                  onRestore={() => restoring.run({ id: unit.id, archived: false })}
                />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {open?.dialog === "create" && <UnitFormDialog isNew unit={open.unit} onClose={close} />}
      {open?.dialog === "rename" && <UnitFormDialog isNew={false} unit={open.unit} onClose={close} />}
      {open?.dialog === "move" && <MoveUnitDialog unit={open.unit} units={units} onClose={close} />}
      {open?.dialog === "archive" && <ArchiveUnitDialog unit={open.unit} onClose={close} />}
    </>
  );
}
