"use client";

import type { Editor } from "@tiptap/react";
import type { KnownDefinition } from "#lib/ledger/figures/known-definition.ts";
import { newFigure } from "#lib/summaries/figures/new-figure.ts";
import { useAnswer } from "../use-answer.ts";
import { FigureChooser } from "./figure-chooser.tsx";
import { insertFigure } from "./insert-figure.ts";

/** Puts a figure at the caret of a template: of the unit and the period of whatever summary it will stand in. */
export default function TemplateFigureDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { value } = useAnswer<KnownDefinition[]>("/api/definitions");
  return (
    <FigureChooser
      {...{ definitions: value, feed: null, onClose }}
      onChoose={(definition) => insertFigure(editor, newFigure(definition, null))}
    />
  );
}
