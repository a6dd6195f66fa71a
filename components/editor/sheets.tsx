"use client";

import { type Editor, EditorContent, useEditorState } from "@tiptap/react";
import { memo } from "react";
import { paper } from "#lib/document/page-geometry.ts";
import { paginationKey, sheetGap, sheetPitch } from "./extensions/pagination.ts";

type Props = { editor: Editor; zoom: number; plain: boolean; latinSerif: boolean };

/** The text on its sheets of paper, with page numbers; or, in a small window, simply the text. */
export const Sheets = memo(function Sheets({ editor, zoom, plain, latinSerif }: Props) {
  const pages = usePages(editor);
  if (plain) {
    return (
      <div className="plain">
        <EditorContent editor={editor} />
      </div>
    );
  }
  const height = pages * sheetPitch - sheetGap;
  return (
    <div className={`paper ${latinSerif ? "latin-serif" : ""}`} style={{ zoom, height }}>
      <div aria-hidden className="sheets">
        {Array.from({ length: pages }, (_, i) => (
          <div key={i} className="sheet" style={{ height: paper.height, marginBottom: sheetGap }}>
            {`— ${i + 1} —`}
          </div>
        ))}
      </div>
      <EditorContent editor={editor} />
    </div>
  );
});

/** How many pages the text fills. */
export function usePages(editor: Editor): number {
  return useEditorState({
    editor,
    selector: ({ editor }) => paginationKey.getState(editor.state)?.pages ?? 1,
  });
}
