import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type { FigureAttributes } from "#lib/document/figure.ts";

/** Puts a figure where the caret is: behind a figure that is selected, in place of anything else that is. */
export function insertFigure(editor: Editor, attrs: FigureAttributes): void {
  const { selection } = editor.state;
  const behind = selection instanceof NodeSelection && selection.node.type.name === "figure";
  // At once, with its selection: what is typed next belongs behind the figure.
  editor.view.focus();
  const chain = editor.chain();
  if (behind) chain.setTextSelection(selection.to);
  chain.insertContent({ type: "figure", attrs }).run();
}
