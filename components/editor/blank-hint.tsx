"use client";

import { NodeSelection } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import { lazy, Suspense } from "react";
import type { SelectedBlank } from "./blank-card.tsx";

const BlankCard = lazy(() => import("./blank-card.tsx"));

/** Below a selected blank: what it wants. What is typed takes its place. */
export function BlankHint({ editor }: { editor: Editor }) {
  const blank = useEditorState({
    editor,
    selector: ({ editor }): SelectedBlank | null => {
      const { selection } = editor.state;
      const selected = selection instanceof NodeSelection && selection.node.type.name === "blank";
      if (!selected || !editor.isEditable) return null;
      const { prompt, kind } = selection.node.attrs as Omit<SelectedBlank, "pos">;
      return { prompt, kind, pos: selection.from };
    },
  });
  return <Suspense>{blank && <BlankCard editor={editor} blank={blank} />}</Suspense>;
}
