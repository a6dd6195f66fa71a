"use client";

import { Archive, ArchiveRestore, Copy } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveOutline, copyOutline } from "#lib/outlines/actions.ts";
import { ArchiveOutline } from "./archive-outline.tsx";

type Props = { id: string; name: string; archived: boolean; mayEdit: boolean; mayCopy: boolean };

/** What can be done to an outline in the list. */
export function OutlineRowActions({ id, name, archived, mayEdit, mayCopy }: Props) {
  const t = useTranslations("outlines.row");
  const router = useRouter();
  const copy = useAction(copyOutline);
  const restore = useAction(archiveOutline);
  const [asking, setAsking] = useState(false);
  return (
    <div className="-my-1.5 -mr-2 flex justify-end">
      {mayCopy && (
        <IconButton
          label={t("copy", { name })}
          disabled={copy.pending}
          onClick={() => copy.run({ id }, (copied) => router.push(`/outlines/${copied}`))}
        >
          <Copy aria-hidden className="size-4" />
        </IconButton>
      )}
      {mayEdit &&
        (archived ? (
          <IconButton
            label={t("restore", { name })}
            disabled={restore.pending}
            onClick={() => restore.run({ id, archived: false }, () => router.refresh())}
          >
            <ArchiveRestore aria-hidden className="size-4" />
          </IconButton>
        ) : (
          <IconButton label={t("archive", { name })} onClick={() => setAsking(true)}>
            <Archive aria-hidden className="size-4" />
          </IconButton>
        ))}
      {asking && <ArchiveOutline id={id} name={name} onClose={() => setAsking(false)} />}
      <FailureDialog
        failure={copy.failure ?? restore.failure}
        onClose={() => {
          copy.clear();
          restore.clear();
        }}
      />
    </div>
  );
}
