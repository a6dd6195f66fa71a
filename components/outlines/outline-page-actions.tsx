"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveOutline, copyOutline } from "#lib/outlines/actions.ts";
import { ArchiveOutline } from "./archive-outline.tsx";

type Props = { id: string; name: string; archived: boolean; mayEdit: boolean; mayCopy: boolean };

/** What can be done to an outline on its page beside editing it. */
export function OutlinePageActions({ id, name, archived, mayEdit, mayCopy }: Props) {
  const t = useTranslations("outlines.composer");
  const router = useRouter();
  const copy = useAction(copyOutline);
  const restore = useAction(archiveOutline);
  const [asking, setAsking] = useState(false);
  return (
    <>
      {mayCopy && (
        <Button
          data-leaves
          variant={mayEdit ? "plain" : "primary"}
          disabled={copy.pending}
          onClick={() => copy.run({ id }, (copied) => router.push(`/outlines/${copied}`))}
        >
          {t("copy")}
        </Button>
      )}
      {mayEdit &&
        (archived ? (
          <Button
            disabled={restore.pending}
            onClick={() => restore.run({ id, archived: false }, () => router.refresh())}
          >
            {t("restore")}
          </Button>
        ) : (
          <Button onClick={() => setAsking(true)}>{t("archive")}</Button>
        ))}
      {asking && <ArchiveOutline id={id} name={name} onClose={() => setAsking(false)} />}
      <FailureDialog
        failure={copy.failure ?? restore.failure}
        onClose={() => {
          copy.clear();
          restore.clear();
        }}
      />
    </>
  );
}
