"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { downloadFile } from "#components/ui/download-file.ts";
import { FailureMessage, useFailureText } from "#components/ui/failure-message.tsx";
import { requestJson } from "#components/ui/request-json.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { SaveView } from "#lib/collab/save-state.ts";
import { setLatinSerif } from "#lib/summaries/actions.ts";
import type { EditorSummary } from "./editor-screen.tsx";

type Check = {
  blanks: { section: string; prompt: string }[];
  undecided: number;
  characters: number;
  figures: number;
};

type Props = { summary: EditorSummary; view: SaveView; onReadBack: () => void; onClose: () => void };

/** Before the download: what is still to be filled, and whether the server has everything typed here. */
export default function ExportDialog({ summary, view, onReadBack, onClose }: Props) {
  const markup = useTranslations("markup.export");
  const t = useTranslations("editor.export");
  const sourcesText = useTranslations("sources.export");
  const failureText = useFailureText();
  const router = useRouter();
  const summaryId = summary.id;
  const face = useAction(setLatinSerif);
  const [latinSerif, setChosen] = useState(summary.latinSerif);
  const [check, setCheck] = useState<Check | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [sources, setSources] = useState(false);
  const [marked, setMarked] = useState(false);

  useEffect(() => {
    void requestJson<Check>(`/api/summaries/${summaryId}/export/check`).then((result) => {
      if (result.ok) setCheck(result.value);
      else setFailure(failureText(result.error));
    });
  }, [summaryId, failureText]);

  const choose = (latinSerif: boolean) =>
    face.run({ id: summaryId, latinSerif }, () => {
      setChosen(latinSerif);
      router.refresh();
    });

  const download = async (path: string) => {
    const refused = await downloadFile(`/api/summaries/${summaryId}/${path}`);
    if (refused) return setFailure(failureText(refused));
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            variant="primary"
            disabled={!check || face.pending}
            onClick={() => download(marked ? "export?markup=1" : sources ? "export?sources=1" : "export")}
          >
            {t(check && check.blanks.length > 0 ? "downloadAnyway" : "download")}
          </Button>
        </>
      }
    >
      {failure && (
        <p role="alert" className="rounded-md bg-accent-soft px-3 py-2 text-accent">
          {failure}
        </p>
      )}
      {view.unsaved > 0 && (
        <p className="mb-3 rounded-md bg-carried-soft px-3 py-2 text-carried">
          {t("unsaved", { n: view.unsaved })}
        </p>
      )}
      {!check && !failure && <p className="text-ink-2">{t("checking")}</p>}
      {check && check.blanks.length === 0 && (
        <p className="leading-relaxed">{t("ready", { n: check.characters })}</p>
      )}
      {check && check.blanks.length > 0 && (
        <>
          <p className="leading-relaxed">{t("blanks", { n: check.blanks.length })}</p>
          <ul className="mt-3 max-h-64 space-y-1 overflow-auto rounded-md border border-line bg-raised p-3">
            {check.blanks.map((blank, index) => (
              <li key={index} className="flex gap-3">
                <span className="max-w-60 shrink-0 truncate text-ink-3">{blank.section || t("opening")}</span>
                <span>{blank.prompt}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {check && check.undecided > 0 && (
        <p className="mt-3 rounded-md bg-carried-soft px-3 py-2 text-carried leading-relaxed">
          {t("undecided", { n: check.undecided })}
        </p>
      )}
      {check && summary.state !== "final" && (
        <fieldset className="mt-4 space-y-1.5">
          <legend className="mb-1 font-medium text-[13px]">{markup("content")}</legend>
          {([false, true] as const).map((choice) => (
            <label key={String(choice)} className="flex items-baseline gap-2 leading-relaxed">
              <input
                type="radio"
                name="content"
                checked={marked === choice}
                onChange={() => setMarked(choice)}
                className="accent-accent"
              />
              {markup(choice ? "marked" : "clean")}
            </label>
          ))}
        </fieldset>
      )}
      {check && check.figures > 0 && !marked && (
        <div className="mt-4">
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={sources}
              onChange={(event) => setSources(event.target.checked)}
              className="accent-accent"
            />
            {sourcesText("table", { n: check.figures })}
          </label>
          <p className="mt-0.5 text-ink-3 text-sm">{sourcesText("tableHint")}</p>
          <button
            type="button"
            className="mt-1 text-figure underline underline-offset-2"
            onClick={() => download("figure-sources")}
          >
            {sourcesText("workbook")}
          </button>
        </div>
      )}
      {summary.mayEdit && (
        <div className="mt-4 space-y-3">
          <FailureMessage failure={face.failure} />
          <SelectField
            label={t("face.label")}
            value={String(latinSerif)}
            disabled={face.pending}
            onChange={(event) => choose(event.target.value === "true")}
          >
            <option value="true">{t("face.serif")}</option>
            <option value="false">{t("face.same")}</option>
          </SelectField>
        </div>
      )}
      {summary.maySuggest && (
        <div className="mt-4 border-line border-t pt-3">
          <button type="button" className="text-figure underline underline-offset-2" onClick={onReadBack}>
            {markup("readBack")}
          </button>
          <p className="mt-0.5 text-ink-3 text-sm">{markup("readBackHint")}</p>
        </div>
      )}
    </Dialog>
  );
}
