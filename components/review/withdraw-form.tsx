"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextareaField } from "#components/ui/textarea-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { withdrawSubmission } from "#lib/collab/actions.ts";
import type { ReviewShown } from "#lib/summaries/review/queries.ts";

type Props = { summaryId: string; review: ReviewShown; done: () => void };

/** Takes a submission back, so that the text can be changed again. */
export function WithdrawForm({ summaryId: id, review, done }: Props) {
  const t = useTranslations("review.withdraw");
  const [reason, setReason] = useState("");
  const { run, pending, failure } = useAction(withdrawSubmission);
  const round = review.rounds.find(({ state }) => state === "open");
  if (!round) return null;
  return (
    <div className="space-y-4">
      <FailureMessage failure={failure} />
      <p className="text-ink-2 leading-relaxed">{t("text")}</p>
      <TextareaField
        label={t("reason")}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="flex justify-end">
        <Button
          variant="primary"
          disabled={pending}
          onClick={() => run({ id, submissionId: round.id, reason }, done)}
        >
          {t("confirm")}
        </Button>
      </div>
    </div>
  );
}
