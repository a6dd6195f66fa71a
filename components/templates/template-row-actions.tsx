"use client";

import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Copy } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveTemplate, copyTemplate, swapTemplates } from "#lib/templates/actions.ts";
import { ArchiveTemplate } from "./archive-template.tsx";

type Props = {
  id: string;
  heading: string;
  archived: boolean;
  mayEdit: boolean;
  mayCopy: boolean;
  /** The templates next to it that it may change places with. */
  above: string | null;
  below: string | null;
};

const icon = "size-4";

/** What can be done to a template in the list. */
export function TemplateRowActions({ id, heading, archived, mayEdit, mayCopy, above, below }: Props) {
  const t = useTranslations("templates.row");
  const router = useRouter();
  const swap = useAction(swapTemplates);
  const copy = useAction(copyTemplate);
  const restore = useAction(archiveTemplate);
  const [asking, setAsking] = useState(false);
  const move = (other: string | null) => other && swap.run({ id, with: other }, () => router.refresh());
  const failure = swap.failure ?? copy.failure ?? restore.failure;
  const clear = () => {
    swap.clear();
    copy.clear();
    restore.clear();
  };
  return (
    <div className="-my-1.5 -mr-2 flex justify-end">
      {mayEdit && !archived && (above || below) && (
        <>
          <IconButton
            label={t("up", { heading })}
            disabled={!above || swap.pending}
            onClick={() => move(above)}
          >
            <ArrowUp aria-hidden className={icon} />
          </IconButton>
          <IconButton
            label={t("down", { heading })}
            disabled={!below || swap.pending}
            onClick={() => move(below)}
          >
            <ArrowDown aria-hidden className={icon} />
          </IconButton>
        </>
      )}
      {mayCopy && (
        <IconButton
          label={t("copy", { heading })}
          disabled={copy.pending}
          onClick={() => copy.run({ id }, (copied) => router.push(`/templates/${copied}`))}
        >
          <Copy aria-hidden className={icon} />
        </IconButton>
      )}
      {mayEdit &&
        (archived ? (
          <IconButton
            label={t("restore", { heading })}
            disabled={restore.pending}
            onClick={() => restore.run({ id, archived: false }, () => router.refresh())}
          >
            <ArchiveRestore aria-hidden className={icon} />
          </IconButton>
        ) : (
          <IconButton label={t("archive", { heading })} onClick={() => setAsking(true)}>
            <Archive aria-hidden className={icon} />
          </IconButton>
        ))}
      {asking && <ArchiveTemplate id={id} heading={heading} onClose={() => setAsking(false)} />}
      <FailureDialog failure={failure} onClose={clear} />
    </div>
  );
}
