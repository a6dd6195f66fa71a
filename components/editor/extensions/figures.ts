import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { DecorationSet, EditorView } from "@tiptap/pm/view";

/** What a later part of the editor knows about the figures of a document. */
export type FigureLook = {
  /** How they are drawn by what the records say now. */
  decorations: (doc: Node) => DecorationSet;
  /** How many of them wait for a person. */
  countOpen: (doc: Node) => number;
};

/** The look of the figures; null until the part that asks the records has been fetched. */
export const figureLookKey = new PluginKey<FigureLook | null>("figureLook");

/** Figures in the text: drawn by what is known about them, and never lost by typing on a selected one. */
export const Figures = Extension.create({
  name: "figures",

  addProseMirrorPlugins() {
    return [
      new Plugin<FigureLook | null>({
        key: figureLookKey,
        state: {
          init: () => null,
          apply: (tr, before) => (tr.getMeta(figureLookKey) as FigureLook | undefined) ?? before,
        },
        props: {
          decorations: (state) => figureLookKey.getState(state)?.decorations(state.doc),
          handleTextInput: (view) => {
            leaveFigure(view);
            return false;
          },
          handleDOMEvents: {
            compositionstart: leaveFigure,
          },
        },
      }),
    ];
  },
});

/** Text goes behind a selected figure. */
function leaveFigure(view: EditorView): boolean {
  const { selection, tr } = view.state;
  if (selection instanceof NodeSelection && selection.node.type.name === "figure")
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to)));
  return false;
}
