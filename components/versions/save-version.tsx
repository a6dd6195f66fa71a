"use client";

import { BookmarkPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { saveVersion } from "#lib/collab/versions/actions.ts";

/** The button that keeps the text as it is now as a version. */
export function SaveVersion({ summaryId }: { summaryId: string }) {
  const t = useTranslations("versions.save");
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <BookmarkPlus aria-hidden className="size-4" />
        {t("open")}
      </Button>
      {open && <SaveDialog summaryId={summaryId} onSaved={setSaved} onClose={() => setOpen(false)} />}
      {saved !== null && (
        <Notice content={{ text: t("done", { n: saved }) }} onClose={() => setSaved(null)} />
      )}
    </>
  );
}

type DialogProps = { summaryId: string; onSaved: (number: number) => void; onClose: () => void };

function SaveDialog({ summaryId: id, onSaved, onClose }: DialogProps) {
  const t = useTranslations("versions.save");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [label, setLabel] = useState("");
  const { run, pending, failure } = useAction(saveVersion);
  const submit = () =>
    run({ id, label }, ({ number }) => {
      onSaved(number);
      onClose();
      router.refresh();
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("open")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form={form} disabled={pending}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FailureMessage failure={failure} />
        <p className="text-ink-2 leading-relaxed">{t("text")}</p>
        <TextField
          label={t("label")}
          hint={t("hint")}
          autoComplete="off"
          maxLength={60}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
