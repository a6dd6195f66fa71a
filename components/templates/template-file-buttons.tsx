"use client";

import { Download, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import type { Failure } from "#lib/action.ts";
import { isAppError } from "#lib/errors.ts";
import type { TemplateWords } from "#lib/templates/template-file.ts";

type Props = {
  /** What the page shows now, saved or not. */
  words: TemplateWords;
  /** Absent where nothing may be changed. */
  onImport?: (words: TemplateWords) => void;
};

/** Takes a template out as a file, and reads one into the form; a file that does not fit changes nothing. */
export function TemplateFileButtons({ words, onImport }: Props) {
  const t = useTranslations("templates");
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const exportFile = async () => {
    const { writeTemplateFile } = await import("#lib/templates/template-file.ts");
    const url = URL.createObjectURL(new Blob([writeTemplateFile(words)], { type: "application/json" }));
    const link = document.createElement("a");
    const heading = (words.heading || t("opening")).replace(/[\\/:*?"<>|]/g, "");
    link.href = url;
    link.download = t("file.name", { heading });
    link.click();
    URL.revokeObjectURL(url);
  };

  const importFile = async (file: File | undefined) => {
    if (!file || !onImport) return;
    try {
      const { readTemplateFile } = await import("#lib/templates/template-file.ts");
      onImport(readTemplateFile(await file.text()));
    } catch (error) {
      const known = isAppError(error);
      setFailure({ code: known ? error.code : "template.not-a-template", values: known ? error.values : {} });
    }
  };

  return (
    <>
      {onImport && (
        <Button onClick={() => input.current?.click()}>
          <Upload aria-hidden className="size-4" />
          {t("file.import")}
        </Button>
      )}
      <Button onClick={exportFile}>
        <Download aria-hidden className="size-4" />
        {t("file.export")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t("file.import")}
        hidden
        onChange={(event) => {
          void importFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <FailureDialog failure={failure} onClose={() => setFailure(null)} />
    </>
  );
}
