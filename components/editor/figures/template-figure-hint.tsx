"use client";

import type { Editor } from "@tiptap/react";
import { lazy, Suspense } from "react";
import { useSelectedFigure } from "./use-selected-figure.ts";

const TemplateFigureCard = lazy(() => import("./template-figure-card.tsx"));

/** Below a selected figure of a template: what it counts. */
export function TemplateFigureHint({ editor }: { editor: Editor }) {
  const figure = useSelectedFigure(editor);
  return <Suspense>{figure && <TemplateFigureCard editor={editor} figure={figure} />}</Suspense>;
}
