import { useTranslations } from "next-intl";
import type { Place } from "#lib/imports/review/places.ts";
import { type Review, wordsOfNode } from "#lib/imports/review/review.ts";

type Props = {
  review: Review;
  places: Place[];
  current: number | null;
  onChoose: (key: number) => void;
};

/** The uncertain places of a document, first of all; a click goes there. */
export function PlacesList({ review, places, current, onChoose }: Props) {
  const t = useTranslations("imports.places");
  const words = (key: number) => {
    const block = review.blocks.find((each) => each.key === key);
    const text = block ? block.typed + wordsOfNode(block.node) : "";
    return text.length > 24 ? `${text.slice(0, 23)}…` : text;
  };
  return (
    <ul
      aria-label={t("label")}
      className="mb-4 flex flex-wrap gap-1.5 rounded-md bg-carried-soft/60 p-2.5 text-xs"
    >
      {places.map(({ key, what }, index) => (
        <li key={index}>
          {key === null ? (
            <span className="inline-flex h-7 items-center rounded border border-carried/40 px-2 text-carried">
              {t(what)}
            </span>
          ) : (
            <button
              type="button"
              aria-pressed={key === current}
              onClick={() => onChoose(key)}
              className={`h-7 rounded border bg-surface px-2 ${key === current ? "border-carried text-carried" : "border-line-2 hover:bg-raised"}`}
            >
              <span className="text-carried">{t(what)}</span> {words(key)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
