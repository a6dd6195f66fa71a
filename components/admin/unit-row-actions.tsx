"use client";

import { Archive, ArchiveRestore, FolderInput, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { UnitRow } from "#lib/units/queries.ts";

/** The windows that a row of the tree can open. */
export type UnitDialog = "create" | "rename" | "move" | "archive";

type Props = {
  unit: UnitRow;
  /** The own unit stays where it is and in use. */
  top: boolean;
  pending: boolean;
  onOpen: (dialog: UnitDialog) => void;
  onRestore: () => void;
};

const icon = "size-4";

/** What can be done to one unit. */
export function UnitRowActions({ unit, top, pending, onOpen, onRestore }: Props) {
  const t = useTranslations("admin.units");
  const { name } = unit;
  if (unit.archivedAt) {
    return (
      <span className="flex justify-end">
        <IconButton label={t("restore", { name })} disabled={pending} onClick={onRestore}>
          <ArchiveRestore aria-hidden className={icon} />
        </IconButton>
      </span>
    );
  }
  return (
    <span className="flex gap-0.5">
      <IconButton label={t("add", { name })} onClick={() => onOpen("create")}>
        <Plus aria-hidden className={icon} />
      </IconButton>
      <IconButton label={t("rename", { name })} onClick={() => onOpen("rename")}>
        <Pencil aria-hidden className={icon} />
      </IconButton>
      {!top && (
        <>
          <IconButton label={t("move", { name })} onClick={() => onOpen("move")}>
            <FolderInput aria-hidden className={icon} />
          </IconButton>
          <IconButton label={t("archive", { name })} onClick={() => onOpen("archive")}>
            <Archive aria-hidden className={icon} />
          </IconButton>
        </>
      )}
    </span>
  );
}
