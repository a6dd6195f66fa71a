"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "#components/ui/button.tsx";
import { numberParagraphs } from "#lib/document/numbering.ts";
import type { ReviewChange } from "#lib/imports/review/change-review.ts";
import type { Place } from "#lib/imports/review/places.ts";
import { type Review, reviewedTitle, styleOf, wordsOfNode } from "#lib/imports/review/review.ts";
import { PlacesList } from "./places-list.tsx";
import { ReviewBlockRow } from "./review-block-row.tsx";
import type { Choice } from "./review-screen.tsx";
import { TitleBox } from "./title-box.tsx";

type Props = {
  review: Review;
  places: Place[];
  current: number | null;
  templates: Choice[];
  readOnly: boolean;
  /** Whether it is the first document of its file. */
  first: boolean;
  onChoose: (key: number | null) => void;
  onChange: (change: ReviewChange) => void;
  onDivide: (key: number) => void;
  onJoin: () => void;
  onSimplify: () => void;
};

/** What was made of the original: every paragraph with its style, and below what was set aside. */
export function ReviewBlocks(props: Props) {
  const {
    review,
    places,
    current,
    templates,
    readOnly,
    first,
    onChoose,
    onChange,
    onDivide,
    onJoin,
    onSimplify,
  } = props;
  const t = useTranslations("imports.page");
  const files = useTranslations("files.warnings");
  const text = review.blocks.filter(({ aside }) => !aside);
  const aside = review.blocks.filter((block) => block.aside && wordsOfNode(block.node) !== "");
  const numbers = useMemo(
    () => numberParagraphs(review.blocks.map((block) => (block.aside ? "body" : (styleOf(block) ?? "body")))),
    [review],
  );
  const numberOf = new Map(review.blocks.map(({ key }, index) => [key, numbers[index] ?? ""]));
  return (
    <section aria-label={t("result")} className="min-h-0 overflow-auto bg-surface px-6 py-4">
      <div className="mb-2 flex items-center gap-3">
        <h2 className="text-ink-3 text-xs">{t("result")}</h2>
        {!readOnly && (
          <div className="ml-auto flex gap-2">
            <Button variant="quiet" onClick={onSimplify}>
              {t("simplify")}
            </Button>
            {!first && (
              <Button variant="quiet" onClick={onJoin}>
                {t("joinBefore")}
              </Button>
            )}
          </div>
        )}
      </div>
      {places.length > 0 && !readOnly && (
        <PlacesList review={review} places={places} current={current} onChoose={onChoose} />
      )}
      {reviewedTitle(review) === "" && !readOnly && (
        <TitleBox onTitle={(text) => onChange({ kind: "title", text })} />
      )}
      <div className="space-y-0.5">
        {text.map((block, index) => (
          <ReviewBlockRow
            key={block.key}
            block={block}
            number={numberOf.get(block.key) ?? ""}
            current={current === block.key}
            first={index === 0}
            templates={templates}
            readOnly={readOnly}
            onChoose={onChoose}
            onChange={onChange}
            onDivide={onDivide}
          />
        ))}
      </div>
      <section className="mt-8 border-line border-t pt-4" aria-label={t("aside", { n: aside.length })}>
        <h3 className="font-medium text-[13px]">
          {aside.length > 0 ? t("aside", { n: aside.length }) : t("noAside")}
        </h3>
        {aside.length > 0 && <p className="mb-2 text-[13px] text-ink-3">{t("asideHint")}</p>}
        <ul className="space-y-1">
          {aside.map((block) => (
            <li
              key={block.key}
              id={`block-${block.key}`}
              className={`flex items-start gap-3 rounded px-2 py-1 text-ink-2 ${current === block.key ? "bg-carried-soft" : ""}`}
            >
              <span className="wrap-anywhere min-w-0 flex-1 leading-relaxed">
                {block.typed}
                {wordsOfNode(block.node)}
              </span>
              {!readOnly && (
                <button
                  type="button"
                  onClick={() => onChange({ kind: "aside", key: block.key, aside: false })}
                  className="shrink-0 text-figure hover:underline"
                >
                  {t("putBack")}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {review.warnings.length > 0 && (
        <details className="mt-4 text-ink-2">
          <summary>{t("remarks")}</summary>
          <ul className="mt-1 list-disc space-y-1 pl-5 text-[13px] leading-relaxed">
            {review.warnings.map(({ code, values }, index) => (
              <li key={index}>{files(code, values)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
