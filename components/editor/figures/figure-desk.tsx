"use client";

import { lazy, Suspense } from "react";
import type { FigureContext } from "./figure-feed.ts";
import { TypedFigure } from "./typed-figure.tsx";
import { useFeed } from "./use-feed.ts";
import { useSelectedFigure } from "./use-selected-figure.ts";

const FigureCard = lazy(() => import("./figure-card.tsx"));

/** Follows the figures of the text: draws them by what the records say, and shows the card of a selected one. */
export default function FigureDesk({ context, editable }: { context: FigureContext; editable: boolean }) {
  const feed = useFeed(context);
  const figure = useSelectedFigure(context.editor);
  return (
    <>
      <Suspense>{figure && <FigureCard feed={feed} figure={figure} editable={editable} />}</Suspense>
      {editable && <TypedFigure feed={feed} />}
    </>
  );
}
