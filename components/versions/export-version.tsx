"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { downloadFile } from "#components/ui/download-file.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Failure } from "#lib/action.ts";

/** Saves a version as a Word file. */
export function ExportVersion({ summaryId, number }: { summaryId: string; number: number }) {
  const t = useTranslations("versions");
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async () => {
    setPending(true);
    setFailure(await downloadFile(`/api/summaries/${summaryId}/versions/export?number=${number}`));
    setPending(false);
  };
  return (
    <>
      <IconButton label={t("export", { n: number })} disabled={pending} onClick={download}>
        <Download aria-hidden className="size-4" />
      </IconButton>
      {failure && <Notice content={{ failure }} onClose={() => setFailure(null)} />}
    </>
  );
}
