"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { askForComment } from "#components/editor/asked-comment.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";
import type { ReviewShown } from "#lib/summaries/review/queries.ts";
import { DecideForm } from "./decide-form.tsx";
import { ReopenForm } from "./reopen-form.tsx";
import type { ReviewTask } from "./review-buttons.tsx";
import { Rounds } from "./rounds.tsx";
import { SubmitForm } from "./submit-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Props = { summaryId: string; task: ReviewTask; onClose: () => void };

/** One window for all that is done about a review; it asks anew how things stand whenever it opens. */
export default function ReviewDialog({ summaryId, task, onClose }: Props) {
  const t = useTranslations("review");
  const router = useRouter();
  const [review, setReview] = useState<ReviewShown | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    // Asked again after something was changed here: `asked` rises then.
    void asked;
    void requestJson<ReviewShown>(`/api/summaries/${summaryId}/review`).then((result) => {
      if (result.ok) setReview(result.value);
      else setFailure(result.error);
    });
  }, [summaryId, asked]);

  const done = () => {
    onClose();
    router.refresh();
  };
  const showComment = (threadId: string) => {
    onClose();
    askForComment(threadId);
  };
  const changed = () => {
    setAsked((times) => times + 1);
    router.refresh();
  };
  return (
    <Dialog open title={t(`tasks.${task}`)} onClose={onClose}>
      <FailureMessage failure={failure} />
      {!review && !failure && <p className="text-ink-2">{t("loading")}</p>}
      {review && (
        <div className="space-y-5">
          {task === "submit" && <SubmitForm {...{ summaryId, review, done, showComment }} />}
          {task === "decide" && <DecideForm {...{ summaryId, review, done, showComment }} />}
          {task === "withdraw" && <WithdrawForm {...{ summaryId, review, done }} />}
          {task === "reopen" && <ReopenForm summaryId={summaryId} />}
          <Rounds {...{ summaryId, review, changed }} alone={task === "history"} />
        </div>
      )}
    </Dialog>
  );
}
