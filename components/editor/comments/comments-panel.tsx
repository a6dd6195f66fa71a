"use client";

import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { placesOfThreads } from "#lib/document/comments-of.ts";
import type { Thread } from "#lib/summaries/comments/queries.ts";
import type { CommentContext } from "./comment-feed.ts";
import { CommentField } from "./comment-field.tsx";
import { ThreadCard } from "./thread-card.tsx";
import { useComments } from "./use-comments.ts";

const filters = ["open", "resolved", "mine"] as const;
type Filter = (typeof filters)[number];

/** Which threads a filter shows to a person. */
const shows: Record<Filter, (thread: Thread, userId: string) => boolean> = {
  open: ({ resolved }) => !resolved,
  resolved: ({ resolved }) => resolved !== null,
  mine: ({ comments }, userId) =>
    comments.some(({ own, mentions }) => own || mentions.some(({ id }) => id === userId)),
};

type Props = { context: CommentContext; editable: boolean };

/** All comments of the text in its order, and those whose words were deleted. */
export default function CommentsPanel({ context, editable }: Props) {
  const t = useTranslations("comments");
  const feed = useComments(context);
  const { editor, summaryId, userId } = context;
  const { threads, failure, begun, active, asked } = feed;
  const [filter, setFilter] = useState<Filter>("open");
  const doc = useDeferredValue(useEditorState({ editor, selector: ({ editor }) => editor.state.doc }));
  const places = placesOfThreads(doc);
  const chosen = threads?.find(({ id }) => id === active);

  useEffect(() => {
    if (chosen && !shows[filter](chosen, userId)) setFilter(chosen.resolved ? "resolved" : "open");
  }, [asked, chosen?.id]);
  useEffect(() => {
    feed.showResolved(filter === "resolved");
    return () => feed.showResolved(false);
  }, [feed, filter]);

  const close = () => {
    feed.giveUp();
    // Writing goes on in the text, unless the person went elsewhere meanwhile.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) editor.view.focus();
    });
  };
  const start = ({ id }: Thread) => places.get(id)?.start ?? Number.POSITIVE_INFINITY;
  const shown = (threads ?? [])
    .filter((thread) => shows[filter](thread, userId))
    .sort((one, other) => start(one) - start(other));
  const standing = shown.filter(({ id }) => places.has(id));
  const orphans = shown.filter(({ id }) => !places.has(id));
  const cards = (list: Thread[]) => (
    <ul className="space-y-3">
      {list.map((thread) => (
        <ThreadCard
          key={thread.id}
          {...{ feed, thread, editable }}
          active={thread.id === active}
          asked={thread.id === active ? asked : 0}
          stands={places.has(thread.id)}
        />
      ))}
    </ul>
  );
  return (
    <section aria-label={t("title")} className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="whitespace-nowrap font-semibold text-[15px]">{t("title")}</h2>
        <div className="flex gap-0.5 text-xs">
          {filters.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === filter}
              onClick={() => setFilter(each)}
              className={`rounded px-2 py-1 ${each === filter ? "bg-comment-soft font-semibold text-comment" : "text-ink-2 hover:bg-line/60"}`}
            >
              {t(`filters.${each}`, {
                n: (threads ?? []).filter((thread) => shows[each](thread, userId)).length,
              })}
            </button>
          ))}
        </div>
      </div>
      {!threads && <FailureMessage failure={failure} />}
      {editable && begun && (
        <div className="rounded-lg border border-comment bg-comment-soft p-3">
          <p className="wrap-anywhere mb-2 line-clamp-3 border-comment border-l-2 pl-2 text-ink-2 text-xs leading-relaxed">
            {begun.quote}
          </p>
          <CommentField
            key={begun.threadId}
            summaryId={summaryId}
            keep={feed.draft("new")}
            label={t("new")}
            send={t("send")}
            focus={asked + 1}
            onSend={feed.start}
            onClose={close}
          />
        </div>
      )}
      {threads && shown.length === 0 && !begun && (
        <p className="px-4 pt-10 text-center text-ink-3 leading-relaxed">
          {t(threads.length > 0 ? `none.${filter}` : editable ? "none.begin" : "none.all")}
        </p>
      )}
      {cards(standing)}
      {orphans.length > 0 && (
        <div className="space-y-2">
          <h3 className="pt-1 font-semibold text-[13px]" title={t("orphanNote")}>
            {t("orphans", { n: orphans.length })}
          </h3>
          {cards(orphans)}
        </div>
      )}
    </section>
  );
}
