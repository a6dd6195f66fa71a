import { NodeSelection } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import type { FigureAttributes } from "#lib/document/figure.ts";
import type { PlacedFigure } from "#lib/document/figures.ts";

/** The figure that is selected in an editor; null while none is. */
export function useSelectedFigure(editor: Editor): PlacedFigure | null {
  return useEditorState({
    editor,
    selector: ({ editor }): PlacedFigure | null => {
      const { selection } = editor.state;
      if (!(selection instanceof NodeSelection) || selection.node.type.name !== "figure") return null;
      return { pos: selection.from, attrs: selection.node.attrs as FigureAttributes };
    },
  });
}
