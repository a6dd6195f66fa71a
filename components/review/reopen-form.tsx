"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextareaField } from "#components/ui/textarea-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { reopenSummary } from "#lib/collab/actions.ts";
import { newUuid } from "#lib/uuid.ts";

/** Writes a final summary anew, for a reason, and goes to the new draft. */
export function ReopenForm({ summaryId: id }: { summaryId: string }) {
  const t = useTranslations("review.reopen");
  const [requestId] = useState(newUuid);
  const [reason, setReason] = useState("");
  const { run, pending, failure } = useAction(reopenSummary);
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ id, requestId, reason }, (draft) => location.assign(`/summaries/${draft.id}`));
      }}
    >
      <FailureMessage failure={failure} />
      <p className="text-ink-2 leading-relaxed">{t("text")}</p>
      <TextareaField
        label={t("reason")}
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={pending || !reason.trim()}>
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}
