"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { archiveTemplate, copyTemplate } from "#lib/templates/actions.ts";
import { ArchiveTemplate } from "./archive-template.tsx";

type Props = { id: string; heading: string; archived: boolean; mayEdit: boolean; mayCopy: boolean };

/** What can be done to a template on its page beside editing it. */
export function TemplatePageActions({ id, heading, archived, mayEdit, mayCopy }: Props) {
  const t = useTranslations("templates.form");
  const router = useRouter();
  const copy = useAction(copyTemplate);
  const restore = useAction(archiveTemplate);
  const [asking, setAsking] = useState(false);
  return (
    <>
      {mayCopy && (
        <Button
          data-leaves
          variant={mayEdit ? "plain" : "primary"}
          disabled={copy.pending}
          onClick={() => copy.run({ id }, (copied) => router.push(`/templates/${copied}`))}
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
      {asking && <ArchiveTemplate id={id} heading={heading} onClose={() => setAsking(false)} />}
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
