"use client";

import { NodeSelection } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { lazy, Suspense } from "react";
import type { FigureAttributes } from "#lib/document/figure.ts";
import type { PlacedFigure } from "#lib/document/figures.ts";
import type { FigureContext } from "./figure-feed.ts";
import { TypedFigure } from "./typed-figure.tsx";
import { useFeed } from "./use-feed.ts";

const FigureCard = lazy(() => import("./figure-card.tsx"));

/** Follows the figures of the text: draws them by what the records say, and shows the card of a selected one. */
export default function FigureDesk({ context, editable }: { context: FigureContext; editable: boolean }) {
  const feed = useFeed(context);
  const figure = useEditorState({
    editor: context.editor,
    selector: ({ editor }): PlacedFigure | null => {
      const { selection } = editor.state;
      if (!(selection instanceof NodeSelection) || selection.node.type.name !== "figure") return null;
      return { pos: selection.from, attrs: selection.node.attrs as FigureAttributes };
    },
  });
  return (
    <>
      <Suspense>{figure && <FigureCard feed={feed} figure={figure} editable={editable} />}</Suspense>
      {editable && <TypedFigure feed={feed} />}
    </>
  );
}
