"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextareaField } from "#components/ui/textarea-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { approveSummary, returnSummary, signSummary } from "#lib/collab/actions.ts";
import type { ReviewShown } from "#lib/summaries/review/queries.ts";
import { ObstacleList } from "./obstacle-list.tsx";
import { OpenComments } from "./open-comments.tsx";
import { useKept } from "./use-kept.ts";

type Props = {
  summaryId: string;
  review: ReviewShown;
  done: () => void;
  showComment: (threadId: string) => void;
};

/** For whoever's turn it is: approve or sign, or send back with a reason. */
export function DecideForm({ summaryId: id, review, done, showComment }: Props) {
  const t = useTranslations("review.decide");
  const round = review.rounds.find(({ state }) => state === "open");
  const [note, setNote] = useKept(`${round?.id}:note`, () => "");
  const [override, setOverride] = useKept(`${round?.id}:override`, () => "");
  const [reasonless, setReasonless] = useState(false);
  const approving = useAction(approveSummary);
  const signing = useAction(signSummary);
  const returning = useAction(returnSummary);
  const kind = review.may.decide;
  if (!round || !kind) return <p className="text-ink-2">{t("notYours")}</p>;
  const submissionId = round.id;
  const pending = approving.pending || signing.pending || returning.pending;
  const { suggestions, figures, blanks, undecided, errors } = review.obstacles;
  const blocked = suggestions + figures + blanks > 0;
  const overrides = kind === "sign" && (undecided + errors > 0 || signing.failure?.code === "summary.open");
  const sendBack = () => {
    setReasonless(!note.trim());
    if (note.trim()) returning.run({ id, submissionId, reason: note }, done);
  };
  return (
    <div className="space-y-4">
      <FailureMessage failure={approving.failure ?? signing.failure ?? returning.failure} />
      <p className="text-ink-2 leading-relaxed">{t("asked", { name: round.submitterName })}</p>
      {round.note && <p className="rounded-md bg-raised px-3 py-2 leading-relaxed">{round.note}</p>}
      <ObstacleList obstacles={review.obstacles} />
      <OpenComments comments={review.comments} onShow={showComment} />
      <TextareaField
        label={t("note")}
        hint={t("noteHint")}
        error={reasonless ? t("reasonless") : null}
        rows={3}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {overrides && !blocked && (
        <TextareaField
          label={t("override")}
          hint={t("overrideHint")}
          rows={2}
          maxLength={500}
          value={override}
          onChange={({ target }) => setOverride(target.value)}
        />
      )}
      <div className="flex justify-end gap-2">
        <Button variant="danger" disabled={pending} onClick={sendBack}>
          {t("return")}
        </Button>
        {kind === "review" ? (
          <Button
            variant="primary"
            disabled={pending}
            onClick={() => approving.run({ id, submissionId, note }, done)}
          >
            {t("approve")}
          </Button>
        ) : (
          <Button
            variant="primary"
            disabled={pending || blocked}
            onClick={() => signing.run({ id, submissionId, note, override }, done)}
          >
            {t("sign")}
          </Button>
        )}
      </div>
    </div>
  );
}
