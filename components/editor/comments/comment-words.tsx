"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ThreadComment } from "#lib/summaries/comments/queries.ts";
import { cutMentions } from "./mention-at.ts";

/** Who wrote a comment, and when. */
export function CommentHead({ comment }: { comment: Pick<ThreadComment, "author" | "at" | "edited"> }) {
  const t = useTranslations("comments");
  const when = useWhen();
  const { author, at, edited } = comment;
  return (
    <p className="flex min-w-0 items-baseline gap-2">
      <span className="truncate font-medium">{author}</span>
      <span className="shrink-0 text-ink-3 text-xs">
        {at ? when(at) : t("noTime")}
        {edited && ` ${t("edited")}`}
      </span>
    </p>
  );
}

/** The words of a comment, with the names that it mentions. */
export function CommentWords({ comment }: { comment: ThreadComment }) {
  const t = useTranslations("comments");
  if (comment.text === null) return <p className="text-ink-3 italic">{t("removed")}</p>;
  const parts = cutMentions(
    comment.text,
    comment.mentions.map(({ name }) => name),
  );
  return (
    <p className="wrap-anywhere whitespace-pre-wrap leading-relaxed">
      {parts.map(({ text, mention }, index) =>
        mention ? (
          <span key={index} className="text-figure">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
}

/** A moment as it is said in a list: day and minute, with the year where it is another one. */
export function useWhen(): (at: string) => string {
  const format = useFormatter();
  return (at) => {
    const date = new Date(at);
    const year = date.getFullYear() === new Date().getFullYear() ? {} : ({ year: "numeric" } as const);
    return format.dateTime(date, {
      ...year,
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    });
  };
}
