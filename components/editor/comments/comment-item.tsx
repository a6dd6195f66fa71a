"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { keptDraft } from "#components/ui/kept-drafts.ts";
import { useAction } from "#components/ui/use-action.ts";
import { editComment } from "#lib/summaries/comments/actions.ts";
import type { ThreadComment } from "#lib/summaries/comments/queries.ts";
import type { CommentFeed } from "./comment-feed.ts";
import { CommentField } from "./comment-field.tsx";
import { CommentHead, CommentWords } from "./comment-words.tsx";

type Props = { feed: CommentFeed; threadId: string; comment: ThreadComment; editable: boolean };

/** One comment of a thread; its author can change and remove it. */
export function CommentItem({ feed, threadId, comment, editable }: Props) {
  const t = useTranslations("comments");
  const { summaryId } = feed.context;
  const { id: commentId, own, text, mentions } = comment;
  const keep = feed.draft(`edit:${commentId}`);
  const [editing, setEditing] = useState(() => keptDraft(keep) !== null);
  const [removing, setRemoving] = useState(false);
  const removal = useAction(feed.remove);
  const mine = editable && own && text !== null;
  return (
    <li className="group/comment">
      <div className="relative">
        <CommentHead comment={comment} />
        {mine && !editing && (
          <span className="absolute top-0 right-0 flex bg-surface opacity-0 focus-within:opacity-100 group-focus-within/comment:opacity-100 group-hover/comment:opacity-100">
            <IconButton className="size-6!" label={t("edit")} onClick={() => setEditing(true)}>
              <Pencil aria-hidden className="size-3.5" />
            </IconButton>
            <IconButton className="size-6!" label={t("remove")} onClick={() => setRemoving(true)}>
              <Trash2 aria-hidden className="size-3.5" />
            </IconButton>
          </span>
        )}
      </div>
      {mine && editing ? (
        <CommentField
          {...{ summaryId, keep }}
          label={t("edit")}
          send={t("save")}
          before={{ commentId, text, mentioned: mentions }}
          focus={1}
          onSend={(written) => editComment({ id: summaryId, threadId, ...written })}
          onClose={() => {
            setEditing(false);
            void feed.renew();
          }}
        />
      ) : (
        <CommentWords comment={comment} />
      )}
      <ConfirmDialog
        open={removing}
        title={t("removeTitle")}
        confirm={t("remove")}
        pending={removal.pending}
        onConfirm={() => removal.run({ threadId, commentId }, () => setRemoving(false))}
        onClose={() => {
          setRemoving(false);
          removal.clear();
        }}
      >
        <p>{t("removeText")}</p>
        <FailureMessage failure={removal.failure} />
      </ConfirmDialog>
    </li>
  );
}
