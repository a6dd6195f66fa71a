import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type { FigureAttributes } from "#lib/document/figure.ts";

/** Puts a figure where the caret is: behind a figure that is selected, in place of anything else that is. */
export function insertFigure(editor: Editor, attrs: FigureAttributes): void {
  const { selection } = editor.state;
  const behind = selection instanceof NodeSelection && selection.node.type.name === "figure";
  const chain = editor.chain().focus();
  if (behind) chain.setTextSelection(selection.to);
  chain.insertContent({ type: "figure", attrs }).run();
}
