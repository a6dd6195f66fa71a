"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice, type NoticeContent } from "#components/ui/notice.tsx";
import type { Result } from "#lib/action.ts";
import {
  correct,
  joinDocument,
  saveDocument,
  setFacts,
  setSkipped,
  simplify,
  splitDocument,
} from "#lib/imports/actions.ts";
import type { DocumentFacts } from "#lib/imports/reading/to-review.ts";
import { alignSource } from "#lib/imports/review/align-source.ts";
import type { ReviewChange } from "#lib/imports/review/change-review.ts";
import { placesToLookAt } from "#lib/imports/review/places.ts";
import type { Review } from "#lib/imports/review/review.ts";
import { ReviewBlocks } from "./review-blocks.tsx";
import { ReviewFacts } from "./review-facts.tsx";
import { ReviewSource } from "./review-source.tsx";

/** A choice among things with a name. */
export type Choice = { id: string; name: string };

type Props = {
  id: string;
  facts: DocumentFacts;
  fileName: string;
  importId: string;
  review: Review;
  position: number;
  /** The summary that it was saved as. */
  savedAs: string | null;
  /** How many documents of the import are open, and the next of them. */
  open: number;
  next: string | null;
  units: Choice[];
  outlines: Choice[];
  templates: Choice[];
};

/** A document of an import: the original at the left, what was made of it at the right, all correctable. */
export function ReviewScreen(props: Props) {
  const { id, fileName, importId, position, open, next, units, outlines, templates } = props;
  const t = useTranslations("imports.page");
  const router = useRouter();
  const [review, setReview] = useState(props.review);
  const [facts, setOwnFacts] = useState(props.facts);
  const [current, setCurrent] = useState<number | null>(null);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(props.savedAs);
  const queue = useRef(Promise.resolve());
  const lines = useMemo(() => alignSource(review.source, review.blocks), [review]);
  const places = useMemo(() => placesToLookAt(review, facts.year), [review, facts.year]);

  // One after the other: each works on what the one before left.
  const ask = <T,>(run: () => Promise<Result<T>>, done: (value: T) => void) => {
    queue.current = queue.current.then(async () => {
      setBusy(true);
      const offline = { ok: false, error: { code: "system.offline", values: {} } } as const;
      const result = await run().catch((): Result<T> => offline);
      setBusy(false);
      if (result.ok) done(result.value);
      else setNotice({ failure: result.error });
    });
  };
  const change = (change: ReviewChange) => ask(() => correct({ id, change }), setReview);
  const leave = () => router.push(next ? `/imports/documents/${next}` : `/imports/${importId}`);
  const goToNext = () => {
    const keys = places.flatMap(({ key }) => (key === null ? [] : [key]));
    const at = keys.indexOf(current ?? -1);
    const key = keys[(at + 1) % keys.length];
    if (key === undefined)
      document
        .getElementById("facts")
        ?.querySelector<HTMLElement>("[data-guess] select, [data-guess] input")
        ?.focus();
    else setCurrent(key);
  };
  useEffect(() => {
    if (current === null) return;
    for (const place of [`block-${current}`, `line-${lines.indexOf(current)}`]) {
      document.getElementById(place)?.scrollIntoView({ block: "nearest" });
    }
  }, [current, lines]);

  return (
    <div className="grid h-dvh grid-rows-[auto_auto_1fr] overflow-hidden bg-canvas text-sm">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-5 py-2.5">
        <Link href={`/imports/${importId}`} className="text-ink-2 hover:text-ink">
          ← {t("back")}
        </Link>
        <h1 className="min-w-0 truncate font-medium">{fileName}</h1>
        <div className="ml-auto flex items-center gap-2">
          <Button onClick={goToNext} disabled={places.length === 0}>
            {t("places", { n: places.length })}
          </Button>
          <Button disabled={busy} onClick={() => ask(() => setSkipped({ id, skipped: true }), leave)}>
            {t("skip")}
          </Button>
          {saved ? (
            <>
              <Link href={`/summaries/${saved}`} className="text-figure underline underline-offset-2">
                {t("savedOpen")}
              </Link>
              <Button variant="primary" onClick={leave}>
                {next ? t("nextOne", { n: open - 1 }) : t("back")}
              </Button>
            </>
          ) : (
            <Button
              variant="primary"
              disabled={busy}
              onClick={() =>
                ask(
                  () => saveDocument({ id }),
                  ({ summaryId }) => {
                    setSaved(summaryId);
                    setNotice({ text: t("saved") });
                  },
                )
              }
            >
              {t(busy ? "saving" : "save")}
            </Button>
          )}
        </div>
      </header>
      <ReviewFacts
        facts={facts}
        confidence={review.confidence}
        units={units}
        outlines={outlines}
        disabled={saved !== null}
        onChange={(given) => {
          setOwnFacts({ ...facts, ...given });
          ask(() => setFacts({ id, ...given }), setReview);
        }}
      />
      <div className="grid min-h-0 grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ReviewSource source={review.source} owners={lines} current={current} onChoose={setCurrent} />
        <ReviewBlocks
          review={review}
          places={saved ? [] : places}
          current={current}
          templates={templates}
          readOnly={saved !== null}
          first={position === 0}
          onChoose={setCurrent}
          onChange={change}
          onDivide={(key) =>
            ask(
              () => splitDocument({ id, key }),
              () => {
                setNotice({ text: t("divided") });
                router.refresh();
              },
            )
          }
          onJoin={() =>
            ask(
              () => joinDocument({ id }),
              ({ id }) => router.push(`/imports/documents/${id}`),
            )
          }
          onSimplify={() => ask(() => simplify({ id }), setReview)}
        />
      </div>
      {notice && <Notice content={notice} onClose={() => setNotice(null)} />}
    </div>
  );
}
