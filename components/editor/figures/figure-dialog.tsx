"use client";

import { confirmed } from "#lib/summaries/figures/figure-now.ts";
import { newFigure } from "#lib/summaries/figures/new-figure.ts";
import { questionOf } from "#lib/summaries/figures/question-of.ts";
import { FigureChooser } from "./figure-chooser.tsx";
import type { FigureContext } from "./figure-feed.ts";
import { insertFigure } from "./insert-figure.ts";
import { useFeed } from "./use-feed.ts";

/** Puts a figure at the caret of a summary; what it says there is shown before it is chosen. */
export default function FigureDialog({ context, onClose }: { context: FigureContext; onClose: () => void }) {
  const { editor, subject } = context;
  const feed = useFeed(context);
  const definitions = feed.definitions ? [...feed.definitions.values()] : null;
  return (
    <FigureChooser
      {...{ definitions, feed, onClose }}
      onChoose={async (definition) => {
        const figure = newFigure(definition, subject);
        if (feed.now(figure).state === "unknown") await feed.read([questionOf(figure, subject)]);
        if (editor.isEditable) insertFigure(editor, confirmed(figure, feed.now(figure), subject));
      }}
    />
  );
}
