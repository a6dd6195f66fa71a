"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { FileInput } from "#components/ui/file-input.tsx";
import { requestJson } from "#components/ui/request-json.ts";
import { sendFile } from "#components/ui/send-file.ts";
import type { Failure } from "#lib/action.ts";
import type { Preview, Remainder } from "#lib/summaries/markup/preview.ts";
import { type Choices, ReadBackPreview } from "./read-back-preview.tsx";
import { UnplacedList } from "./unplaced-list.tsx";

type Done = { changes: number; threads: number; unplaced: number };

type Props = { summaryId: string; onClose: () => void };

/** Reads a reviewed Word file, shows what is in it, and takes it into the summary when that is confirmed. */
export default function ReadBackDialog({ summaryId, onClose }: Props) {
  const t = useTranslations("markup");
  const format = useFormatter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [choices, setChoices] = useState<Choices>({ untracked: true, verdicts: false });
  const [done, setDone] = useState<Done | null>(null);
  const [remainders, setRemainders] = useState<Remainder[]>([]);
  const address = `/api/summaries/${summaryId}/read-back`;

  useEffect(() => {
    void requestJson<{ remainders: Remainder[] }>(address).then((found) => {
      if (found.ok) setRemainders(found.value.remainders);
    });
  }, [address]);

  const send = async <Answer,>(file: File, query: string): Promise<Answer | null> => {
    setBusy(true);
    setFailure(null);
    const result = await sendFile<Answer>(address + query, file);
    setBusy(false);
    if (result.ok) return result.value;
    setFailure(result.error);
    return null;
  };

  const choose = async (chosen: File) => {
    const found = await send<Preview>(chosen, "");
    setFile(found && chosen);
    setPreview(found);
    // Where nothing says what was exported, the differences may be the drafter's own.
    setChoices({ untracked: found?.sameSummary === true, verdicts: false });
  };

  const apply = async () => {
    if (!file) return;
    const chosen = `untracked=${choices.untracked ? 1 : 0}&verdicts=${choices.verdicts ? 1 : 0}`;
    setDone(await send<Done>(file, `?apply=1&${chosen}`));
  };

  const left = preview && preview.changes - (choices.untracked ? 0 : preview.untracked);
  const others =
    preview && preview.threads + preview.answered + preview.unplaced.length + preview.settled.length;
  const isEmpty = left === 0 && others === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title")}
      footer={
        done ? (
          <Button variant="primary" onClick={onClose}>
            {t("close")}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            {preview && (
              <Button disabled={busy} onClick={() => input.current?.click()}>
                {t("other")}
              </Button>
            )}
            {preview ? (
              <Button variant="primary" disabled={busy || isEmpty || preview.before !== null} onClick={apply}>
                {t(busy ? "applying" : "apply")}
              </Button>
            ) : (
              <Button variant="primary" disabled={busy} onClick={() => input.current?.click()}>
                {t(busy ? "reading" : "choose")}
              </Button>
            )}
          </>
        )
      }
    >
      <FileInput ref={input} accept=".docx,.docm,.doc,.wps,.odt,.rtf" label={t("choose")} onFile={choose} />
      <div className="space-y-3">
        <FailureMessage failure={failure} />
        {!preview && <p className="text-ink-2 leading-relaxed">{t("hint")}</p>}
        {preview && !done && (
          <>
            {isEmpty && <p className="text-ink-2">{t("nothing")}</p>}
            <ReadBackPreview preview={preview} choices={choices} onChoices={setChoices} />
          </>
        )}
        {done && (
          <p role="status" className="leading-relaxed">
            {t("done", done)}
          </p>
        )}
        {done && preview && done.unplaced > 0 && (
          <>
            <p className="text-ink-2 leading-relaxed">{t("doneUnplaced", { n: done.unplaced })}</p>
            <UnplacedList unplaced={preview.unplaced} />
          </>
        )}
        {!preview && remainders.length > 0 && (
          <section className="space-y-2">
            <h3 className="font-medium text-[13px]">{t("earlier")}</h3>
            {remainders.map(({ fileName, userName, at, unplaced }) => (
              <details key={at}>
                <summary className="cursor-pointer">
                  {t("earlierFile", {
                    ...{ file: fileName, by: userName },
                    at: format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
                  })}
                </summary>
                <UnplacedList unplaced={unplaced} />
              </details>
            ))}
          </section>
        )}
      </div>
    </Dialog>
  );
}
