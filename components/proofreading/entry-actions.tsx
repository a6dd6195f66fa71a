"use client";

import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveEntry, putAwayBuiltIn } from "#lib/proofread/dictionary/actions.ts";
import type { EntryRow } from "#lib/proofread/dictionary/queries.ts";
import { EntryDialog } from "./entry-dialog.tsx";

/** What can be done to an entry: change it, put it away, take it back. */
export function EntryActions({ entry }: { entry: EntryRow }) {
  const t = useTranslations("dictionary");
  const archiving = useAction(archiveEntry);
  const puttingAway = useAction(putAwayBuiltIn);
  const [open, setOpen] = useState<"edit" | "away" | null>(null);
  const { id, wrong, archived, unit } = entry;
  const { pending, failure, clear } = unit ? archiving : puttingAway;
  const close = () => {
    setOpen(null);
    clear();
  };
  const putAway = () => {
    if (unit) archiving.run({ id, archived: true }, close);
    else puttingAway.run({ wrong }, close);
  };
  return (
    <div className="-my-1.5 -mr-2 flex justify-end">
      {archived ? (
        <IconButton
          label={t("restore", { wrong })}
          disabled={pending}
          onClick={() => archiving.run({ id, archived: false })}
        >
          <ArchiveRestore aria-hidden className="size-4" />
        </IconButton>
      ) : (
        <>
          <IconButton label={t("edit", { wrong })} onClick={() => setOpen("edit")}>
            <Pencil aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={t("archive", { wrong })} onClick={() => setOpen("away")}>
            <Archive aria-hidden className="size-4" />
          </IconButton>
        </>
      )}
      {open === "edit" && <EntryDialog entry={entry} onClose={close} />}
      <ConfirmDialog
        open={open === "away"}
        title={t("away.title")}
        confirm={t("away.confirm")}
        pending={pending}
        onClose={close}
        onConfirm={putAway}
      >
        <FailureMessage failure={failure} />
        <p>{t("away.text", { wrong })}</p>
      </ConfirmDialog>
      {open === null && <FailureDialog failure={failure} onClose={clear} />}
    </div>
  );
}
