"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Notice, type NoticeContent } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { deleteImport, saveUndoubted, setFactsOfAll, setStopped } from "#lib/imports/actions.ts";

type Props = { id: string; stopped: boolean; waiting: number; open: number; undoubted: number };

/** What can be done with a whole import: stop it, go on, save what is clear, throw it away. */
export function ImportActions({ id, stopped, waiting, open, undoubted }: Props) {
  const t = useTranslations("imports");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const stop = useAction(setStopped);
  const remove = useAction(deleteImport);
  const save = useAction(saveUndoubted);
  return (
    <>
      {waiting > 0 && (
        <Button
          disabled={stop.pending}
          onClick={() => stop.run({ id, stopped: !stopped }, () => router.refresh())}
        >
          {t(stopped ? "goOn" : "stop")}
        </Button>
      )}
      <Button onClick={() => setAsking(true)}>{t("remove")}</Button>
      {undoubted > 0 && (
        <Button
          variant="primary"
          disabled={save.pending}
          onClick={() =>
            save.run({ id }, (result) => {
              setNotice({ text: t("savedAll", result) });
              router.refresh();
            })
          }
        >
          {t("saveAll", { n: undoubted })}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t("remove")}
        confirm={t("removeConfirm")}
        pending={remove.pending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.run({ id }, () => router.push("/imports"))}
      >
        <FailureMessage failure={remove.failure} />
        <p>{t("removeText", { n: open })}</p>
      </ConfirmDialog>
      {save.failure && <Notice content={{ failure: save.failure }} onClose={save.clear} />}
      {notice && <Notice content={notice} onClose={() => setNotice(null)} />}
    </>
  );
}

/** Gives all documents that are not saved the same year or unit. */
export function AllFacts({ id, units }: { id: string; units: { id: string; name: string }[] }) {
  const t = useTranslations("imports.all");
  const router = useRouter();
  const { run, pending, failure } = useAction(setFactsOfAll);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const year = String(form.get("year") ?? "");
    const unitId = String(form.get("unit") ?? "");
    if (!year && !unitId) return;
    run({ id, ...(year ? { year } : {}), ...(unitId ? { unitId } : {}) }, () => router.refresh());
  };
  return (
    <form onSubmit={submit} className="mb-4 flex flex-wrap items-end gap-3" aria-label={t("title")}>
      <span className="flex h-9 items-center font-medium text-[13px]">{t("title")}</span>
      <div className="w-28">
        <TextField
          label={t("year")}
          name="year"
          type="number"
          min={1990}
          max={2100}
          placeholder={t("keep")}
        />
      </div>
      <div className="w-64">
        <SelectField label={t("unit")} name="unit" defaultValue="">
          <option value="">{t("keep")}</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" disabled={pending}>
        {t("apply")}
      </Button>
      <FailureMessage failure={failure} />
    </form>
  );
}
