"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Standing } from "#lib/summaries/review/queries.ts";
import type { SummaryState } from "../../prisma/client/enums.ts";

const ReviewDialog = lazy(() => import("./review-dialog.tsx"));

/** What the dialog is for. */
export type ReviewTask = "submit" | "decide" | "withdraw" | "reopen" | "history";

type Props = {
  summary: {
    id: string;
    state: SummaryState;
    maySubmit: boolean;
    mayReview: boolean;
    administers: boolean;
    review: Standing;
  };
};

/** The one thing that this person may do about the review of a summary now, and its history. */
export function ReviewButtons({ summary }: Props) {
  const t = useTranslations("review.tasks");
  const [task, setTask] = useState<ReviewTask | null>(null);
  const next = nextTask(summary);
  return (
    <>
      <IconButton label={t("history")} onClick={() => setTask("history")}>
        <ListChecks aria-hidden className="size-4" />
      </IconButton>
      {next && (
        <Button className="h-8" onClick={() => setTask(next)}>
          {t(next)}
        </Button>
      )}
      {task && (
        <Suspense>
          <ReviewDialog summaryId={summary.id} task={task} onClose={() => setTask(null)} />
        </Suspense>
      )}
    </>
  );
}

function nextTask({ state, maySubmit, mayReview, administers, review }: Props["summary"]): ReviewTask | null {
  if (state === "drafting") return maySubmit ? "submit" : null;
  if (state === "review") {
    if (review.mine) return "decide";
    return (review.submitted || administers) && maySubmit ? "withdraw" : null;
  }
  return mayReview && !review.redraft ? "reopen" : null;
}
