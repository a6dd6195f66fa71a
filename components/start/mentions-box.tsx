import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { UnseenMentions } from "#lib/summaries/comments/queries.ts";

/** Comments that mention the person and that they have not seen; nothing when there are none. */
export function MentionsBox({ mentioned: { total, mentions } }: { mentioned: UnseenMentions }) {
  const t = useTranslations("comments.start");
  const format = useFormatter();
  if (total === 0) return null;
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions" className="mb-3 flex items-baseline gap-3 font-semibold text-[15px]">
        {t("title")}
        <span className="font-normal text-ink-3 text-xs">{t("total", { n: total })}</span>
      </h2>
      <div className="rounded-lg border border-line bg-surface px-5 py-2">
        <ul className="divide-y divide-line">
          {mentions.map(({ id, authorName, text, createdAt, thread }) => (
            <li key={id}>
              <Link
                href={`/summaries/${thread.summary.id}?comment=${thread.id}`}
                prefetch={false}
                className="group flex gap-2.5 py-2"
              >
                <span aria-hidden className="mt-2 size-2 shrink-0 rounded-full bg-comment" />
                <span className="min-w-0 flex-1">
                  <span className="flex gap-3">
                    <strong className="shrink-0 font-medium">{authorName}</strong>
                    <span className="min-w-0 flex-1 truncate group-hover:underline">{text}</span>
                    <span className="shrink-0 text-ink-3 text-xs">
                      {createdAt && format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
                    </span>
                  </span>
                  <span className="block truncate text-ink-3 text-xs">
                    {t("on", { title: thread.summary.title, quote: thread.quote })}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {total > mentions.length && (
          <p className="border-line border-t pt-2 pb-1 text-ink-2 text-xs">
            {t("more", { n: total - mentions.length })}
          </p>
        )}
      </div>
    </section>
  );
}
