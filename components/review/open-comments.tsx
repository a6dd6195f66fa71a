import { useTranslations } from "next-intl";
import type { OpenComment } from "#lib/summaries/review/open-comments.ts";

type Props = { comments: readonly OpenComment[]; onShow: (threadId: string) => void };

/** The comments that nobody resolved: they stand in nobody's way, but should be seen. Nothing while there are none. */
export function OpenComments({ comments, onShow }: Props) {
  const t = useTranslations("review.comments");
  const words = useTranslations("comments");
  if (comments.length === 0) return null;
  const note = t("open", { n: comments.length });
  return (
    <section aria-label={note} className="rounded-md bg-comment-soft px-3 py-2 leading-relaxed">
      <p className="text-comment">{note}</p>
      <ul className="mt-1 max-h-36 space-y-1 overflow-auto text-[13px]">
        {comments.map(({ id, quote, stands, author, text }) => (
          <li key={id}>
            <button
              type="button"
              title={words(stands ? "jump" : "orphaned")}
              onClick={() => onShow(id)}
              className="wrap-anywhere line-clamp-2 w-full border-comment border-l-2 pl-2 text-left hover:underline"
            >
              <span className={stands ? "text-ink-2" : "text-ink-2 line-through"}>
                {quote || words("noQuote")}
              </span>{" "}
              {t("said", { author, text })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
