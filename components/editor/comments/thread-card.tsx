"use client";

import { Check, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef, useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { keptDraft } from "#components/ui/kept-drafts.ts";
import { useAction } from "#components/ui/use-action.ts";
import { answerThread, resolveThread } from "#lib/summaries/comments/actions.ts";
import type { Thread } from "#lib/summaries/comments/queries.ts";
import { SmallButton } from "../figures/small-button.tsx";
import type { CommentFeed } from "./comment-feed.ts";
import { CommentField } from "./comment-field.tsx";
import { CommentItem } from "./comment-item.tsx";
import { useWhen } from "./comment-words.tsx";

type Props = {
  feed: CommentFeed;
  thread: Thread;
  active: boolean;
  /** Rises when the thread is to be seen. */
  asked: number;
  /** Whether its words still stand in the text. */
  stands: boolean;
  editable: boolean;
};

/** A thread: the words that it is about, what was said, and what can be done about it. */
export const ThreadCard = memo(function ThreadCard({ feed, thread, active, asked, stands, editable }: Props) {
  const t = useTranslations("comments");
  const when = useWhen();
  const card = useRef<HTMLLIElement>(null);
  const { id: threadId, quote, resolved, comments } = thread;
  const id = feed.context.summaryId;
  const keep = feed.draft(`answer:${threadId}`);
  const [answering, setAnswering] = useState(() => keptDraft(keep) !== null);
  const settling = useAction(resolveThread);
  const unseen = comments.some((comment) => comment.unseen);

  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: "nearest" });
  }, [active, asked]);
  useEffect(() => {
    if (active) void feed.see(threadId);
  }, [active, feed, thread]);

  const settle = () =>
    settling.run({ id, threadId, resolved: !resolved }, () => {
      void feed.renew();
    });
  return (
    <li
      ref={card}
      aria-current={active || undefined}
      className={`rounded-lg border bg-surface p-3 ${active ? "border-comment shadow-[0_0_0_1px_var(--color-comment)]" : "border-line"}`}
    >
      <div className="mb-2 flex items-start gap-1">
        <button
          type="button"
          title={stands ? t("jump") : t("orphaned")}
          onClick={() => feed.choose(threadId, true)}
          className={`wrap-anywhere line-clamp-2 min-w-0 flex-1 border-comment border-l-2 pl-2 text-left text-ink-2 text-xs leading-relaxed ${stands ? "" : "line-through decoration-ink-3"}`}
        >
          {quote || t("noQuote")}
        </button>
        {unseen && <span className="shrink-0 font-semibold text-comment text-xs">{t("unseen")}</span>}
        {editable && (
          <IconButton
            className="-my-1 size-7!"
            label={t(resolved ? "reopen" : "resolve")}
            disabled={settling.pending}
            onClick={settle}
          >
            {resolved ? (
              <RotateCcw aria-hidden className="size-4" />
            ) : (
              <Check aria-hidden className="size-4" />
            )}
          </IconButton>
        )}
      </div>
      <ul className="space-y-2">
        {comments.map((comment) => (
          <CommentItem key={comment.id} {...{ feed, threadId, comment, editable }} />
        ))}
      </ul>
      {resolved && (
        <p className="mt-2 text-good text-xs">
          {t("resolvedBy", { name: resolved.by, at: when(resolved.at) })}
        </p>
      )}
      {settling.failure && (
        <div className="mt-2">
          <FailureMessage failure={settling.failure} />
        </div>
      )}
      {editable && !resolved && (
        <div className="mt-2">
          {answering ? (
            <CommentField
              summaryId={id}
              keep={keep}
              label={t("answer")}
              send={t("send")}
              focus={active ? 1 : 0}
              onSend={(written) => answerThread({ id, threadId, ...written })}
              onClose={() => {
                setAnswering(false);
                void feed.renew();
              }}
            />
          ) : (
            <SmallButton
              onClick={() => {
                feed.choose(threadId);
                setAnswering(true);
              }}
            >
              {t("answer")}
            </SmallButton>
          )}
        </div>
      )}
    </li>
  );
});
